package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A box for each digit of a PIN; the next one is marked. */
public final class PinBoxes implements TypedRow {
  private static final int DIGITS = 4;

  private final HBox row = new HBox(36);
  private final List<StackPane> boxes = new ArrayList<>();

  public PinBoxes() {
    for (int i = 0; i < DIGITS; i++) {
      StackPane box = new StackPane();
      box.getStyleClass().add("pin-box");
      boxes.add(box);
    }
    row.getChildren().addAll(boxes);
    row.setAlignment(Pos.CENTER);
    row.setMinHeight(132);
    row.setAccessibleRole(AccessibleRole.TEXT);
  }

  @Override
  public Region node() {
    return row;
  }

  @Override
  public void show(LobbyContext c, int typed) {
    for (int i = 0; i < DIGITS; i++) {
      StackPane box = boxes.get(i);
      box.getStyleClass().remove("current");
      box.getChildren().clear();
      if (i < typed) {
        Region dot = new Region();
        dot.getStyleClass().add("pin-dot");
        box.getChildren().add(dot);
      } else if (i == typed) {
        box.getStyleClass().add("current");
      }
    }
    row.setAccessibleText(c.words("pin.typed", typed));
  }
}
