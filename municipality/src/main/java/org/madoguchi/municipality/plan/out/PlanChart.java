package org.madoguchi.municipality.plan.out;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;

/**
 * A plan as a picture: what is planned, issued, possible and waiting, month by month. Each line has
 * a stroke and a mark of its own, so that nobody needs its colour; each colour has at least 3:1 to
 * white (WCAG 2.2, 1.4.11). The same numbers stand in {@link PlanTables}.
 *
 * <p>Thread rule: any thread; needs a font with Japanese letters.
 */
public final class PlanChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 520;
  private static final int SPACE = 80;
  private static final int TEXT = 16;
  private static final float LINE = 2.6f;
  private static final int MARK = 8;
  static final Color PLANNED = new Color(0x0B4F52);
  static final Color ISSUED = new Color(0xB3400A);
  static final Color CAPACITY = new Color(0x45494F);
  static final Color BACKLOG = new Color(0x6B3FA0);

  /** Those that are installed with the program, then what Windows and others have. */
  private static final List<String> FACES =
      List.of("BIZ UDPGothic", "BIZ UDGothic", "Noto Sans CJK JP", "Yu Gothic UI");

  private final Plan plan;
  private final @Nullable FollowUp followed;
  private final PlanWords words;

  /**
   * A chart.
   *
   * @param followed null: nothing is recorded yet
   */
  public PlanChart(Plan plan, @Nullable FollowUp followed, PlanWords words) {
    this.plan = plan;
    this.followed = followed;
    this.words = words;
  }

  /** Whether this machine has letters for it. */
  public static boolean hasLetters() {
    return face().isPresent();
  }

  private static Optional<String> face() {
    List<String> there =
        List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return FACES.stream().filter(there::contains).findFirst();
  }

  /** SVG 1.1, in UTF-8. */
  public byte[] svg() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(
          chart(), out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory can't be written", e);
    }
    return out.toByteArray();
  }

  /** PNG. */
  public byte[] png() {
    try {
      return BitmapEncoder.getBitmapBytes(chart(), BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory can't be written", e);
    }
  }

  /** What the picture shows, for those who don't see it. */
  public String inWords() {
    List<Plan.Month> months = plan.months();
    return words.say(
        "chart.says",
        words.month(months.getFirst().month()),
        words.month(months.getLast().month()),
        Figures.grouped(months.stream().mapToLong(Plan.Month::planned).min().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::planned).max().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::capacity).min().orElse(0)),
        Figures.grouped(months.stream().mapToLong(Plan.Month::capacity).max().orElse(0)),
        Figures.grouped(backlogs().getLast()));
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(words.say("chart.title", plan.inputs().body().name().in(words.language())))
            .xAxisTitle(words.say("chart.month"))
            .yAxisTitle(words.say("chart.cards"))
            .build();
    style(chart);
    List<Plan.Month> months = plan.months();
    chart.getStyler().setxAxisTickLabelsFormattingFunction(x -> label(months, x));
    line(chart, "planned", months.stream().map(Plan.Month::planned), PLANNED, SeriesMarkers.CIRCLE);
    if (followed != null) {
      line(
          chart,
          "issued",
          followed.months().stream().map(m -> m.actual().issued()),
          ISSUED,
          SeriesMarkers.SQUARE,
          9,
          5);
    }
    line(
        chart,
        "capacity",
        months.stream().map(Plan.Month::capacity),
        CAPACITY,
        SeriesMarkers.CROSS,
        14,
        4,
        3,
        4);
    line(chart, "backlog", backlogs().stream(), BACKLOG, SeriesMarkers.TRIANGLE_UP, 2, 5);
    return chart;
  }

  /** The month at a place of the axis; between two of them none. */
  private static String label(List<Plan.Month> months, double place) {
    int month = (int) Math.rint(place);
    boolean there = Math.abs(place - month) < 0.001 && month >= 0 && month < months.size();
    return there ? months.get(month).month().toString() : " ";
  }

  /** What really waited, and from there on what would wait as planned. */
  private List<Long> backlogs() {
    List<Long> backlogs = new ArrayList<>();
    long waiting = plan.inputs().waiting();
    for (Plan.Month each : plan.months()) {
      waiting =
          recorded(each)
              .map(FollowUp.Month::backlog)
              .orElse(Math.max(0, waiting + each.planned() - each.capacity()));
      backlogs.add(waiting);
    }
    return backlogs;
  }

  private Optional<FollowUp.Month> recorded(Plan.Month month) {
    return Stream.ofNullable(followed)
        .flatMap(f -> f.months().stream())
        .filter(m -> m.actual().month().equals(month.month()))
        .findFirst();
  }

  private void line(
      XYChart chart,
      String what,
      Stream<Long> numbers,
      Color color,
      Marker marker,
      float... dashes) {
    List<Long> heights = numbers.toList();
    XYSeries series =
        chart.addSeries(
            words.say("chart." + what),
            IntStream.range(0, heights.size()).boxed().toList(),
            heights);
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setMarker(marker);
    series.setLineStyle(
        dashes.length == 0
            ? new BasicStroke(LINE)
            : new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }

  private static void style(XYChart chart) {
    String face = face().orElse(Font.SANS_SERIF);
    Font text = new Font(face, Font.PLAIN, TEXT);
    var styler = chart.getStyler();
    styler.setBaseFont(text);
    styler.setChartTitleFont(text.deriveFont(Font.BOLD, 20f));
    styler.setLegendFont(text);
    styler.setAxisTitleFont(text);
    styler.setAxisTickLabelsFont(text.deriveFont(14f));
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setXAxisTickMarkSpacingHint(SPACE);
    styler.setYAxisDecimalPattern("#,##0");
    styler.setYAxisMin(0.0);
    styler.setMarkerSize(MARK);
    styler.setAntiAlias(true);
  }
}
