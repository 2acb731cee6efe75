package org.madoguchi.printer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRehearsal;

/** Looking quicker than PDFBox does shows and reads what PDFBox does. */
class PagePictureTest {
  private static final float DPI = 50.8f;
  private static final String OUTLINE =
      "0.78 0.12 0.12 rg 0 0 m 40.123 90.5 80 -20.25 120 10 c 100 80 l f";

  private static final String WORDS = "BT /F1 18 Tf 5 40 Td (%s) Tj ET";

  private final PDDocument document = new PDDocument();
  private final PDResources resources = new PDResources();

  PagePictureTest() {
    resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  /** A page of these operators (ISO 32000-1 annex A). */
  private byte[] page(String content) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    page.setResources(resources);
    page.setContents(new PDStream(document, ascii(content)));
    document.addPage(page);
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** A packed drawing of these operators, with the page's resources. */
  private PDFormXObject drawing(String name, String content) throws IOException {
    var form = new PDFormXObject(new PDStream(document, ascii(content), COSName.FLATE_DECODE));
    form.setResources(resources);
    form.setBBox(new PDRectangle(-10, -10, 300, 120));
    resources.put(COSName.getPDFName(name), form);
    return form;
  }

  private static ByteArrayInputStream ascii(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
  }

  private static void same(byte[] pdf) throws IOException {
    try (PDDocument one = Loader.loadPDF(pdf);
        PDDocument again = Loader.loadPDF(pdf)) {
      PagePicture picture = PagePicture.of(one, DPI);
      BufferedImage plain = new PDFRenderer(again).renderImageWithDPI(0, DPI);
      assertEquals(plain.getWidth(), picture.width());
      assertEquals(plain.getHeight(), picture.height());
      int coloured = 0;
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          int colour = picture.colour(x, y) & 0xffffff;
          assertEquals(plain.getRGB(x, y) & 0xffffff, colour, x + ", " + y);
          coloured += colour == 0xffffff ? 0 : 1;
        }
      }
      assertTrue(coloured > 200, "an empty page shows nothing about drawing");
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument plain = Loader.loadPDF(pdf)) {
      String text = PageText.of(plain, PagePicture.of(plain, DPI));
      assertEquals(new PDFTextStripper().getText(plain), text);
      return text;
    }
  }

  private static int count(String text, String word) {
    return text.replaceAll("\\s", "").split(word, -1).length - 1;
  }

  @Test
  void aRepeatedDrawingLooksAndReadsTheSameAtEachPlace() throws IOException {
    drawing("Outline", OUTLINE);
    drawing("Words", WORDS.formatted("words"));
    drawing("Both", "/Outline Do 0.5 0 0 0.5 40 30 cm /Words Do");
    var content = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      for (String name : List.of("Outline", "Words", "Both")) {
        content.append(
            "q 0.9 0.1 -0.1 0.9 %d %d cm /%s Do Q\n".formatted(150 * i + 20, 200 * i + 30, name));
      }
    }
    byte[] pdf = page(content + WORDS.formatted("the page"));
    same(pdf);
    assertEquals(6, count(text(pdf), "words"));
  }

  /** It has no resources of its own, so what it draws is a matter of where it is drawn. */
  @Test
  void aDrawingThatDrawsSomethingElseElsewhereIsReadThere() throws IOException {
    drawing("X", OUTLINE);
    PDFormXObject borrowing = drawing("Borrowing", "/X Do");
    borrowing.setResources(null);
    PDFormXObject words = drawing("Words", WORDS.formatted("words"));
    PDFormXObject lending = drawing("Lending", "/Borrowing Do");
    var own = new PDResources();
    own.put(COSName.getPDFName("X"), words);
    own.put(COSName.getPDFName("Borrowing"), borrowing);
    lending.setResources(own);
    byte[] pdf = page("/Borrowing Do 1 0 0 1 0 200 cm /Lending Do");
    same(pdf);
    assertEquals(1, count(text(pdf), "words"));
  }

  /** It shows nothing, but what follows it is read as its mark says. */
  @Test
  void aMarkThatADrawingOpensIsReadEachTime() throws IOException {
    drawing("Mark", "/Span <</ActualText (spoken)>> BDC");
    String once = "/Mark Do " + WORDS.formatted("shown") + " EMC 1 0 0 1 0 50 cm\n";
    assertEquals(2, count(text(page(once + once)), "spoken"));
  }

  @Test
  void theRehearsalsPageIsSoundAndLooksTheSame() throws IOException {
    JapaneseFont font = JapaneseFont.find();
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    byte[] pdf = PaperRehearsal.page((JapaneseFont.Found) font);
    same(pdf);
    assertTrue(text(pdf).contains(PaperRehearsal.NOWHERE + "長"));
    assertEquals(new PaperCheck.Result.Sound(), PaperRehearsal.look((JapaneseFont.Found) font));
  }
}
