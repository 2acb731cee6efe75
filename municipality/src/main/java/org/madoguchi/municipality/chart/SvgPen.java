package org.madoguchi.municipality.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Writes SVG 1.1. Text is text, in whatever font its reader has. */
final class SvgPen implements Pen {
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final Set<Mark> known = EnumSet.noneOf(Mark.class);
  private final String faces;

  /**
   * A page without anything.
   *
   * @param faces fonts, the best first, with commas between
   */
  SvgPen(String faces) {
    this.faces = faces;
  }

  /** The whole file. */
  byte[] file(String title, int width, int height) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="%3$s">
        <title>%4$s</title>
        <defs>
        %5$s</defs>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        %6$s</svg>
        """
        .formatted(width, height, escaped(faces), escaped(title), marks, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void line(double[] points, Color color, double width, float... dashes) {
    body.append(
        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
            .formatted(hex(color), number(width)));
    if (dashes.length > 0) {
      body.append(" stroke-dasharray=\"");
      for (int i = 0; i < dashes.length; i++) {
        body.append(i == 0 ? "" : " ").append(number(dashes[i]));
      }
      body.append('"');
    }
    body.append(" d=\"").append(path(points)).append("\"/>\n");
  }

  private static String path(double[] points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? 'M' : 'L')
          .append(number(points[i]))
          .append(' ')
          .append(number(points[i + 1]));
    }
    return path.toString();
  }

  @Override
  public void mark(Mark mark, double x, double y, Color color) {
    if (known.add(mark)) {
      marks.append(
          "<path id=\"%s\" d=\"%sZ\"/>\n"
              .formatted(id(mark), path(mark.around(0, 0, LineChart.HALF_MARK))));
    }
    body.append(
        "<use xlink:href=\"#%s\" x=\"%s\" y=\"%s\" fill=\"%s\"/>\n"
            .formatted(id(mark), number(x), number(y), hex(color)));
  }

  private static String id(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void text(String text, double x, double y, int size, boolean bold, Anchor anchor) {
    body.append(
        "<text fill=\"#000000\" x=\"%s\" y=\"%s\" font-size=\"%d\"%s%s>%s</text>\n"
            .formatted(
                number(x),
                number(y),
                size,
                bold ? " font-weight=\"bold\"" : "",
                anchor == Anchor.START
                    ? ""
                    : " text-anchor=\"%s\"".formatted(anchor.name().toLowerCase(Locale.ROOT)),
                escaped(text)));
  }

  @Override
  public void upwards(String text, double x, double y, int size) {
    body.append(
        "<text fill=\"#000000\" transform=\"translate(%s %s) rotate(-90)\" font-size=\"%d\" text-anchor=\"middle\">%s</text>\n"
            .formatted(number(x), number(y), size, escaped(text)));
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xFFFFFF);
  }

  /** To a tenth of a pixel. */
  private static String number(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // XML 1.0 has no other control characters and no half pairs (2.2)
                default ->
                    out.appendCodePoint(
                        c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF
                            ? 0xFFFD
                            : c);
              }
            });
    return out.toString();
  }
}
