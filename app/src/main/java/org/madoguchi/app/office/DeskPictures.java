package org.madoguchi.app.office;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.madoguchi.app.ui.Tint;

/** Drawings of what the clerk does at the desk. Each stands beside words that say the same. */
final class DeskPictures {
  /** px of every drawing of the office. */
  static final double WIDTH = 480;

  /** px of every drawing of the office. */
  static final double HEIGHT = 450;

  private DeskPictures() {}

  /** Gives a drawing its full size even if its edges are empty. */
  static Group on(Node... nodes) {
    Group group = new Group(Tint.hollow(new Rectangle(WIDTH, HEIGHT)));
    group.getChildren().addAll(nodes);
    return group;
  }

  /** The slip under the scanner. */
  static Group slipUnderScanner() {
    return on(
        slip(),
        light(310, 143, 326, 209, 195, 284, 195, 164),
        Ink.corners(59, 148, 152, Tint.GO),
        Ink.turned(Ink.at(Ink.scanner(), 318, 176), -14, 0, 0));
  }

  /** A slip that is no longer valid. */
  static Group voidedSlip() {
    return on(Ink.at(slip(), 105, 0), Ink.at(cross(), 240, 225));
  }

  private static Group slip() {
    return new Group(
        Ink.path(
            "M30 40H240V410l-21 -16l-21 16l-21 -16l-21 16l-21 -16l-21 16l-21 -16l-21 16l-21"
                + " -16l-21 16z",
            Tint.SHEET),
        Ink.fill(56, 72, 90, 14, 4, Tint.SHEET_LINE),
        Ink.fill(56, 100, 158, 34, 4, Tint.INK),
        Ink.at(Ink.code(120), 75, 164),
        Ink.fill(56, 322, 158, 10, 4, Tint.SHEET_LINE),
        Ink.fill(56, 346, 110, 10, 4, Tint.SHEET_LINE));
  }

  /**
   * The code of a page under the scanner. It stands in one of the six places that are marked, and
   * is drawn large on none of them.
   */
  static Group pageUnderScanner() {
    return on(
        Ink.at(Ink.sheet(284, 402, 8), 6, 24),
        places(),
        Ink.outlined(Ink.disc(148, 225, 92, Tint.SHEET), Tint.GO, 8),
        Ink.at(Ink.code(100), 98, 175),
        light(310, 143, 326, 209, 198, 275, 198, 175),
        Ink.turned(Ink.at(Ink.scanner(), 318, 176), -14, 0, 0));
  }

  /** Where the code may stand on the sheet: {@code CodePlace} of the printer module. */
  private static Group places() {
    Group places = new Group();
    for (double x : List.of(18.0, 128.0, 238.0)) {
      for (double y : List.of(34.0, 376.0)) {
        var place = Ink.outlined(Ink.fill(x, y, 40, 38, 4, Tint.SOFT), Tint.GO, 4);
        place.getStrokeDashArray().setAll(7.0, 9.0);
        places.getChildren().add(place);
      }
    }
    return places;
  }

  /** Light from the scanner's mouth on a code. */
  private static Node light(double... points) {
    Node light = Ink.polygon(Tint.LIGHT, points);
    light.setOpacity(0.45);
    return light;
  }

  /** Sheets side by side, with their numbers, to be counted. */
  static Group countedSheets(int pages) {
    Group fan = on();
    int shown = Math.min(pages, 4);
    double step = shown == 1 ? 0 : Math.min(80, 200.0 / (shown - 1));
    double start = (WIDTH - 230 - step * (shown - 1)) / 2;
    for (int i = 0; i < shown; i++) {
      double x = start + i * step;
      double y = 40 + i * 14;
      fan.getChildren().add(Ink.at(Ink.sheet(230, 322, 6), x, y));
    }
    double x = start + (shown - 1) * step;
    fan.getChildren().add(Ink.at(Ink.exclamation(), x + 222, 40 + (shown - 1) * 14 + 10));
    return fan;
  }

  /**
   * Coins on the tray.
   *
   * @param amount such as 200円
   */
  static Group coins(String amount, boolean free) {
    Group tray =
        on(
            Ink.path(
                "M30 226H430a14 14 0 0 1 14 16L424 372a26 26 0 0 1 -26 22H62a26 26 0 0 1 -26 -22L16"
                    + " 242a14 14 0 0 1 14 -16z",
                Tint.READER),
            Ink.area("M52 250H408L392 362H68z", Tint.GO));
    for (int i = 0; i < 9; i++) {
      double x = 84 + i * 36.5;
      tray.getChildren().add(Ink.line("M%s 262V350".formatted(x), Tint.FELT, 6));
    }
    if (!free) {
      tray.getChildren().add(coin(150, 300, 46));
      tray.getChildren().add(coin(238, 306, 46));
      tray.getChildren().add(coin(318, 296, 38));
    }
    tray.getChildren().add(Ink.box(70, 50, 320, 130, 18, Tint.SHEET));
    tray.getChildren().add(lettering(amount, 230, 115, amount.length() > 5 ? 60 : 72));
    return tray;
  }

  private static Node coin(double x, double y, double r) {
    return new Group(
        Ink.outlined(Ink.disc(x, y, r, Tint.COIN), Tint.INK, 4),
        Ink.outlined(Tint.hollow(new Circle(x, y, r * 0.72)), Tint.COIN_RIM, 4),
        Ink.line(
            "M%s %sl12 15l12 -15 M%s %sv18 M%s %sh20 M%s %sh20"
                .formatted(x - 12, y - 17, x, y - 2, x - 10, y, x - 10, y + 8),
            Tint.COIN_SIGN,
            5));
  }

  private static Node lettering(String words, double x, double y, double size) {
    Text text = new Text(words);
    text.getStyleClass().add("lettering");
    text.setTextOrigin(VPos.CENTER);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setStyle("-fx-font-size: " + size + "px;");
    text.layoutBoundsProperty().addListener((_, _, bounds) -> text.setX(x - bounds.getWidth() / 2));
    text.setX(x - text.getLayoutBounds().getWidth() / 2);
    text.setY(y);
    return text;
  }

  /** From the clerk to the resident over the counter. */
  static Group handOver() {
    return on(
        person(104, Tint.GO),
        person(356, Tint.GREY),
        Ink.path("M10 330H450V356H10z", Tint.READER),
        Ink.fill(34, 356, 392, 64, 0, Tint.BED),
        Ink.at(Ink.sheet(118, 164, 6), 171, 152),
        Ink.line("M182 96H278 M250 68L278 96L250 124", Tint.GO, 12));
  }

  private static Node person(double x, Tint coat) {
    return new Group(
        Ink.outlined(Ink.disc(x, 150, 50, Tint.SKIN), Tint.INK, 4),
        Ink.path("M%1$s 330a82 104 0 0 1 164 0z".formatted(x - 82), coat));
  }

  /** Two sheets of different issuances. */
  static Group twoReceipts() {
    Node other = Ink.turned(Ink.at(Ink.sheet(220, 308, 6), 216, 70), 7, 110, 154);
    return on(
        Ink.turned(Ink.at(Ink.sheet(220, 308, 6), 26, 66), -6, 110, 154),
        other,
        Ink.at(cross(), 236, 216));
  }

  /** A sheet that isn't what the municipality signed. */
  static Group brokenSheet() {
    return on(Ink.at(Ink.sheet(262, 370, 6), 109, 40), Ink.at(cross(), 240, 225));
  }

  /** The counter with its shutter down. */
  static Group closedCounter() {
    Group counter = on(Ink.box(60, 40, 360, 290, 10, Tint.SHEET));
    for (int i = 1; i < 8; i++) {
      counter
          .getChildren()
          .add(Ink.line("M62 %1$sH418".formatted(40 + i * 36), Tint.SHEET_LINE, 5));
    }
    counter
        .getChildren()
        .addAll(
            Ink.path("M30 330H450V356H30z", Tint.READER),
            Ink.fill(54, 356, 372, 64, 0, Tint.BED),
            Ink.at(cross(), 240, 185));
    return counter;
  }

  private static Group cross() {
    Group cross = Ink.cross();
    cross.getTransforms().add(new javafx.scene.transform.Scale(1.7, 1.7, 0, 0));
    return cross;
  }
}
