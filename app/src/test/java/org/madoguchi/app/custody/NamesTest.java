package org.madoguchi.app.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, digests and receipt numbers: one spelling each, and nothing else is read. */
class NamesTest {
  private static final String ID = "000102030405060708090a0b0c0d0e0f";

  /** FIPS 180-4's example, NIST "SHA-256 One Block Message Sample". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void anIssuanceIdIsItsSixteenBytes() {
    IssuanceId id = IssuanceId.parse(ID);
    assertEquals(ID, id.toString());
    assertEquals(ID, HexFormat.of().formatHex(id.bytes()));
    assertEquals(id, IssuanceId.of(id.bytes()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 17, 32})
  void anIssuanceIdHasNoOtherLength(int length) {
    assertThrows(IllegalArgumentException.class, () -> IssuanceId.of(new byte[length]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "000102030405060708090A0B0C0D0E0F", // another spelling of the same bytes
        "000102030405060708090a0b0c0d0e0f0",
        "000102030405060708090a0b0c0d0e0",
      })
  void anIssuanceIdHasNoOtherSpelling(String text) {
    assertThrows(IllegalArgumentException.class, () -> IssuanceId.parse(text));
  }

  @Test
  void aDigestIsSha256() {
    Digest digest = Digest.of("abc".getBytes(US_ASCII));
    assertEquals(ABC, digest.hex());
    assertEquals(ABC, digest.toString());
    assertEquals(ABC, HexFormat.of().formatHex(digest.bytes()));
    assertThrows(
        IllegalArgumentException.class, () -> new Digest(ABC.toUpperCase(java.util.Locale.ROOT)));
    assertThrows(IllegalArgumentException.class, () -> new Digest(ABC.substring(1)));
  }

  @Test
  void receiptNumbersRunThroughTheirCycle() {
    assertEquals("A 0000", ReceiptNumber.of(0).toString());
    assertEquals("Z 999", ReceiptNumber.of(ReceiptNumber.CYCLE - 1).toString().substring(0, 5));
    assertEquals(ReceiptNumber.of(5), ReceiptNumber.of(ReceiptNumber.CYCLE + 5));
    assertThrows(IllegalArgumentException.class, () -> new ReceiptNumber("A 0001"));
  }
}
