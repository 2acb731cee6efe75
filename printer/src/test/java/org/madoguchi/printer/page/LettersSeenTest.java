package org.madoguchi.printer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.JapaneseFont;

/** Text that nobody sees on paper isn't read. */
class LettersSeenTest {
  private JapaneseFont font = JapaneseFont.find();

  private interface Drawing {
    void draw(PDPageContentStream page, PDFont font) throws IOException;
  }

  @BeforeEach
  void font() {
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
  }

  private String read(Drawing drawing) throws IOException {
    JapaneseFont.Found found = assertInstanceOf(JapaneseFont.Found.class, font);
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont face = found.regular().embedIn(document);
      try (var content = new PDPageContentStream(document, page)) {
        drawing.draw(content, face);
      }
      document.save(out);
      return PageText.of(List.of(out.toByteArray())).orElseThrow().getFirst().strip();
    }
  }

  private static void write(PDPageContentStream page, PDFont font, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, 10);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  @Test
  void whatIsSeenIsRead() throws IOException {
    assertEquals("見本 花子", read((page, font) -> write(page, font, 90, 500, "見本 花子")));
    assertEquals(
        "見本",
        read(
            (page, font) -> {
              page.setNonStrokingColor(new Color(0x60, 0x20, 0x20));
              write(page, font, 90, 500, "見本");
            }));
  }

  @Test
  void whiteTextIsNot() throws IOException {
    assertEquals(
        "見",
        read(
            (page, font) -> {
              write(page, font, 90, 500, "見");
              page.setNonStrokingColor(Color.WHITE);
              write(page, font, 90, 400, "大津市長");
            }));
  }

  /** Such letters make a warning pattern. */
  @Test
  void paleTextIsNot() throws IOException {
    assertEquals(
        "",
        read(
            (page, font) -> {
              page.setNonStrokingColor(new Color(0xDF, 0xEC, 0xE6));
              write(page, font, 90, 400, "複写");
            }));
  }

  @Test
  void textBesideThePageIsNot() throws IOException {
    assertEquals("", read((page, font) -> write(page, font, 90, 900, "大津市長")));
    assertEquals("", read((page, font) -> write(page, font, -90, 400, "大津市長")));
  }

  @Test
  void coveredTextIsNot() throws IOException {
    assertEquals(
        "",
        read(
            (page, font) -> {
              write(page, font, 90, 400, "大津市長");
              page.setNonStrokingColor(Color.WHITE);
              page.addRect(80, 390, 200, 30);
              page.fill();
            }));
    assertEquals(
        "",
        read(
            (page, font) -> {
              write(page, font, 90, 400, "大津市長");
              page.addRect(80, 390, 200, 30);
              page.fill();
            }));
  }

  /** What stands there now isn't the covered text, however much of its ink is where that was. */
  @Test
  void textUnderOtherTextIsNot() throws IOException {
    assertEquals(
        "見本市長",
        read(
            (page, font) -> {
              write(page, font, 90, 400, "大津市長");
              page.setNonStrokingColor(Color.WHITE);
              page.addRect(80, 390, 200, 30);
              page.fill();
              page.setNonStrokingColor(Color.BLACK);
              write(page, font, 90, 400, "見本市長");
            }));
  }

  @Test
  void textOnItsOwnColourIsNot() throws IOException {
    assertEquals(
        "",
        read(
            (page, font) -> {
              page.addRect(80, 390, 200, 30);
              page.fill();
              write(page, font, 90, 400, "大津市長");
            }));
  }

  @Test
  void textThatIsCutOutIsNot() throws IOException {
    assertEquals(
        "",
        read(
            (page, font) -> {
              page.addRect(300, 300, 5, 5);
              page.clip();
              write(page, font, 90, 400, "大津市長");
            }));
  }

  /** A seal stands on the last letter of a name, and lines of a table touch others. */
  @Test
  void textUnderASealsLinesIs() throws IOException {
    assertEquals(
        "見本市長",
        read(
            (page, font) -> {
              write(page, font, 90, 400, "見本市長");
              page.setStrokingColor(new Color(0xC8, 0x1E, 0x1E));
              page.setLineWidth(2);
              page.addRect(126, 395, 60, 60);
              page.stroke();
            }));
  }

  @Test
  void verticalAndTurnedTextIs() throws IOException {
    assertEquals(
        "見本",
        read((page, font) -> {
              page.beginText();
              page.setFont(font, 12);
              page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 200, 300));
              page.showText("見本");
              page.endText();
            })
            .replaceAll("\\s", ""));
  }

  @Test
  void lettersPrintedTwiceToLookBoldAre() throws IOException {
    String text =
        read(
            (page, font) -> {
              write(page, font, 90, 400, "見本");
              write(page, font, 90.3f, 400, "見本");
            });
    assertEquals(true, text.contains("見") && text.contains("本"), text);
  }
}
