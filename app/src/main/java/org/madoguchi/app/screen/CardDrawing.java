package org.madoguchi.app.screen;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * The card and the reader, and which way the card goes. A picture beside words that say the same.
 */
public final class CardDrawing {
  private static final Color INK = Color.web("#16181D");
  private static final Color GO = Color.web("#0B4F52");
  private static final Color READER = Color.web("#272B32");
  private static final Color BED = Color.web("#3A3F48");
  private static final Color WAVES = Color.web("#8FD0C8");
  private static final Color CARD = Color.web("#FBF6F4");
  private static final Color CARD_HEAD = Color.web("#EBC7D0");
  private static final Color PHOTO = Color.web("#CFD5D4");
  private static final Color GREY = Color.web("#868B92");

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

  /** A new drawing, 640 by 620 px. */
  public static Region of(Moment moment) {
    Node card = card();
    Group drawing =
        switch (moment) {
          case PLACE -> new Group(reader(), at(card, 118, 20, -4), arrow(320, 304, true));
          case TAKE -> new Group(reader(), at(card, 118, 20, -4), arrow(320, 304, false));
          case LYING -> new Group(reader(), at(card, 118, 326, 0));
        };
    StackPane box = new StackPane(drawing);
    box.setMinSize(640, 620);
    box.setMaxSize(640, 620);
    return box;
  }

  private static Node at(Node node, double x, double y, double angle) {
    node.relocate(x, y);
    node.setRotate(angle);
    return node;
  }

  private static Node card() {
    Rectangle paper = box(0, 0, 404, 255, 26, CARD);
    paper.setStroke(INK);
    paper.setStrokeWidth(4);
    SVGPath head = new SVGPath();
    head.setContent("M2 50V26A24 24 0 0 1 26 2H378A24 24 0 0 1 402 26V50z");
    head.setFill(CARD_HEAD);
    Rectangle photo = box(34, 84, 100, 130, 8, PHOTO);
    Circle face = new Circle(84, 130, 26, GREY);
    SVGPath shoulders = new SVGPath();
    shoulders.setContent("M46 214a38 42 0 0 1 76 0z");
    shoulders.setFill(GREY);
    return new Group(
        paper,
        head,
        photo,
        face,
        shoulders,
        box(164, 92, 206, 11, 6, GREY),
        box(164, 128, 156, 11, 6, GREY),
        box(164, 164, 188, 11, 6, GREY));
  }

  private static Node reader() {
    Group waves = new Group();
    for (int i = 0; i < 3; i++) {
      double r = 26 + 26 * i;
      SVGPath wave = new SVGPath();
      wave.setContent(
          "M" + (i * 26) + " " + -r + "a" + (r * 1.7) + " " + (r * 1.7) + " 0 0 1 0 " + 2 * r);
      wave.setFill(Color.TRANSPARENT);
      wave.setStroke(WAVES);
      wave.setStrokeWidth(9);
      wave.setStrokeLineCap(StrokeLineCap.ROUND);
      waves.getChildren().add(wave);
    }
    waves.relocate(440, 378);
    return new Group(box(20, 300, 600, 310, 40, READER), box(60, 332, 520, 246, 22, BED), waves);
  }

  private static Node arrow(double x, double y, boolean down) {
    SVGPath arrow = new SVGPath();
    arrow.setContent(down ? "M0 0v74M-32 42L0 74L32 42" : "M0 74v-74M-32 32L0 0L32 32");
    arrow.setStroke(GO);
    arrow.setFill(Color.TRANSPARENT);
    arrow.setStrokeWidth(14);
    arrow.setStrokeLineCap(StrokeLineCap.ROUND);
    arrow.setStrokeLineJoin(StrokeLineJoin.ROUND);
    arrow.setTranslateX(x);
    arrow.setTranslateY(y);
    return arrow;
  }

  private static Rectangle box(double x, double y, double w, double h, double arc, Color fill) {
    Rectangle box = new Rectangle(x, y, w, h);
    box.setArcWidth(arc * 2);
    box.setArcHeight(arc * 2);
    box.setFill(fill);
    return box;
  }
}
