package org.madoguchi.sandbox.benchmark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.check.FinishedPage;
import org.madoguchi.printer.layout.PageStamp;

/**
 * The two ways in which what is looked at can be what is printed (decision 31): the page made anew
 * from what all readers treat alike, and the picture that was looked at. What each costs in time,
 * bytes and sharpness, and what the look itself costs.
 */
public final class PaperBenchmark {
  private final PrintWriter out;
  private final JapaneseFont.Found fonts;

  public PaperBenchmark(PrintWriter out, JapaneseFont.Found fonts) {
    this.out = out;
    this.fonts = fonts;
  }

  /** A way from a finished page to the bytes that are sent. */
  private interface Way {
    byte[] sent(byte[] page) throws IOException;
  }

  /** How a picture is packed. */
  private interface Packing {
    PDImageXObject packed(PDDocument document, BufferedImage picture) throws IOException;
  }

  /**
   * Measures.
   *
   * @param pages finished pages, each a PDF document
   * @param rules by which they are sound
   * @param times how often each page goes each way, after as many that aren't counted
   * @throws IOException if a page isn't fit
   */
  public void run(List<byte[]> pages, PaperRules rules, int times) throws IOException {
    out.printf(Locale.ROOT, "%d pages, %.1f kB each%n", pages.size(), kilobytes(pages));
    look(pages, rules, times);
    way("page made anew, stamped", pages, times, this::anew);
    for (int dpi : new int[] {300, 600}) {
      int fewer = Math.max(1, times / 10);
      way(
          "picture, %d dpi, lossless".formatted(dpi),
          pages,
          fewer,
          page -> picture(page, dpi, LosslessFactory::createFromImage));
      way(
          "picture, %d dpi, JPEG 0.9".formatted(dpi),
          pages,
          fewer,
          page ->
              picture(
                  page,
                  dpi,
                  (document, drawn) -> JPEGFactory.createFromImage(document, drawn, 0.9f)));
    }
    out.flush();
  }

  private void look(List<byte[]> pages, PaperRules rules, int times) {
    var sample = new Sample();
    for (int i = -times; i < times; i++) {
      for (byte[] page : pages) {
        long begin = System.nanoTime();
        PaperCheck.Result result = PaperCheck.check(List.of(page), 1, rules);
        if (!(result instanceof PaperCheck.Result.Sound)) {
          throw new IllegalStateException("not sound: " + result);
        }
        if (i >= 0) {
          sample.since(begin);
        }
      }
    }
    out.println("the look itself: " + sample.text());
    out.flush();
  }

  private void way(String name, List<byte[]> pages, int times, Way way) throws IOException {
    var sample = new Sample();
    long bytes = 0;
    for (int i = -times; i < times; i++) {
      for (byte[] page : pages) {
        long begin = System.nanoTime();
        byte[] sent = way.sent(page);
        if (i >= 0) {
          sample.since(begin);
          bytes += sent.length;
        }
      }
    }
    SharpnessChart.Sharpness sharpness = SharpnessChart.printed(way.sent(SharpnessChart.page()));
    out.printf(
        Locale.ROOT,
        "%s: %.1f kB a page; %s; at %d dpi lines from %d µm, edge %.0f µm%n",
        name,
        bytes / 1000.0 / times / pages.size(),
        sample.text(),
        SharpnessChart.PRINTER,
        sharpness.finestMicrometres(),
        sharpness.edgeMicrometres());
    out.flush();
  }

  private byte[] anew(byte[] page) {
    return switch (new PageStamp(fonts)
        .stamp(List.of(new PageStamp.Page(page, "MD1P", "A 0427")))) {
      case PageStamp.Result.Stamped(byte[] pdf) -> pdf;
      case PageStamp.Result.Unusable unusable -> throw new IllegalStateException("" + unusable);
    };
  }

  /** The picture alone: a code would be drawn into it at no cost. */
  private static byte[] picture(byte[] page, int dpi, Packing packing) throws IOException {
    if (!(FinishedPage.read(page) instanceof FinishedPage.Reading.Fit(FinishedPage fit))) {
      throw new IllegalStateException("not fit");
    }
    try (fit;
        var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      BufferedImage drawn =
          new PDFRenderer(fit.document()).renderImageWithDPI(0, dpi, ImageType.RGB);
      var made = new PDPage(PDRectangle.A4);
      document.addPage(made);
      try (var content = new PDPageContentStream(document, made)) {
        content.drawImage(
            packing.packed(document, drawn),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static double kilobytes(List<byte[]> pages) {
    return pages.stream().mapToInt(page -> page.length).average().orElse(0) / 1000;
  }
}
