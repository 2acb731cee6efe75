package org.madoguchi.sandbox.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.madoguchi.sandbox.benchmark.SharpnessChart.Sharpness;

/** The measure measures: a picture is as coarse as its pixels, and an empty page has no lines. */
class SharpnessChartTest {
  private static final double INCH = 25_400;

  @Test
  void linesAreAsSharpAsThePrinter() throws IOException {
    Sharpness lines = SharpnessChart.printed(SharpnessChart.page());
    assertTrue(lines.finestMicrometres() < 1.7 * INCH / SharpnessChart.PRINTER, lines.toString());
    assertTrue(lines.edgeMicrometres() < 1.2 * INCH / SharpnessChart.PRINTER, lines.toString());
  }

  @Test
  void aPictureIsAsCoarseAsItsPixels() throws IOException {
    int dpi = 150;
    Sharpness picture = SharpnessChart.printed(picture(SharpnessChart.page(), dpi));
    assertTrue(picture.finestMicrometres() > 0.8 * INCH / dpi, picture.toString());
    assertTrue(picture.edgeMicrometres() > 0.6 * INCH / dpi, picture.toString());
  }

  @Test
  void anEmptyPageHasNone() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage(PDRectangle.A4));
      document.save(out);
      assertEquals(0, SharpnessChart.printed(out.toByteArray()).finestMicrometres());
    }
  }

  private static byte[] picture(byte[] page, int dpi) throws IOException {
    try (var from = Loader.loadPDF(page);
        var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var drawn = new PDFRenderer(from).renderImageWithDPI(0, dpi, ImageType.GRAY);
      var made = new PDPage(PDRectangle.A4);
      document.addPage(made);
      try (var content = new PDPageContentStream(document, made)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, drawn),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
