package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Leaves;

/**
 * Where a PIN or a password is typed. What is typed goes straight from a key into {@link
 * org.madoguchi.app.lobby.LobbyInput}; this screen knows only how much there is, so that no text
 * field leaves a PIN on the heap. The warning above stays where it is when the last digit is in:
 * that is when it counts.
 */
public final class Typing implements Content {
  private final Page page;
  private final TypedRow row;
  private final GoOrWhy enter;

  /**
   * @param page with title and lead
   * @param above what is to be known before one types
   * @param row shows how much is typed
   * @param keys to type with
   */
  public Typing(LobbyContext c, Page page, Region above, TypedRow row, Region keys) {
    this.page = page;
    this.row = row;
    // Only as much as it needs can be presented, and only when its holder says so: a try is dear.
    this.enter = new GoOrWhy(c, "next", c.words("pin.enter"));
    // A tone for each is enough; how many there are is said to who asks.
    row.node().getStyleClass().add(ReadAloud.UNSPOKEN);
    Region pad = Layout.column(c.padGap(), row.node(), enter, keys);
    pad.getStyleClass().add(Leaves.TOGETHER);
    page.foot(above, pad);
    update(c);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    enter.update(c);
    row.show(c, c.view().state().typed());
  }
}
