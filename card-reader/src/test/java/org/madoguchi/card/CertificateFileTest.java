package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.data.CertificateFile;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;

/** Reading EF 000A from cards and readers that answer in every way that one has seen. */
class CertificateFileTest {
  private final ExtendedLength extendedLength = new ExtendedLength();
  private int commands;

  /** How a card answers READ BINARY: what is at the offset, what was asked for. */
  private interface Card {
    CardAnswer.Response read(int offset, int le, boolean extended) throws CardLost;
  }

  private @Nullable X509Certificate read(Card card) throws CardLost {
    var files = new FileReader(command -> answer(card, command), extendedLength);
    Reading<X509Certificate> reading =
        files.object(0x0A, CertificateFile.USUAL_SIZE).then(Parsing.of(CertificateFile::parse));
    return switch (reading) {
      case Reading.Read<X509Certificate>(X509Certificate certificate) -> certificate;
      case Reading.Absent<X509Certificate>() -> null;
      case Reading.Denied<X509Certificate> _, Reading.Malformed<X509Certificate> _ ->
          throw new CardLost(CardFault.UNEXPECTED_ANSWER);
    };
  }

  private CardAnswer.Response answer(Card card, byte[] command) throws CardLost {
    commands++;
    boolean extended = command.length == 7;
    int offset =
        (command[2] & 0x80) != 0 ? command[3] & 0xFF : command[2] << 8 | (command[3] & 0xFF);
    int le = extended ? (command[5] & 0xFF) << 8 | (command[6] & 0xFF) : command[4] & 0xFF;
    return card.read(offset, le == 0 ? extended ? 65_536 : 256 : le, extended);
  }

  private static CardAnswer.Response some(byte[] file, int offset, int length) {
    int end = Math.min(file.length, offset + length);
    return new CardAnswer.Response(Arrays.copyOfRange(file, offset, end), 0x9000);
  }

  private static CardAnswer.Response word(int statusWord) {
    return new CardAnswer.Response(new byte[0], statusWord);
  }

  private static void assertWhole(@Nullable X509Certificate certificate) throws Exception {
    assertArrayEquals(TestCertificate.der(), Objects.requireNonNull(certificate).getEncoded());
  }

  private CardFault faultOf(Card card) {
    return assertThrows(CardLost.class, () -> read(card)).fault();
  }

  @Test
  void oneCommandWithExtendedLength() throws Exception {
    byte[] file = TestCertificate.file();
    assertWhole(read((offset, le, extended) -> some(file, offset, le)));
    assertEquals(1, commands);
  }

  @Test
  void sevenCommandsWithShortLength() throws Exception {
    extendedLength.refuse();
    byte[] file = TestCertificate.file();
    assertWhole(read((offset, le, extended) -> some(file, offset, le)));
    assertEquals(7, commands);
  }

  @Test
  void extendedLengthRefusedIsRemembered() throws Exception {
    byte[] file = TestCertificate.file();
    Card card = (offset, le, extended) -> extended ? word(0x6700) : some(file, offset, le);
    assertWhole(read(card));
    assertEquals(8, commands);
    assertFalse(extendedLength.usable());
    assertWhole(read(card));
    assertEquals(8 + 7, commands);
  }

  @Test
  void readerThatChokesOnExtendedLengthIsRemembered() {
    CardFault fault =
        faultOf(
            (offset, le, extended) -> {
              throw new CardLost(CardFault.UNEXPECTED_ANSWER);
            });
    assertEquals(CardFault.UNEXPECTED_ANSWER, fault);
    assertFalse(extendedLength.usable());
  }

  @Test
  void removalSaysNothingAboutExtendedLength() {
    CardFault fault =
        faultOf(
            (offset, le, extended) -> {
              throw new CardLost(CardFault.REMOVED);
            });
    assertEquals(CardFault.REMOVED, fault);
    assertTrue(extendedLength.usable());
  }

  @Test
  void shorterAnswersThanAskedFor() throws Exception {
    byte[] file = TestCertificate.file();
    assertWhole(read((offset, le, extended) -> some(file, offset, Math.min(le, 100))));
  }

  @Test
  void longerAnswersThanAskedFor() throws Exception {
    byte[] file = TestCertificate.file();
    extendedLength.refuse();
    assertWhole(read((offset, le, extended) -> some(file, offset, le + 5)));
  }

  @Test
  void rightLengthTold() throws Exception {
    byte[] file = TestCertificate.file();
    Card card =
        (offset, le, extended) -> le > 100 ? word(0x6C64) : some(file, offset, Math.min(le, 100));
    assertWhole(read(card));
  }

  @Test
  void fileWithoutFiller() throws Exception {
    byte[] der = TestCertificate.der();
    Card card =
        (offset, le, extended) ->
            offset + le <= der.length
                ? some(der, offset, le)
                : new CardAnswer.Response(some(der, offset, le).data(), 0x6282);
    assertWhole(read(card));
  }

  @Test
  void truncatedFile() {
    byte[] half = Arrays.copyOf(TestCertificate.der(), 800);
    Card card =
        (offset, le, extended) -> offset < half.length ? some(half, offset, le) : word(0x6B00);
    assertEquals(CardFault.UNEXPECTED_ANSWER, faultOf(card));
  }

  @Test
  void successWithoutDataEnds() {
    assertEquals(CardFault.UNEXPECTED_ANSWER, faultOf((offset, le, extended) -> word(0x9000)));
    assertEquals(1, commands);
  }

  @Test
  void byteByByteEnds() {
    byte[] file = TestCertificate.file();
    assertEquals(
        CardFault.UNEXPECTED_ANSWER, faultOf((offset, le, extended) -> some(file, offset, 1)));
    assertTrue(commands < 200, commands + " commands");
  }

  @Test
  void lengthLargerThanAnyFileEnds() {
    byte[] endless = {0x30, (byte) 0x82, (byte) 0xFF, (byte) 0xFF, 0x30};
    assertEquals(
        CardFault.UNEXPECTED_ANSWER, faultOf((offset, le, extended) -> some(endless, offset, le)));
    assertEquals(1, commands);
  }

  @Test
  void notCertificate() {
    byte[] other = new byte[3808];
    other[0] = 0x30;
    other[1] = 0x10;
    assertEquals(
        CardFault.UNEXPECTED_ANSWER, faultOf((offset, le, extended) -> some(other, offset, le)));
  }

  @Test
  void onlyFillerIsNoCertificate() throws Exception {
    byte[] filler = new byte[3808];
    Arrays.fill(filler, (byte) 0xFF);
    assertNull(read((offset, le, extended) -> some(filler, offset, le)));
  }

  @Test
  void noFileIsNoCertificate() throws Exception {
    assertNull(read((offset, le, extended) -> word(0x6A82)));
    assertTrue(extendedLength.usable());
  }

  @Test
  void protectedCertificateIsNoMyNumberCard() {
    assertEquals(CardFault.UNEXPECTED_ANSWER, faultOf((offset, le, extended) -> word(0x6982)));
  }
}
