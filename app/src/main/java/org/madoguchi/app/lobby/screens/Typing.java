package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * Where a PIN or a password is typed. What is typed goes straight from a key into {@link
 * org.madoguchi.app.lobby.LobbyInput}; this screen knows only how much there is, so that no text
 * field leaves a PIN on the heap. The warning above stays where it is when the last digit is in:
 * that is when it counts.
 */
public final class Typing implements Content {
  private final Page page;
  private final TypedRow row;
  private final PhraseText type;
  private final Key enter;

  /**
   * @param page with title and lead
   * @param above what is to be known before one types
   * @param row shows how much is typed
   * @param type what to do while it isn't enough: the stop {@code next} says the same
   * @param keys to type with
   */
  public Typing(LobbyContext c, Page page, Region above, TypedRow row, String type, Region keys) {
    this.page = page;
    this.row = row;
    // Only as much as it needs can be presented, and only when its holder says so: a try is dear.
    this.enter = c.sized(c.go("next", c.words("pin.enter")), Theme.KEY_HEIGHT);
    this.type = new PhraseText(HPos.CENTER, type, "large");
    this.type.getStyleClass().add("says-why");
    page.foot(above, row.node(), new StackPane(this.type, enter), keys);
    update(c);
  }

  /** The stop stands where the key is or, while it can't be done, where it says why. */
  private static void place(Region part, Stop stop, boolean here) {
    part.setVisible(here);
    part.setId(here ? stop.id() : null);
    part.setAccessibleText(stop.spoken());
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    Stop stop = c.stop("next");
    place(enter, stop, stop.now());
    place(type, stop, !stop.now());
    row.show(c, c.view().state().typed());
  }
}
