package org.madoguchi.municipality.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lines over months. Each line has a stroke and a mark of its own ({@link ChartLine}), so that
 * nobody needs its colour. Whoever shows it shows the same numbers in a table.
 *
 * <p>Thread rule: one thread at a time.
 */
public final class LineChart {
  static final double HALF_MARK = 4;

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 520;
  private static final int TITLE = 20;
  private static final int TEXT = 16;
  private static final int SMALL = 14;
  private static final int TOP = 50;
  private static final int RIGHT = 24;

  /** From the month that a label names to the next one that has a label, at least. */
  private static final int BETWEEN_LABELS = 80;

  /** So many lines across above the lowest one, at most. */
  private static final int ACROSS = 7;

  private static final int ROW = 26;
  private static final int SAMPLE = 44;
  private static final double LINE = 2.6;
  private static final Color GRID = new Color(0xD8DADD);
  private static final Color AXIS = new Color(0x45494F);

  /** Those that are installed with the program, then what Windows and others have. */
  private static final List<String> FACES =
      List.of("BIZ UDPGothic", "BIZ UDGothic", "Noto Sans CJK JP", "Yu Gothic UI");

  private final String title;
  private final List<String> months;
  private final String across;
  private final String up;
  private final List<Drawn> lines = new ArrayList<>();

  private record Drawn(String name, List<OptionalLong> heights, ChartLine as) {}

  /**
   * A chart without lines yet.
   *
   * @param months under the axis, from left to right; at least one
   * @param across what the months are called
   * @param up what the numbers are
   */
  public LineChart(String title, List<String> months, String across, String up) {
    this.title = title;
    this.months = List.copyOf(months);
    this.across = across;
    this.up = up;
  }

  /** Whether this machine has letters for its PNG. */
  public static boolean hasLetters() {
    return face().isPresent();
  }

  private static Optional<String> face() {
    List<String> there =
        List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return FACES.stream().filter(there::contains).findFirst();
  }

  /**
   * Draws a line.
   *
   * @param heights 0 or more, from the first month on; where there is none the line has a gap
   */
  public void line(String name, List<OptionalLong> heights, ChartLine as) {
    lines.add(new Drawn(name, List.copyOf(heights), as));
  }

  /** SVG 1.1, in UTF-8. */
  public byte[] svg() {
    SvgPen pen = new SvgPen(String.join(", ", FACES) + ", Meiryo, sans-serif");
    draw(pen);
    return pen.file(title, WIDTH, HEIGHT);
  }

  /** PNG; needs a font with Japanese letters. */
  public byte[] png() {
    PicturePen pen = new PicturePen(face().orElse(Font.SANS_SERIF), WIDTH, HEIGHT);
    draw(pen);
    return pen.png();
  }

  /** Where the numbers are drawn: {@code step} is between two lines across, {@code most} on top. */
  private record Plot(double left, double right, double bottom, long step, long most, int months) {
    double x(int month) {
      double room = (right - left) / Math.max(1, months);
      return left + room * (month + 0.5);
    }

    double y(long height) {
      return bottom - (bottom - TOP) * height / most;
    }
  }

  private void draw(Pen pen) {
    List<List<Drawn>> legend = legend();
    long highest =
        lines.stream()
            .flatMap(l -> l.heights().stream())
            .mapToLong(h -> h.orElse(0))
            .max()
            .orElse(0);
    long step = step(highest);
    long most = Math.max(1, Math.ceilDiv(highest, step)) * step;
    double left = 30 + 14 + width(grouped(most), SMALL);
    double bottom = HEIGHT - 62.0 - ROW * legend.size();
    Plot plot = new Plot(left, WIDTH - (double) RIGHT, bottom, step, most, months.size());
    pen.text(title, WIDTH / 2.0, 30, TITLE, true, Pen.Anchor.MIDDLE);
    axes(pen, plot);
    lines.forEach(l -> line(pen, plot, l));
    double y = HEIGHT - 14.0 - ROW * (legend.size() - 1);
    for (List<Drawn> row : legend) {
      row(pen, row, y);
      y += ROW;
    }
  }

  /** 1, 2 or 5 with zeros after it, the least of which {@link #ACROSS} suffice. */
  static long step(long highest) {
    long step = 1;
    while (Math.ceilDiv(highest, step) > ACROSS) {
      // 1 → 2 → 5 → 10
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private void axes(Pen pen, Plot plot) {
    for (long height = 0; height <= plot.most(); height += plot.step()) {
      double y = plot.y(height);
      pen.line(new double[] {plot.left(), y, plot.right(), y}, height == 0 ? AXIS : GRID, 1);
      pen.text(grouped(height), plot.left() - 10, y + 5, SMALL, false, Pen.Anchor.END);
    }
    pen.line(new double[] {plot.left(), TOP, plot.left(), plot.bottom()}, AXIS, 1);
    double room = (plot.right() - plot.left()) / months.size();
    int every = Math.max(1, (int) Math.ceil(BETWEEN_LABELS / room));
    for (int i = 0; i < months.size(); i += every) {
      double x = plot.x(i);
      pen.line(new double[] {x, plot.bottom(), x, plot.bottom() + 5}, AXIS, 1);
      pen.text(months.get(i), x, plot.bottom() + 22, SMALL, false, Pen.Anchor.MIDDLE);
    }
    double middle = (plot.left() + plot.right()) / 2;
    pen.text(across, middle, plot.bottom() + 44, TEXT, false, Pen.Anchor.MIDDLE);
    pen.upwards(up, 22, (TOP + plot.bottom()) / 2, TEXT);
  }

  private static void line(Pen pen, Plot plot, Drawn line) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= line.heights().size(); i++) {
      OptionalLong height =
          i < line.heights().size() ? line.heights().get(i) : OptionalLong.empty();
      if (height.isPresent()) {
        points.add(plot.x(i));
        points.add(plot.y(height.getAsLong()));
      } else {
        piece(pen, points, line.as());
        points.clear();
      }
    }
  }

  /** A line between two gaps; of one point alone there is the mark. */
  private static void piece(Pen pen, List<Double> points, ChartLine as) {
    double[] all = points.stream().mapToDouble(Double::doubleValue).toArray();
    if (all.length > 2) {
      pen.line(all, as.color(), LINE, as.dashes());
    }
    for (int i = 0; i < all.length; i += 2) {
      pen.mark(as.mark(), all[i], all[i + 1], as.color());
    }
  }

  /** What the lines are, in as many rows as it takes. */
  private List<List<Drawn>> legend() {
    List<List<Drawn>> rows = new ArrayList<>();
    double left = WIDTH;
    for (Drawn each : lines) {
      double width = width(each);
      if (rows.isEmpty() || left < width) {
        rows.add(new ArrayList<>());
        left = WIDTH - 2.0 * RIGHT;
      }
      rows.getLast().add(each);
      left -= width;
    }
    return rows;
  }

  private static double width(Drawn line) {
    return SAMPLE + 8 + width(line.name(), TEXT) + 24;
  }

  private static void row(Pen pen, List<Drawn> row, double y) {
    double x = (WIDTH - row.stream().mapToDouble(LineChart::width).sum()) / 2;
    for (Drawn each : row) {
      ChartLine as = each.as();
      pen.line(new double[] {x, y - 5, x + SAMPLE, y - 5}, as.color(), LINE, as.dashes());
      pen.mark(as.mark(), x + SAMPLE / 2.0, y - 5, as.color());
      pen.text(each.name(), x + SAMPLE + 8, y, TEXT, false, Pen.Anchor.START);
      x += width(each);
    }
  }

  /** Room for a text whose font only its reader knows: Japanese letters are as wide as high. */
  private static double width(String text, int size) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.6 : 1).sum() * size;
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
