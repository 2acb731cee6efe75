package org.madoguchi.municipality.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;

/**
 * Lines over months. Each line has a stroke and a mark of its own ({@link ChartLine}), so that
 * nobody needs its colour. Whoever shows it shows the same numbers in a table.
 *
 * <p>Thread rule: any thread; needs a font with Japanese letters.
 */
public final class LineChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 520;
  private static final int SPACE = 80;
  private static final int TEXT = 16;
  private static final float LINE = 2.6f;
  private static final int MARK = 8;

  /** Those that are installed with the program, then what Windows and others have. */
  private static final List<String> FACES =
      List.of("BIZ UDPGothic", "BIZ UDGothic", "Noto Sans CJK JP", "Yu Gothic UI");

  private final XYChart chart;

  /**
   * A chart without lines yet.
   *
   * @param months under the axis, from left to right
   * @param across what the months are called
   * @param up what the numbers are
   */
  public LineChart(String title, List<String> months, String across, String up) {
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(across)
            .yAxisTitle(up)
            .build();
    style();
    chart.getStyler().setxAxisTickLabelsFormattingFunction(x -> label(months, x));
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

  /**
   * Draws a line.
   *
   * @param heights from the first month on; where there is none the line has a gap
   */
  public void line(String name, List<OptionalLong> heights, ChartLine as) {
    XYSeries series =
        chart.addSeries(
            name,
            IntStream.range(0, heights.size()).boxed().toList(),
            heights.stream()
                .map(h -> h.isPresent() ? (double) h.getAsLong() : Double.NaN)
                .toList());
    series.setLineColor(as.color());
    series.setMarkerColor(as.color());
    series.setMarker(as.mark());
    float[] dashes = as.dashes();
    series.setLineStyle(
        dashes.length == 0
            ? new BasicStroke(LINE)
            : new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }

  /** SVG 1.1, in UTF-8. */
  public byte[] svg() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(
          chart, out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory can't be written", e);
    }
    return out.toByteArray();
  }

  /** PNG. */
  public byte[] png() {
    try {
      return BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory can't be written", e);
    }
  }

  /** The month at a place of the axis; between two of them none. */
  private static String label(List<String> months, double place) {
    int month = (int) Math.rint(place);
    boolean there = Math.abs(place - month) < 0.001 && month >= 0 && month < months.size();
    return there ? months.get(month) : " ";
  }

  private void style() {
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
