package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a reader unpacks while it opens a file is looked into before: what must not stand in a
 * file mustn't stand packed in it either.
 */
class FileWeightTest {
  /** A filter that multiplies, among enough else to be told from no text at all. */
  private static final String BAD = "<</Filter /LZWDecode /Of [a table of objects]>>".repeat(3);

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    assertDoesNotThrow(
        () -> {
          try (var packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
          }
        });
    return out.toByteArray();
  }

  private static byte[] hexadecimal(byte[] bytes) {
    return ascii(HexFormat.of().formatHex(bytes) + ">");
  }

  private static byte[] ascii85(byte[] bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < bytes.length; i += 4) {
      long word = 0;
      for (int j = 0; j < 4; j++) {
        word = word << 8 | (i + j < bytes.length ? bytes[i + j] & 0xff : 0);
      }
      char[] five = new char[5];
      for (int j = 4; j >= 0; j--, word /= 85) {
        five[j] = (char) ('!' + word % 85);
      }
      text.append(five);
    }
    return ascii(text + "~>");
  }

  /** A file with a stream, the last one of two. */
  private static byte[] file(String between, byte[] stream) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n4 0 obj\n<</Length 4>>\nstream\nabcd\nendstream\nendobj\n"));
    out.writeBytes(ascii("5 0 obj\n<</Length 9>>\nstream" + between));
    out.writeBytes(stream);
    out.writeBytes(ascii("\nendstream\nendobj\n"));
    return out.toByteArray();
  }

  private static void fits(byte[] file) {
    assertDoesNotThrow(() -> FileWeight.weigh(file));
  }

  private static void refused(PageFault fault, byte[] file) {
    assertEquals(fault, assertThrows(Unfit.class, () -> FileWeight.weigh(file)).fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", " \n", "  \r\n", ""})
  void whatIsPackedIsRead(String between) {
    fits(file(between, packed(ascii("<</Type /Catalog>>"))));
    refused(PageFault.UNREADABLE, file(between, packed(ascii(BAD))));
  }

  @Test
  void andWhatIsPackedAndWrittenAsText() {
    byte[] bad = packed(ascii(BAD));
    refused(PageFault.UNREADABLE, file("\n", ascii85(bad)));
    refused(PageFault.UNREADABLE, file("\n", hexadecimal(bad)));
    refused(PageFault.UNREADABLE, file("\n", ascii85(ascii(BAD))));
    refused(PageFault.UNREADABLE, file("\n", hexadecimal(ascii(BAD))));
    byte[] good = packed(ascii("<</Type /Catalog>>".repeat(5)));
    fits(file("\n", ascii85(good)));
    fits(file("\n", hexadecimal(good)));
  }

  @Test
  void hexadecimalMayHaveBlanksAndCapitals() {
    String digits = HexFormat.of().withUpperCase().formatHex(packed(ascii(BAD)));
    refused(PageFault.UNREADABLE, file("\n", ascii(digits.replaceAll("(.{20})", "$1 \n") + ">")));
  }

  @Test
  void andWhatIsPackedTwice() {
    refused(PageFault.UNREADABLE, file("\n", packed(packed(ascii(BAD)))));
    refused(PageFault.UNREADABLE, file("\n", packed(ascii85(packed(ascii(BAD))))));
    refused(PageFault.UNREADABLE, file("\n", packed(hexadecimal(packed(ascii(BAD))))));
  }

  @Test
  void fourLevelsArePackedAndNoMore() {
    byte[] level = ascii("<</Type /Catalog>>");
    for (int i = 0; i < 4; i++) {
      level = packed(level);
    }
    fits(file("\n", level));
    refused(PageFault.TOO_MUCH, file("\n", packed(level)));
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() {
    byte[] whole = packed(ascii(BAD + "x".repeat(50_000)));
    refused(PageFault.UNREADABLE, file("\n", java.util.Arrays.copyOf(whole, whole.length - 20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Filter /LZWDecode", "/Filter /LZW", "/RunLengthDecode", "/#4CZW", "/LZ#57"})
  void filtersThatMultiplyAreRefused(String words) {
    refused(PageFault.UNREADABLE, ascii("%PDF-1.7 <<" + words + ">>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Encrypt 9 0 R", "/#45ncrypt 9 0 R", "/Encryp#74"})
  void aLockedFileIsRefused(String words) {
    refused(PageFault.ENCRYPTED, ascii("%PDF-1.7 <<" + words + ">>"));
  }

  @Test
  void rowsMayNotBeLongNorStandElsewhere() {
    fits(ascii("/Columns 999999"));
    refused(PageFault.TOO_MUCH, ascii("/Columns 1000000"));
    refused(PageFault.TOO_MUCH, ascii("/Columns 7 0 R"));
    refused(PageFault.TOO_MUCH, file("\n", packed(ascii("<</Columns 1000000>>".repeat(3)))));
  }

  @Test
  void aSignThatMeansNothingIsLeftAlone() {
    fits(ascii("/a#zz /b#4 /c#"));
    refused(PageFault.UNREADABLE, ascii("/a#zz /#4cZW"));
    fits(ascii("/LZ")); // and no more
  }

  @Test
  void aFileMayHaveItsBoundAndNoMore() {
    byte[] most = new byte[Bounds.FILE];
    fits(most);
    refused(PageFault.TOO_MUCH, new byte[Bounds.FILE + 1]);
  }
}
