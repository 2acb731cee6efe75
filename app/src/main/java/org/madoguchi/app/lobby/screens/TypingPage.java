package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Leaves;
import org.madoguchi.app.ui.Plates;

/**
 * Where a text is typed that is no PIN: it is shown as it is typed, in place. What one goes on with
 * stands between it and the keys.
 */
public final class TypingPage implements Content {
  private final Page page;
  private final StackPane line = new StackPane();
  private final GoOrWhy enter;
  private final Function<LobbyState, String> typed;
  private final BiFunction<LobbyContext, String, Region> shown;
  private @Nullable String drawn;

  /**
   * @param page with title and lead
   * @param typed the text of a state, as far as it is typed
   * @param shown how a text looks
   * @param words of the key that goes on
   * @param above what stands over it
   * @param keys to type with
   */
  public TypingPage(
      LobbyContext c,
      Page page,
      Function<LobbyState, String> typed,
      BiFunction<LobbyContext, String, Region> shown,
      String words,
      List<Region> above,
      Region keys) {
    this.page = page;
    this.typed = typed;
    this.shown = shown;
    enter = new GoOrWhy(c, "next", words);
    line.setAccessibleRole(AccessibleRole.TEXT);
    List<Region> all = new ArrayList<>(above);
    Region pad = Layout.column(c.padGap(), Plates.card(0, line), enter, keys);
    pad.getStyleClass().add(Leaves.TOGETHER);
    all.add(pad);
    page.foot(all.toArray(Region[]::new));
    update(c);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    enter.update(c);
    String text = typed.apply(c.view().state());
    if (!text.equals(drawn)) {
      drawn = text;
      Region now = shown.apply(c, text);
      line.getChildren().setAll(now);
      line.setAccessibleText(text);
    }
  }
}
