package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.JapaneseFont;

/** A font comes along whole, or the page doesn't. */
class FinishedFontsTest {
  private static byte[] page = {};

  /** A page with one letter of an embedded font: 見, large. */
  @BeforeAll
  static void embed() throws IOException {
    JapaneseFont fonts = JapaneseFont.find();
    Assumptions.assumeTrue(fonts instanceof JapaneseFont.Found, fonts.toString());
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var made = new PDPage(PDRectangle.A4);
      document.addPage(made);
      PDFont face = ((JapaneseFont.Found) fonts).regular().embedIn(document);
      try (var content = new PDPageContentStream(document, made)) {
        content.beginText();
        content.setFont(face, 200);
        content.newLineAtOffset(100, 400);
        content.showText("見");
        content.endText();
      }
      document.save(out);
      page = out.toByteArray();
    }
  }

  /** Does something to the font of the page. */
  private interface Change {
    void on(COSDictionary font, COSDictionary descendant, COSDictionary descriptor)
        throws IOException;
  }

  private static FinishedPage.Reading read(Change change) throws IOException {
    try (var document = Loader.loadPDF(page);
        var out = new ByteArrayOutputStream()) {
      COSDictionary font = font(document);
      COSDictionary descendant = descendant(font);
      change.on(font, descendant, descendant.getCOSDictionary(COSName.FONT_DESC));
      document.save(out);
      return FinishedPage.read(out.toByteArray());
    }
  }

  private static COSDictionary font(PDDocument document) throws IOException {
    var resources = document.getPage(0).getResources();
    return resources.getFont(resources.getFontNames().iterator().next()).getCOSObject();
  }

  private static COSDictionary descendant(COSDictionary font) {
    return (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
  }

  private static void refused(PageFault fault, Change change) throws IOException {
    assertEquals(new FinishedPage.Reading.Unfit(fault), read(change));
  }

  private static COSStream stream(byte[] bytes) throws IOException {
    var stream = new COSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(bytes);
    }
    return stream;
  }

  @Test
  void theLetterIsSeenAndNothingElseComesAlong() throws IOException {
    FinishedPage.Reading reading =
        read(
            (font, descendant, descriptor) -> {
              COSStream more = stream(new byte[9]);
              font.setItem(COSName.METADATA, more);
              descendant.setItem(COSName.METADATA, more);
              descriptor.setItem(COSName.METADATA, more);
              descriptor.getCOSStream(COSName.FONT_FILE2).setItem(COSName.METADATA, more);
              font.getCOSStream(COSName.TO_UNICODE).setItem(COSName.METADATA, more);
            });
    try (FinishedPage made = assertInstanceOf(FinishedPage.Reading.Fit.class, reading).page()) {
      COSDictionary font = font(made.document());
      COSDictionary descriptor = descendant(font).getCOSDictionary(COSName.FONT_DESC);
      assertFalse(font.containsKey(COSName.METADATA));
      assertFalse(descendant(font).containsKey(COSName.METADATA));
      assertFalse(descriptor.containsKey(COSName.METADATA));
      assertFalse(descriptor.containsKey(COSName.getPDFName("CIDSet")));
      assertEquals(
          Set.of("Length", "Length1", "Filter"), keys(descriptor.getCOSStream(COSName.FONT_FILE2)));
      assertEquals(Set.of("Length", "Filter"), keys(font.getCOSStream(COSName.TO_UNICODE)));
      var picture = new PDFRenderer(made.document()).renderImage(0);
      int dark = 0;
      for (int x = 100; x < 300; x++) {
        dark += picture.getRGB(x, 842 - 470) == -1 ? 0 : 1;
      }
      assertNotEquals(0, dark);
    }
  }

  private static Set<String> keys(COSDictionary dictionary) {
    return dictionary.keySet().stream().map(COSName::getName).collect(Collectors.toSet());
  }

  @Test
  void withoutItsProgramItIsThePrinters() throws IOException {
    refused(
        PageFault.FONT_NOT_EMBEDDED,
        (_, _, descriptor) -> descriptor.removeItem(COSName.FONT_FILE2));
    refused(
        PageFault.FONT_NOT_EMBEDDED,
        (_, descendant, _) -> descendant.removeItem(COSName.FONT_DESC));
  }

  @Test
  void ofTwoProgramsTheReaderWouldChoose() throws IOException {
    refused(
        PageFault.FONT_UNREADABLE,
        (_, _, descriptor) ->
            descriptor.setItem(COSName.FONT_FILE3, descriptor.getItem(COSName.FONT_FILE2)));
  }

  @Test
  void descendantsAreOne() throws IOException {
    refused(
        PageFault.FONT_UNREADABLE,
        (font, descendant, _) -> {
          COSArray two = new COSArray();
          two.add(descendant);
          two.add(descendant);
          font.setItem(COSName.DESCENDANT_FONTS, two);
        });
    refused(
        PageFault.FONT_UNREADABLE,
        (font, _, _) -> font.setItem(COSName.DESCENDANT_FONTS, new COSArray()));
    refused(
        PageFault.FONT_UNREADABLE,
        (font, descendant, _) -> font.setItem(COSName.DESCENDANT_FONTS, descendant));
  }

  @Test
  void aMapThatLeansOnAnotherIsNotFollowed() throws IOException {
    refused(
        PageFault.FONT_UNREADABLE,
        (font, _, _) ->
            font.getCOSStream(COSName.TO_UNICODE)
                .setItem(COSName.getPDFName("UseCMap"), stream(new byte[9])));
  }

  @Test
  void aKindThatThereIsNotIsRefused() throws IOException {
    refused(
        PageFault.FONT_UNREADABLE,
        (font, _, _) -> font.setItem(COSName.SUBTYPE, COSName.getPDFName("Type9")));
  }

  @Test
  void aLetterThatTheProgramLacksIsMissing() throws IOException {
    refused(
        PageFault.LETTER_MISSING,
        (_, descendant, _) -> {
          // Each letter leads to one that the subset has no outline for.
          byte[] nowhere = new byte[1 << 17];
          Arrays.fill(nowhere, (byte) 0x7f);
          descendant.setItem(COSName.CID_TO_GID_MAP, stream(nowhere));
        });
  }
}
