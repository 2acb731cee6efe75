package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page may hold, and how it is written anew. */
class FinishedPageTest {
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 100 100] ";
  private static final int RED = 0xffff0000;

  private static FinishedPage fit(RawPdf pdf) {
    return assertInstanceOf(FinishedPage.Reading.Fit.class, FinishedPage.read(pdf.bytes())).page();
  }

  private static String drawing(FinishedPage page) throws IOException {
    try (InputStream in = page.document().getPage(0).getContents()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replaceAll("\\s+", " ");
    }
  }

  /** The colour of a point of the page, in points from the bottom left. */
  private static int colour(FinishedPage page, int x, int y) throws IOException {
    return new PDFRenderer(page.document()).renderImage(0).getRGB(x, 842 - y);
  }

  @Test
  void wordsAreWrittenPlainly() throws IOException {
    try (FinishedPage page =
        fit(RawPdf.of("q --5 w % remark\n/Artifact BMC 10 10.50000 m 2.-5 9 l S EMC Q Q Q q"))) {
      assertEquals("q -5 w 10 10.5 m 2.5 9 l S Q q Q ", drawing(page));
    }
  }

  @Test
  void nothingComesAlongThatIsNotUsed() throws IOException {
    RawPdf pdf =
        RawPdf.of(
            "/Metadata 5 0 R /Lang (ja) /OpenAction [3 0 R /Fit] /AcroForm <</Fields []>>",
            "/Thumb 5 0 R /PieceInfo <</a 5 0 R>> /Annots [] /Group <</S /Transparency>>",
            "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>> /XObject <</X 5 0"
                + " R>>",
            "0 0 9 9 re f");
    pdf.stream("", new byte[9]);
    try (FinishedPage page = fit(pdf)) {
      COSDictionary made = page.document().getPage(0).getCOSObject();
      assertEquals(
          List.of("Type", "MediaBox", "Contents", "Resources", "Parent"),
          made.keySet().stream().map(COSName::getName).toList());
      assertEquals(0, ((COSDictionary) made.getDictionaryObject(COSName.RESOURCES)).size());
    }
  }

  @Test
  void theBoxThatIsSeenIsTheOnlyOne() {
    try (FinishedPage page =
        fit(
            RawPdf.of(
                "", "/MediaBox [-10 -10 700 900] /CropBox [0 0 595 842] /Rotate -90", "", ""))) {
      PDPage made = page.document().getPage(0);
      assertEquals(made.getMediaBox(), made.getCropBox());
      assertEquals(595, made.getMediaBox().getWidth());
      assertEquals(270, made.getRotation());
      assertFalse(made.getCOSObject().containsKey(COSName.CROP_BOX));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Subtype /Stamp /F 4 /AP <</N 5 0 R>>",
        "/Subtype /Stamp /F 196 /AP <</N 5 0 R>>",
        "/Subtype /Widget /FT /Sig /F 132 /AP <</N 5 0 R>>",
        "/Subtype /Widget /FT /Btn /F 4 /AS /On /AP <</N <</On 5 0 R>>>>"
      })
  void whatEveryPrinterPrintsBecomesPartOfThePage(String stamp) throws IOException {
    RawPdf pdf =
        RawPdf.of(
            "",
            "/Annots [<</Type /Annot /Rect [200 300 250 350] " + stamp + ">>]",
            "",
            "0.5 0 0 0.5 0 0 cm");
    pdf.stream(FORM, RawPdf.ascii("1 0 0 rg 0 0 100 100 re f"));
    try (FinishedPage page = fit(pdf)) {
      assertTrue(page.document().getPage(0).getAnnotations().isEmpty());
      assertEquals(RED, colour(page, 225, 325));
      assertEquals(-1, colour(page, 255, 325));
    }
  }

  @Test
  void aPictureInsideADrawingBecomesAnObject() throws IOException {
    try (FinishedPage page =
        fit(RawPdf.of("q 50 0 0 50 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID \u00ff\0\0 EI Q"))) {
      assertEquals("q 50 0 0 50 100 100 cm /Mdg0 Do Q ", drawing(page));
      assertEquals(RED, colour(page, 120, 120));
    }
  }

  @Test
  void profilesStayBehind() throws IOException {
    RawPdf pdf =
        RawPdf.of("", "", "/ColorSpace <</C [/ICCBased 5 0 R]>>", "/C cs 1 0 0 sc 9 9 50 50 re f");
    pdf.stream("/N 3", new byte[200]);
    try (FinishedPage page = fit(pdf)) {
      assertEquals("/DeviceRGB cs 1 0 0 sc 9 9 50 50 re f ", drawing(page));
      assertEquals(RED, colour(page, 20, 20));
    }
  }

  @Test
  void lettersThatAreDrawingsMayStay() throws IOException {
    RawPdf pdf = RawPdf.of("", "", "/Font <</F 5 0 R>>", "1 0 0 rg BT /F 50 Tf 90 90 Td (a) Tj ET");
    pdf.add(
        "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs"
            + " <</a 6 0 R>> /Encoding <</Differences [97 /a]>> /FirstChar 97 /LastChar 97 /Widths"
            + " [1] /Resources <<>>>>");
    pdf.stream("", RawPdf.ascii("1 0 0 0 1 1 d1 0 0 1 1 re f"));
    try (FinishedPage page = fit(pdf)) {
      assertEquals(RED, colour(page, 120, 120));
    }
  }

  @Test
  void tilesAndSimpleShadingsMayStay() throws IOException {
    RawPdf pdf =
        RawPdf.of(
            "",
            "",
            "/Pattern <</P 5 0 R /S <</PatternType 2 /Shading <</ShadingType 2 /ColorSpace"
                + " /DeviceRGB /Coords [0 0 100 0] /Extend [true true] /Function <</FunctionType 2"
                + " /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [1 0 0]>>>>>>>>",
            "/Pattern cs /P scn 0 0 50 50 re f /S scn 100 100 50 50 re f");
    pdf.stream(
        "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources"
            + " <<>>",
        RawPdf.ascii("1 0 0 rg 0 0 9 9 re f"));
    try (FinishedPage page = fit(pdf)) {
      assertEquals(RED, colour(page, 22, 22));
      assertEquals(RED, colour(page, 120, 120));
    }
  }

  @Test
  void aPictureWithATransparentEdgeMayStay() throws IOException {
    RawPdf pdf = RawPdf.of("", "", "/XObject <</I 5 0 R>>", "50 0 0 50 100 100 cm /I Do");
    pdf.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace"
            + " /DeviceRGB /SMask 6 0 R",
        new byte[] {(byte) 255, 0, 0});
    pdf.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace"
            + " /DeviceGray",
        new byte[] {(byte) 255});
    try (FinishedPage page = fit(pdf)) {
      assertEquals(RED, colour(page, 120, 120));
    }
  }

  /** Of two objects of one number only the one that was looked at is printed. */
  @Test
  void anOlderRevisionStaysBehind() throws IOException {
    byte[] first = RawPdf.of("0 0 1 rg 0 0 50 50 re f").bytes();
    String old = new String(first, StandardCharsets.ISO_8859_1);
    int start = old.length();
    String object = "4 0 obj\n<</Length 23>>\nstream\n1 0 0 rg 0 0 50 50 re f\nendstream\nendobj\n";
    String table =
        "xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 5 /Root 1 0 R /Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(
                start,
                old.substring(old.indexOf("startxref\n") + 10, old.indexOf("\n%%EOF")),
                start + object.length());
    byte[] both = RawPdf.ascii(old + object + table);
    try (FinishedPage page =
        assertInstanceOf(FinishedPage.Reading.Fit.class, FinishedPage.read(both)).page()) {
      assertEquals("1 0 0 rg 0 0 50 50 re f ", drawing(page));
    }
  }
}
