package org.madoguchi.sandbox.benchmark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page of black lines as wide as the gaps between them, and one edge that leans (as in ISO
 * 12233), and how much of them a printer of {@value #PRINTER} dpi draws, before it screens the
 * greys. Pure; any thread.
 */
final class SharpnessChart {
  static final int PRINTER = 600;

  /** Micrometres: of the lines in each group. */
  private static final List<Integer> WIDTHS =
      List.of(30, 40, 50, 60, 70, 85, 100, 120, 140, 170, 200, 250, 300);

  private static final double POINTS = 72 / 25.4;
  private static final double PIXELS = PRINTER / 25.4;
  private static final int LINES = 9;
  private static final double GROUP_LEFT = 30.013;
  private static final double GROUP_HEIGHT = 8;
  private static final double FIRST = 250;

  /** The edge: from (60, 40) mm, leaning so much for each mm up. */
  private static final double EDGE_LEFT = 60;

  private static final double EDGE_FOOT = 40;
  private static final double EDGE_HEIGHT = 40;
  private static final double LEANING = 0.0875; // 5 degrees

  private SharpnessChart() {}

  /** A PDF document of one A4 page. */
  static byte[] page() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        for (int group = 0; group < WIDTHS.size(); group++) {
          for (int line = 0; line < LINES; line++) {
            double width = WIDTHS.get(group) / 1000.0;
            content.addRect(
                points(GROUP_LEFT + 2 * width * line),
                points(FIRST - 15 * group),
                points(width),
                points(GROUP_HEIGHT));
          }
        }
        content.moveTo(points(EDGE_LEFT), points(EDGE_FOOT));
        content.lineTo(points(EDGE_LEFT + 20), points(EDGE_FOOT));
        content.lineTo(points(EDGE_LEFT + 20), points(EDGE_FOOT + EDGE_HEIGHT));
        content.lineTo(points(EDGE_LEFT + LEANING * EDGE_HEIGHT), points(EDGE_FOOT + EDGE_HEIGHT));
        content.fill();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static float points(double mm) {
    return (float) (mm * POINTS);
  }

  /** What of a chart a printer draws. */
  static Sharpness printed(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage paper =
          new PDFRenderer(document).renderImageWithDPI(0, PRINTER, ImageType.GRAY);
      int finest =
          WIDTHS.stream().filter(width -> contrast(paper, width) >= 0.5).findFirst().orElse(0);
      return new Sharpness(finest, edge(paper));
    }
  }

  /**
   * What a printer draws.
   *
   * @param finestMicrometres the finest lines whose contrast to their gaps is at least a half; 0:
   *     none of the chart
   * @param edgeMicrometres over which an edge goes from a tenth to nine tenths of black
   */
  record Sharpness(int finestMicrometres, double edgeMicrometres) {}

  /** Darkest gap against lightest line, where each is darkest and lightest in its own middle. */
  private static double contrast(BufferedImage paper, int width) {
    double mm = width / 1000.0;
    int y = y(paper, FIRST - 15 * WIDTHS.indexOf(width) + GROUP_HEIGHT / 2);
    double lightestLine = 0;
    double darkestGap = 1;
    for (int line = 0; line < LINES - 1; line++) {
      double left = GROUP_LEFT + 2 * mm * line;
      double[] both = extremes(paper, y, left, left + 2 * mm);
      lightestLine = Math.max(lightestLine, both[0]);
      darkestGap = Math.min(darkestGap, both[1]);
    }
    return darkestGap - lightestLine;
  }

  private static double[] extremes(BufferedImage paper, int y, double from, double to) {
    double least = 1;
    double most = 0;
    for (int x = (int) (from * PIXELS); x <= (int) (to * PIXELS); x++) {
      double light = light(paper, x, y);
      least = Math.min(least, light);
      most = Math.max(most, light);
    }
    return new double[] {least, most};
  }

  /** Mean light by distance from the leaning edge, in tenths of a pixel. */
  private static double edge(BufferedImage paper) {
    int reach = 100;
    double[] sum = new double[2 * reach];
    int[] count = new int[2 * reach];
    for (double mm = 5; mm < EDGE_HEIGHT - 5; mm += 1 / PIXELS) {
      int y = y(paper, EDGE_FOOT + mm);
      double height = (paper.getHeight() - y - 0.5) / PIXELS - EDGE_FOOT;
      double edge = (EDGE_LEFT + LEANING * height) * PIXELS;
      for (int x = (int) edge - 9; x <= (int) edge + 9; x++) {
        int tenth = (int) Math.floor((x + 0.5 - edge) * 10) + reach;
        if (tenth >= 0 && tenth < sum.length) {
          sum[tenth] += light(paper, x, y);
          count[tenth]++;
        }
      }
    }
    double[] means = new double[sum.length];
    Arrays.setAll(means, i -> count[i] == 0 ? Double.NaN : sum[i] / count[i]);
    return (first(means, 0.1) - first(means, 0.9)) / 10.0 / PIXELS * 1000;
  }

  private static int first(double[] means, double below) {
    int i = 0;
    while (i < means.length - 1 && !(means[i] < below)) {
      i++;
    }
    return i;
  }

  private static int y(BufferedImage paper, double mmFromBelow) {
    return paper.getHeight() - 1 - (int) (mmFromBelow * PIXELS);
  }

  private static double light(BufferedImage paper, int x, int y) {
    return paper.getRaster().getSample(x, y, 0) / 255.0;
  }
}
