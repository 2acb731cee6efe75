package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** The password as far as it is typed: a dot for each letter or digit, and how many. */
final class PasswordLine implements TypedRow {
  /** px within its edge, however few are typed. */
  private static final double HEIGHT = 60;

  private final HBox line = new HBox(10);
  private final Region strut = new Region();

  PasswordLine() {
    line.getStyleClass().add("password-line");
    line.setAlignment(Pos.CENTER_LEFT);
    strut.setMinHeight(HEIGHT);
    line.setAccessibleRole(AccessibleRole.TEXT);
  }

  @Override
  public Region node() {
    return line;
  }

  @Override
  public void show(LobbyContext c, int typed) {
    line.getChildren().setAll(strut);
    for (int i = 0; i < typed; i++) {
      Region dot = new Region();
      dot.getStyleClass().add("password-dot");
      line.getChildren().add(dot);
    }
    String count = c.words("pad.typed", typed);
    line.getChildren()
        .addAll(Layout.spring(), new PhraseText(HPos.RIGHT, count, c.onPad(), "strong"));
    line.setAccessibleText(count);
  }
}
