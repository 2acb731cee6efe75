package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JPEG must say the same as the dictionary around it: readers follow the one or the other. */
class JpegTest {
  private static final String START = "ffd8";
  private static final String COMMENT = "fffe0004abcd";
  private static final String TABLE = "ffc40005000000";
  private static final String SCAN = "ffda0002";

  /** A frame of one component, 3 wide and 2 high. */
  private static final String FRAME = frame("c0", "08", "0002", "0003", "01");

  private static String frame(
      String marker, String bits, String height, String width, String components) {
    return "ff" + marker + "0009" + bits + height + width + components + "00";
  }

  private static boolean agrees(String... parts) {
    var out = new ByteArrayOutputStream();
    for (String part : parts) {
      out.writeBytes(HexFormat.of().parseHex(part));
    }
    return Jpeg.agrees(out.toByteArray(), 3, 2, 1);
  }

  @Test
  void oneFrameOfThatSizeAgrees() {
    assertTrue(agrees(START, FRAME, SCAN));
    assertTrue(agrees(START, COMMENT, TABLE, "ff", FRAME, SCAN, "0102"));
    assertTrue(agrees(START, frame("c1", "08", "0002", "0003", "01"), SCAN));
    assertTrue(agrees(START, frame("c2", "08", "0002", "0003", "01"), SCAN));
  }

  @Test
  void bothBytesOfASizeCount() {
    String large = frame("c0", "08", "0102", "0203", "03");
    byte[] jpeg = HexFormat.of().parseHex(START + large + SCAN);
    assertTrue(Jpeg.agrees(jpeg, 0x203, 0x102, 3));
    assertFalse(Jpeg.agrees(jpeg, 3, 0x102, 3));
    assertFalse(Jpeg.agrees(jpeg, 0x203, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ffc000090800020003020000", // two components
        "ffc0000908000200040100", // wider
        "ffc0000908000300030100", // higher
        "ffc0000910000200030100", // 16 bits
        "ffc3000908000200030100", // without loss
        "ffc9000908000200030100", // arithmetic coding
        "ffcf000908000200030100",
        "ffc000070800020003", // too short for a frame
        "fec0000908000200030100" // no marker
      })
  void anotherFrameDoesNot(String frame) {
    assertFalse(agrees(START, frame, SCAN));
  }

  @Test
  void neitherDoTwoNorNone() {
    assertFalse(agrees(START, FRAME, FRAME, SCAN));
    assertFalse(agrees(START, COMMENT, SCAN));
    assertFalse(agrees(START, FRAME)); // no scan
    assertFalse(agrees("ffd9", FRAME, SCAN));
    assertFalse(agrees("00d8", FRAME, SCAN));
  }

  @Test
  void lengthsThatLeadNowhereEndIt() {
    assertFalse(agrees(START, FRAME, "fffe0001", SCAN)); // shorter than itself
    assertFalse(agrees(START, FRAME, "fffeffff", SCAN)); // beyond the end
    assertFalse(agrees(START, FRAME, "fffe0009", SCAN));
  }

  @Test
  void cutOffAnywhereItIsNone() {
    byte[] whole = HexFormat.of().parseHex(START + COMMENT + FRAME + SCAN);
    for (int length = 0; length < whole.length; length++) {
      assertFalse(Jpeg.agrees(Arrays.copyOf(whole, length), 3, 2, 1), "bytes: " + length);
    }
  }
}
