package org.madoguchi.card.smartcardio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
  private static final int REMOVED = 0x80100069;

  private final JnaTerminals jna = new JnaTerminals();

  /** As a signed 64-bit number from Linux, as 32 bits from elsewhere. */
  @Test
  void byFieldOfTheShippedProvider() {
    assertEquals(REMOVED, jna.code(new JnaPCSCException(0x80100069L, "SCARD_E_NO_SERVICE")));
    assertEquals(REMOVED, jna.code(new JnaPCSCException((int) 0x80100069L, "text")));
    assertEquals(REMOVED, jna.code(new JnaCardNotPresentException(0x80100069L, "text")));
    assertEquals(0, jna.code(new CardException("extended APDU")));
  }

  @Test
  void byNameOrNumberOfOthers() {
    assertEquals(
        REMOVED,
        ErrorText.code(new CardException(new IllegalStateException("SCARD_W_REMOVED_CARD"))));
    assertEquals(REMOVED, ErrorText.code(new CardException("failed: 0x80100069")));
    assertEquals(0x8010000C, ErrorText.code(new CardNotPresentException("none")));
    assertEquals(0, ErrorText.code(new CardException("SCARD_E_WHATEVER")));
    assertEquals(0, ErrorText.code(new CardException((String) null)));
  }
}
