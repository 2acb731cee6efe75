package org.madoguchi.app.ui;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/**
 * Line drawings on a square of 24 by 24. An icon never stands without its word: whoever places one
 * places the word beside it.
 */
public enum Icon {
  PAPER("M6 2.5h8.5L19 7v14.5H6z M14.5 2.5V7H19 M9 12h7 M9 15h7 M9 18h4.5"),
  CARD(
      "M2.5 5h19v14h-19z M8 11.6a1.9 1.9 0 1 0 0-3.8a1.9 1.9 0 0 0 0 3.8z M4.8 16a3.2 2.8 0 0 1 6.4"
          + " 0 M14 9.5h5 M14 12.5h5 M14 15.5h3"),
  CAMERA("M3 7h4.5l2-3.5h5l2 3.5H21v13H3z M12 9.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8z"),
  LOCK("M5 10.5h14v10.5H5z M8 10.5V7a4 4 0 0 1 8 0v3.5 M12 14.5v2.5"),
  GLOBE(
      "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z M2.5 12h19 M12 2.5c-5.6 5.2-5.6 13.8 0 19"
          + " M12 2.5c5.6 5.2 5.6 13.8 0 19"),
  VOICE("M4 9.5v5h3.5L12 19V5L7.5 9.5z M15.5 9a4.2 4.2 0 0 1 0 6 M18 6.2a8 8 0 0 1 0 11.6"),
  LETTERS("M2.5 19L8.5 5L14.5 19 M4.6 14.2h7.8 M15.5 19l3.2-8l3.2 8 M16.6 16.4h4.2"),
  PERSON("M12 11.5a4.2 4.2 0 1 0 0-8.4a4.2 4.2 0 0 0 0 8.4z M4 21a8 7 0 0 1 16 0"),
  BACK("M10 5L3 12l7 7 M3 12h18"),
  FORWARD("M9 4.5l7.5 7.5L9 19.5"),
  UP("M4.5 15L12 7.5l7.5 7.5"),
  DOWN("M4.5 9l7.5 7.5L19.5 9"),
  CHECK("M4 12.5l5.5 5.5L20 6.5"),
  CLOCK("M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z M12 6.5V12l4 2.5"),
  NOTICE("M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z M12 7v6 M12 16.8v.1"),
  STOP("M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z M8.5 8.5l7 7 M15.5 8.5l-7 7"),
  ERASE("M9 5h12.5v14H9L2.5 12z M12.5 9.5l5 5 M17.5 9.5l-5 5"),
  SLIP("M6 2.5h12v19l-2-1.5l-2 1.5l-2-1.5l-2 1.5l-2-1.5l-2 1.5z M9 7h6 M9 10.5h6 M9 14h3.5"),
  TOWN_HALL("M3 9.5L12 3.5l9 6z M5 9.5V18 M10 9.5V18 M14 9.5V18 M19 9.5V18 M3 21h18 M3.5 18h17"),
  SCAN("M3 8V3h5 M16 3h5v5 M21 16v5h-5 M8 21H3v-5 M7 12h10"),
  PRINTER("M7 8V3h10v5 M7 17H3V8h18v9h-4 M7 14h10v7H7z"),
  RENEW("M20 11.5a8 8 0 1 0-2.4 5.7 M20.5 4.5v7h-7"),
  OPEN_LOCK("M5 10.5h14v10.5H5z M8 10.5V6.5a4 4 0 0 1 7.6-1.7 M12 14.5v2.5"),
  PEN("M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z M13.8 6.7l3.5 3.5"),
  PHONE(
      "M5.5 3h3.7l1.8 5l-2.4 1.8a13 13 0 0 0 5.6 5.6L16 13l5 1.8v3.7a2.2 2.2 0 0 1-2.4 2.2A17 17 0"
          + " 0 1 3.3 5.4A2.2 2.2 0 0 1 5.5 3z"),
  COIN("M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z M8 7l4 5l4-5 M12 12v5.5 M9 13h6 M9 15.5h6");

  private static final double GRID = 24;

  /** Above this the strokes get thinner, px. */
  private static final double LARGE = 120;

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** A new drawing, {@code size} px square. Its colour is that of what it stands on. */
  public Region at(double size) {
    SVGPath lines = new SVGPath();
    lines.setContent(path);
    lines.getStyleClass().addAll("icon", size > LARGE ? "thin" : "bold");
    lines
        .getTransforms()
        .add(javafx.scene.transform.Transform.scale(size / GRID, size / GRID, 0, 0));
    Rectangle ground = new Rectangle(size, size, javafx.scene.paint.Color.TRANSPARENT);
    StackPane box = new StackPane(new Group(ground, lines));
    box.setMinSize(size, size);
    box.setPrefSize(size, size);
    box.setMaxSize(size, size);
    box.setMouseTransparent(true);
    return box;
  }
}
