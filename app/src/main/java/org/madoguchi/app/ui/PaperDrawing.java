package org.madoguchi.app.ui;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * A small picture of a certificate: what will stand on it, and lit what was chosen. Nobody's data:
 * its names are made up, and 見本 stands across it.
 */
public final class PaperDrawing {
  private static final Color INK = Color.web("#16181D");
  private static final Color SECOND_INK = Color.web("#45494F");
  private static final Color EDGE = Color.web("#DAD6CB");
  private static final Color MARK = Color.web("#EFEBE1");
  private static final Color LIT = Color.web("#E3EEEC");
  private static final Color LIT_INK = Color.web("#0B4F52");
  private static final Color SEAL = Color.web("#9A150B");

  private static final double WIDTH = 960;
  private static final double HEAD = 76;
  private static final double ROW = 50;
  private static final double MARGIN = 36;
  private static final double GUTTER = 24;
  private static final double LABEL = 176;

  /** So many rows stand in a column without the paper becoming higher. */
  private static final int USUAL_ROWS = 5;

  private PaperDrawing() {}

  /**
   * A line of the paper.
   *
   * @param label such as 氏名
   * @param value made up
   * @param lit whether it stands there because it was chosen
   */
  public record Row(String label, String value, boolean lit) {}

  /**
   * The picture.
   *
   * @param title of the paper
   * @param mark 見本
   * @param left what always stands on it
   * @param right what was chosen
   * @param seal whether a registered seal's impression stands on it
   */
  public static Drawing of(
      String title, String mark, List<Row> left, List<Row> right, boolean seal) {
    int rows = Math.max(USUAL_ROWS, Math.max(left.size(), right.size()));
    double height = HEAD + rows * ROW + MARGIN;
    Rectangle paper = new Rectangle(WIDTH, height, Color.WHITE);
    paper.setStroke(EDGE);
    paper.setStrokeWidth(3);
    Group drawing = new Group(paper, mark(mark, height));
    Text head = text(title, INK, "specimen-title", MARGIN, HEAD / 2 + 6);
    Rectangle line = new Rectangle(MARGIN, HEAD - 2, WIDTH - 2 * MARGIN, 2);
    line.setFill(EDGE);
    drawing.getChildren().addAll(head, line);
    double column = (WIDTH - 2 * MARGIN - GUTTER) / 2;
    column(drawing, left, MARGIN, column);
    column(drawing, right, MARGIN + column + GUTTER, column);
    if (seal) {
      drawing.getChildren().add(seal(MARGIN + 1.5 * column + GUTTER, HEAD + rows * ROW / 2));
    }
    return new Drawing(drawing);
  }

  private static Text mark(String words, double height) {
    Text mark = text(words, MARK, "specimen-mark", 0, 0);
    mark.setX(WIDTH / 2 - 170);
    mark.setY(height / 2 + 24);
    mark.setRotate(-14);
    return mark;
  }

  private static void column(Group drawing, List<Row> rows, double x, double width) {
    double y = HEAD + 12;
    for (Row row : rows) {
      if (row.lit) {
        Rectangle light = new Rectangle(x, y + 3, width, ROW - 6);
        light.setArcWidth(12);
        light.setArcHeight(12);
        light.setFill(LIT);
        drawing.getChildren().add(light);
      }
      double middle = y + ROW / 2;
      drawing
          .getChildren()
          .addAll(
              text(row.label, row.lit ? LIT_INK : SECOND_INK, "specimen-label", x + 12, middle),
              text(
                  row.value,
                  row.lit ? LIT_INK : INK,
                  row.lit ? "specimen-lit" : "specimen-value",
                  x + LABEL,
                  middle));
      y += ROW;
    }
  }

  private static Group seal(double x, double y) {
    Circle rim = new Circle(x, y, 62, Color.TRANSPARENT);
    rim.setStroke(SEAL);
    rim.setStrokeWidth(6);
    Text name = text("見本", SEAL, "specimen-title", x - 31, y);
    return new Group(rim, name);
  }

  private static Text text(String words, Color ink, String style, double x, double middle) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    text.setFill(ink);
    text.setTextOrigin(VPos.CENTER);
    text.setX(x);
    text.setY(middle);
    return text;
  }
}
