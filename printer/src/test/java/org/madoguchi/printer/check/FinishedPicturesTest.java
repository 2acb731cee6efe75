package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pictures may be, and how they are written anew. */
class FinishedPicturesTest {
  private static final String PLACE = "50 0 0 50 100 100 cm ";
  private static final int RED = 0xffff0000;
  private static final int BLACK = 0xff000000;

  private static FinishedPage fit(RawPdf pdf) {
    return assertInstanceOf(FinishedPage.Reading.Fit.class, FinishedPage.read(pdf.bytes())).page();
  }

  private static RawPdf shown(String entries, byte[] data) {
    return RawPdf.of("", "", "/XObject <</I 5 0 R>>", "1 0 0 rg " + PLACE + "/I Do").stream(
        "/Type /XObject /Subtype /Image " + entries, data);
  }

  /** The colour of the middle of the picture. */
  private static int middle(FinishedPage page) throws IOException {
    return new PDFRenderer(page.document()).renderImage(0).getRGB(120, 842 - 120);
  }

  private static COSStream picture(FinishedPage page) throws IOException {
    var resources = page.document().getPage(0).getResources();
    return resources.getXObject(resources.getXObjectNames().iterator().next()).getCOSObject();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "4, 3", "8, 5"})
  void rowsAreCutToWhatIsShown(int bits, int rowBytes) throws IOException {
    byte[] more = new byte[2 * rowBytes + 7];
    try (FinishedPage page =
        fit(
            shown(
                "/ColorSpace /DeviceGray /Width 5 /Height 2 /Intent /Saturation /BitsPerComponent "
                    + bits,
                more))) {
      COSStream picture = picture(page);
      try (InputStream in = picture.createInputStream()) {
        assertArrayEquals(Arrays.copyOf(more, 2 * rowBytes), in.readAllBytes());
      }
      assertEquals(COSName.FLATE_DECODE, picture.getDictionaryObject(COSName.FILTER));
      assertFalse(picture.containsKey(COSName.INTENT));
      assertEquals(BLACK, middle(page));
    }
  }

  @Test
  void whatIsPackedTwiceIsPackedOnce() throws IOException {
    RawPdf pdf =
        shown(
            "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Width 1 /Height 1 /Filter [/AHx /A85]",
            RawPdf.ascii("72723c7e3e>")); // rr<~> is the two bytes ff 00
    assertEquals(
        new FinishedPage.Reading.Unfit(PageFault.IMAGE), FinishedPage.read(pdf.bytes()), "cut off");
    RawPdf whole =
        shown(
            "/ColorSpace /DeviceGray /BitsPerComponent 8 /Width 2 /Height 1 /Filter [/AHx /A85]",
            RawPdf.ascii("72723c7e3e>"));
    try (FinishedPage page = fit(whole)) {
      try (InputStream in = picture(page).createInputStream()) {
        assertArrayEquals(new byte[] {(byte) 255, 0}, in.readAllBytes());
      }
    }
  }

  @Test
  void aStencilMayStay() throws IOException {
    try (FinishedPage page =
        fit(shown("/ImageMask true /Width 1 /Height 1 /Decode [0 1]", new byte[1]))) {
      assertEquals(RED, middle(page));
    }
  }

  @Test
  void aStencilOrColoursMayBeLeftOut() throws IOException {
    String grey = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Width 1 /Height 1 ";
    try (FinishedPage page = fit(shown(grey + "/Mask [0 0]", new byte[1]))) {
      assertEquals(-1, middle(page));
    }
    RawPdf pdf = shown(grey + "/Mask 6 0 R", new byte[1]);
    pdf.stream(
        "/Type /XObject /Subtype /Image /ImageMask true /Width 1 /Height 1",
        new byte[] {(byte) 0x80});
    try (FinishedPage page = fit(pdf)) {
      assertEquals(-1, middle(page));
    }
  }

  @Test
  void aTableOfColoursMayStay() throws IOException {
    try (FinishedPage page =
        fit(
            shown(
                "/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace"
                    + " [/Indexed [/CalRGB <<>>] 1 <000000ff0000>]",
                new byte[] {1}))) {
      assertEquals(RED, middle(page));
      assertEquals(
          "[COSName{Indexed}, COSName{DeviceRGB}, COSInt{1}]",
          picture(page).getCOSArray(COSName.COLORSPACE).toList().subList(0, 3).toString());
    }
  }

  @Test
  void aJpegStaysAsItIs() throws IOException {
    var red = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      red.setRGB(i % 8, i / 8, RED);
    }
    var out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(red, "jpg", out));
    byte[] jpeg = out.toByteArray();
    try (FinishedPage page =
        fit(
            shown(
                "/ColorSpace /DeviceRGB /BitsPerComponent 4 /Width 8 /Height 8 /Filter /DCTDecode"
                    + " /DecodeParms <</ColorTransform 0>>",
                jpeg))) {
      COSStream picture = picture(page);
      try (InputStream in = picture.createRawInputStream()) {
        assertArrayEquals(jpeg, in.readAllBytes());
      }
      assertEquals(8, picture.getInt(COSName.BITS_PER_COMPONENT));
      assertFalse(picture.containsKey(COSName.DECODE_PARMS));
    }
  }

  @Test
  void aFaxIsUnpacked() throws IOException {
    // Two rows of eight white dots, group 4: each is one vertical mode code (1), then EOFB.
    byte[] fax = {(byte) 0b1100_0000, 0b0000_0100, 0b0000_0000, 0b0100_0000};
    try (FinishedPage page =
        fit(
            shown(
                "/ColorSpace /DeviceGray /BitsPerComponent 1 /Width 8 /Height 2 /Filter"
                    + " /CCITTFaxDecode /DecodeParms <</K -1 /Columns 8 /Rows 2>>",
                fax))) {
      try (InputStream in = picture(page).createInputStream()) {
        assertArrayEquals(new byte[] {(byte) 255, (byte) 255}, in.readAllBytes());
      }
      assertEquals(-1, middle(page));
    }
  }

  @Test
  void aPictureInsideADrawingMayNameItsColours() throws IOException {
    RawPdf pdf =
        RawPdf.of(
            "",
            "",
            "/ColorSpace <</C [/Indexed /DeviceRGB 0 <ff0000>]>>",
            PLACE + "BI /W 1 /H 1 /BPC 8 /CS /C /F /AHx ID 00> EI");
    try (FinishedPage page = fit(pdf)) {
      assertEquals(RED, middle(page));
    }
  }
}
