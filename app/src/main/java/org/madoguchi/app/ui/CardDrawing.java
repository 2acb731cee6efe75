package org.madoguchi.app.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.madoguchi.config.CardScene;

/**
 * Drawings of what the resident handles: the card, the reader and which way the card goes, the
 * slip. Each stands beside words that say the same.
 */
public final class CardDrawing {
  static final double CARD_WIDTH = 428;
  static final double CARD_HEIGHT = 270;

  private CardDrawing() {}

  /** What the card does. */
  public enum Moment {
    /** It is to be laid down. */
    PLACE,
    /** It lies there and has to stay. */
    LYING,
    /** It is to be taken. */
    TAKE
  }

  /** This terminal with its reader, and the card. */
  public static Drawing of(Moment moment, CardScene scene) {
    return ReaderDrawing.of(moment, scene);
  }

  /** The card alone. */
  public static Drawing cardAlone() {
    return new Drawing(new Group(card()));
  }

  /** From the card to the slip, and with the slip to the certificate. */
  public static Drawing way() {
    Group certificate =
        new Group(
            page(),
            box(44, 44, 150, 18, 8, Tint.SHEET_INK),
            box(44, 96, 190, 10, 5, Tint.GREY),
            box(44, 132, 150, 10, 5, Tint.GREY),
            box(44, 168, 170, 10, 5, Tint.GREY),
            box(44, 204, 120, 10, 5, Tint.GREY));
    Circle seal = Tint.SHEET_GO.line(Tint.hollow(new Circle(200, 290, 30)), 8);
    certificate.getChildren().add(seal);
    return new Drawing(
        new Group(
            at(card(), 0, 50, -4),
            at(onwards(), 470, 182, 0),
            at(slip(), 610, 6, 0),
            at(onwards(), 880, 182, 0),
            at(certificate, 1020, 6, 0)));
  }

  private static Node page() {
    return Tint.INK.line(box(0, 0, 266, 360, 6, Tint.SHEET), 4);
  }

  private static Node onwards() {
    return Tint.GO.line(Tint.hollow(path("M0 0h84M44 -40L84 0L44 40")), 16);
  }

  /** The slip alone. */
  public static Drawing slipAlone() {
    return new Drawing(slip());
  }

  private static Group slip() {
    String teeth = "l-23 16l-23 -16".repeat(5);
    SVGPath paper = Tint.INK.line(filled("M0 0H230V340" + teeth + "z", Tint.SHEET), 4);
    Group code = new Group();
    int[] modules = {0b11101, 0b10110, 0b11011, 0b01101, 0b10111};
    for (int y = 0; y < modules.length; y++) {
      for (int x = 0; x < modules.length; x++) {
        if ((modules[y] >> x & 1) == 1) {
          code.getChildren().add(box(65 + 20 * x, 178 + 20 * y, 20, 20, 0, Tint.SHEET_INK));
        }
      }
    }
    return new Group(
        paper,
        box(40, 40, 96, 14, 7, Tint.GREY),
        box(40, 84, 150, 44, 10, Tint.SHEET_INK),
        box(40, 146, 150, 8, 4, Tint.GREY),
        code);
  }

  private static Node at(Node drawn, double x, double y, double angle) {
    // Rotated inside a group, so that the drawing's own bounds take the turn in.
    Group node = new Group(drawn);
    drawn.setRotate(angle);
    node.setTranslateX(x);
    node.setTranslateY(y);
    return node;
  }

  static Node card() {
    Rectangle paper = Tint.INK.line(box(0, 0, CARD_WIDTH, CARD_HEIGHT, 26, Tint.CARD), 4);
    return new Group(
        paper,
        filled("M2 54V26A24 24 0 0 1 26 2H402A24 24 0 0 1 426 26V54z", Tint.CARD_HEAD),
        box(36, 90, 106, 138, 8, Tint.PHOTO),
        Tint.GREY.fill(new Circle(89, 138, 28)),
        filled("M48 228a41 46 0 0 1 82 0z", Tint.GREY),
        box(174, 98, 218, 12, 6, Tint.GREY),
        box(174, 136, 166, 12, 6, Tint.GREY),
        box(174, 174, 198, 12, 6, Tint.GREY));
  }

  /** The reader with its lit square, and the waves while nothing hides them. */
  static Node reader(boolean waves) {
    Rectangle square = Tint.LIGHT.line(Tint.hollow(box(100, 29, 460, 302, 34)), 6);
    Group reader =
        new Group(
            box(0, 0, 660, 360, 44, Tint.READER), box(36, 14, 588, 332, 30, Tint.BED), square);
    if (waves) {
      reader.getChildren().add(waves());
    }
    return reader;
  }

  private static Node waves() {
    Group waves = new Group();
    for (int i = 1; i <= 3; i++) {
      double r = 26 * i;
      String arc = "M" + r + " " + -r + "a" + 1.7 * r + " " + 1.7 * r + " 0 0 1 0 " + 2 * r;
      waves.getChildren().add(Tint.LIGHT.line(Tint.hollow(path(arc)), 10));
    }
    waves.setTranslateX(268);
    waves.setTranslateY(180);
    return waves;
  }

  static Rectangle box(double x, double y, double w, double h, double corner, Tint fill) {
    return fill.fill(box(x, y, w, h, corner));
  }

  private static Rectangle box(double x, double y, double w, double h, double corner) {
    Rectangle box = new Rectangle(x, y, w, h);
    box.setArcWidth(corner * 2);
    box.setArcHeight(corner * 2);
    return box;
  }

  private static SVGPath filled(String path, Tint fill) {
    return fill.fill(path(path));
  }

  static SVGPath path(String path) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    return shape;
  }
}
