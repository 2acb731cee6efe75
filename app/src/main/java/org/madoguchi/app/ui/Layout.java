package org.madoguchi.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows, columns and the room between them. */
public final class Layout {
  private Layout() {}

  /** One under the other, each as wide as the column. */
  public static VBox column(double gap, Node... nodes) {
    return new VBox(gap, nodes);
  }

  /** Side by side, centred on one line. */
  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Side by side, all equally wide and high. */
  public static Region equalRow(double gap, Node... nodes) {
    return new EqualRow(gap, nodes);
  }

  /** In the middle of whatever room there is. */
  public static VBox centre(Node... nodes) {
    VBox box = new VBox(nodes);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  /** Takes the room that nobody needs. */
  public static Region spring() {
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** Lets a node take the room that is left in its row. */
  public static <N extends Node> N growing(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  /** A thin line across. */
  public static Region divider() {
    Region line = new Region();
    line.getStyleClass().add("divider");
    return line;
  }
}
