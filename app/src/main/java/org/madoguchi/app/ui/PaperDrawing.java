package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.madoguchi.app.base.Ruby;

/**
 * A small picture of a certificate: what will stand on it, and lit what was chosen. Nobody's data:
 * its names are made up, and 見本 stands across it.
 */
public final class PaperDrawing {
  private static final double WIDTH = 960;
  private static final double HEAD = 66;
  private static final double ROW = 48;
  private static final double MARGIN = 24;
  private static final double GUTTER = 24;

  /** Between a row's edge, its label and its value. */
  private static final double GAP = 14;

  /** So many rows stand in a column without the paper becoming higher. */
  private static final int USUAL_ROWS = 4;

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
    Rectangle paper = Tint.SHEET_LINE.line(Tint.SHEET.fill(new Rectangle(WIDTH, height)), 3);
    Group drawing = new Group(paper, mark(mark, height));
    Text head = text(title, Tint.SHEET_INK, "specimen-title", MARGIN, HEAD / 2 + 6);
    Rectangle line = Tint.SHEET_LINE.fill(new Rectangle(MARGIN, HEAD - 2, WIDTH - 2 * MARGIN, 2));
    drawing.getChildren().addAll(head, line);
    double column = (WIDTH - 2 * MARGIN - GUTTER) / 2;
    column(drawing, left, MARGIN, column);
    column(drawing, right, MARGIN + column + GUTTER, column);
    if (seal) {
      drawing.getChildren().add(seal(MARGIN + 1.5 * column + GUTTER, HEAD + rows * ROW / 2));
    }
    Drawing picture = new Drawing(drawing);
    picture.getStyleClass().add("specimen");
    return picture;
  }

  private static Text mark(String words, double height) {
    Text mark = text(words, Tint.SHEET_MARK, "specimen-mark", 0, 0);
    mark.setX(WIDTH / 2 - 130);
    mark.setY(height / 2 + 20);
    mark.setRotate(-14);
    return mark;
  }

  /** Values stand one under the other, behind the longest label. */
  private static void column(Group drawing, List<Row> rows, double x, double width) {
    double y = HEAD + 8;
    List<Text> labels = new ArrayList<>();
    List<Text> values = new ArrayList<>();
    for (Row row : rows) {
      if (row.lit) {
        Rectangle light = new Rectangle(x, y + 3, width, ROW - 6);
        light.setArcWidth(12);
        light.setArcHeight(12);
        drawing.getChildren().add(Tint.SHEET_LIT.fill(light));
      }
      double middle = y + ROW / 2;
      labels.add(text(row.label, ink(row, Tint.SHEET_SECOND), "specimen-label", x + GAP, middle));
      String style = row.lit ? "specimen-lit" : "specimen-value";
      values.add(text(row.value, ink(row, Tint.SHEET_INK), style, x + GAP, middle));
      y += ROW;
    }
    drawing.getChildren().addAll(labels);
    drawing.getChildren().addAll(values);
    DoubleBinding behind =
        Bindings.createDoubleBinding(
            () -> x + 2 * GAP + labels.stream().mapToDouble(PaperDrawing::width).max().orElse(0),
            labels.stream().map(Text::layoutBoundsProperty).toArray(Observable[]::new));
    values.forEach(v -> stand(v, behind, x + width - GAP));
  }

  /** How wide a text is isn't known before the theme has dressed it. */
  private static void stand(Text value, DoubleBinding from, double to) {
    value.xProperty().bind(from);
    Scale narrower = new Scale();
    narrower.pivotXProperty().bind(from);
    narrower
        .xProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp((to - from.get()) / Math.max(1, width(value)), 0.1, 1),
                from,
                value.layoutBoundsProperty()));
    value.getTransforms().add(narrower);
  }

  private static double width(Text text) {
    return text.getLayoutBounds().getWidth();
  }

  private static Group seal(double x, double y) {
    Circle rim = Tint.SHEET_SEAL.line(Tint.hollow(new Circle(x, y, 62)), 6);
    Text name = text("見本", Tint.SHEET_SEAL, "specimen-title", x - 31, y);
    return new Group(rim, name);
  }

  private static Tint ink(Row row, Tint usual) {
    return row.lit ? Tint.SHEET_GO : usual;
  }

  private static Text text(String words, Tint ink, String style, double x, double middle) {
    Text text = new Text(Ruby.written(words));
    text.getStyleClass().add(style);
    ink.fill(text);
    text.setTextOrigin(VPos.CENTER);
    text.setX(x);
    text.setY(middle);
    return text;
  }
}
