package org.madoguchi.printer.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.JapaneseFont;

class PhotoSheetLayoutTest {
  private static final int DPI = 600;
  private static final double MM = 25.4 / DPI;

  private static byte[] sheet(byte[] jpeg) {
    JapaneseFont font = JapaneseFont.find();
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    return new PhotoSheetLayout((JapaneseFont.Found) font).render(jpeg);
  }

  /** A photo's size, red all over. */
  private static byte[] red() throws IOException {
    BufferedImage photo = new BufferedImage(827, 1063, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, photo.getWidth(), photo.getHeight());
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(photo, "jpeg", out);
    return out.toByteArray();
  }

  private static boolean isRed(int rgb) {
    Color c = new Color(rgb);
    return c.getRed() > 200 && c.getGreen() < 90 && c.getBlue() < 90;
  }

  /** Runs of red along a line, in millimetres. */
  private static List<Double> runs(int length, IntPredicate red) {
    List<Double> runs = new ArrayList<>();
    int run = 0;
    for (int i = 0; i <= length; i++) {
      if (i < length && red.test(i)) {
        run++;
      } else if (run > 0) {
        runs.add(run * MM);
        run = 0;
      }
    }
    return runs;
  }

  @Test
  void eachPhotoMeasures35By45MillimetresOnPaper() throws IOException {
    BufferedImage page;
    try (PDDocument document = Loader.loadPDF(sheet(red()))) {
      assertEquals(1, document.getNumberOfPages());
      page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
    }
    assertEquals(210, page.getWidth() * MM, 0.1);
    assertEquals(297, page.getHeight() * MM, 0.1);
    int middle = (int) ((78 + 22) / MM);
    List<Double> across = runs(page.getWidth(), x -> isRed(page.getRGB(x, middle)));
    assertEquals(2, across.size(), across::toString);
    across.forEach(mm -> assertEquals(35, mm, 0.1));
    int centre = (int) ((60 + 17) / MM);
    List<Double> down = runs(page.getHeight(), y -> isRed(page.getRGB(centre, y)));
    assertEquals(1, down.size(), down::toString);
    assertEquals(45, down.getFirst(), 0.1);
  }

  @Test
  void saysWhereItIsPosted() throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet(red()))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("〒219-8732"), text);
      assertTrue(text.contains("郵便私書箱第2号"), text);
    }
  }

  @Test
  void whatIsNoJpegIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> sheet(new byte[] {1, 2, 3}));
  }
}
