package org.madoguchi.app.ui;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * The colours that drawings are made of, each a token of {@code tokens.css}: so a drawing follows
 * its screen's theme. JavaFX thread only.
 */
public enum Tint {
  // of the theme
  INK,
  GO,
  SURFACE,
  SOFT,
  STOP,
  ON_STOP,
  NOTICE,
  ON_NOTICE,
  // of the things themselves, in every theme
  SHEET,
  SHEET_INK,
  SHEET_SECOND,
  SHEET_LINE,
  SHEET_MARK,
  SHEET_LIT,
  SHEET_GO,
  SHEET_SEAL,
  GREY,
  READER,
  BED,
  LIGHT,
  CARD,
  CARD_HEAD,
  PHOTO,
  SKIN,
  FELT,
  COIN,
  COIN_RIM,
  COIN_SIGN;

  /** Fills a shape. */
  public <S extends Shape> S fill(S shape) {
    shape.getStyleClass().add("fill-" + token());
    return shape;
  }

  /**
   * Draws along a shape's edge with a round pen of that width, px, and leaves its face as it is.
   */
  public <S extends Shape> S line(S shape, double width) {
    shape.setStroke(Color.TRANSPARENT); // its bounds count from now on, not from the first styling
    shape.setStrokeWidth(width);
    shape.setStrokeLineCap(StrokeLineCap.ROUND);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    shape.getStyleClass().add("line-" + token());
    return shape;
  }

  /** A shape that is only a line, without a face. */
  public static <S extends Shape> S hollow(S shape) {
    shape.setFill(Color.TRANSPARENT);
    return shape;
  }

  private String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
