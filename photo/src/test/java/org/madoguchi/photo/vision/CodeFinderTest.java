package org.madoguchi.photo.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.TestPicture;

/** Codes on a paper that is held before a camera. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CodeFinderTest {
  private static final String FORM =
      "https://form.example/apply?id=01234567890123456789012&lang=ja&version=2026-11";

  /** A code of so many pixels on a desk in front of a camera. */
  private static TestPicture desk(String text, int size, int x, int y, TestPicture on)
      throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size);
    var image = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        image.setRGB(column, row, code.get(column, row) ? 0x202020 : 0xf0f0f0);
      }
    }
    return on.with(image, x, y);
  }

  private static Set<String> read(TestPicture picture) {
    return Set.copyOf(
        assertInstanceOf(Codes.Read.class, new CodeFinder().codes(picture.png())).texts());
  }

  @Test
  void codeOfAFormWithinAWholePicture() throws WriterException {
    TestPicture desk = TestPicture.blank(1920, 1080, new Color(150, 140, 130));
    assertEquals(Set.of(), read(desk));
    assertEquals(Set.of(FORM), read(desk(FORM, 240, 900, 400, desk)));
  }

  /** Whose number it is can't be told then: the lobby asks to type it. */
  @Test
  void bothOfTwoFormsAreTold() throws WriterException {
    TestPicture desk = TestPicture.blank(1920, 1080, Color.LIGHT_GRAY);
    String other = FORM.replace("0123", "9876");
    TestPicture both = desk(other, 260, 1200, 300, desk(FORM, 260, 200, 300, desk));
    assertEquals(Set.of(FORM, other), read(both));
  }

  @Test
  void noPicture() {
    CodeFinder finder = new CodeFinder();
    assertEquals(new Codes.Unreadable(), finder.codes(new byte[] {1, 2}));
    assertEquals(new Codes.Unreadable(), finder.codes(new byte[0]));
    assertEquals(
        new Codes.Read(List.of()), finder.codes(TestPicture.blank(64, 64, Color.WHITE).png()));
  }
}
