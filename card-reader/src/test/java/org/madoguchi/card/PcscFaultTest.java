package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.smartcardio.CardException;
import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes come as a signed 64-bit number from Linux: their upper half must not matter. */
class PcscFaultTest {
  @ParameterizedTest
  @CsvSource({
    "8010000B,IN_USE",
    "8010000C,REMOVED",
    "80100069,REMOVED",
    "80100009,READER_LOST",
    "80100017,READER_LOST",
    "8010001D,READER_LOST",
    "8010001E,READER_LOST",
    "80100013,READER_LOST",
    "80100016,UNEXPECTED_ANSWER",
    "80100066,UNEXPECTED_ANSWER"
  })
  void faults(String code, CardFault fault) {
    long unsigned = Long.parseLong(code, 16);
    assertEquals(fault, PcscFault.of(new JnaPCSCException(unsigned, "test")));
    assertEquals(fault, PcscFault.of(new JnaPCSCException((int) unsigned, "test")));
  }

  @Test
  void otherExceptions() {
    assertEquals(
        CardFault.REMOVED, PcscFault.of(new JnaCardNotPresentException(0x80100069L, "test")));
    assertEquals(CardFault.UNEXPECTED_ANSWER, PcscFault.of(new CardException("extended APDU")));
    assertTrue(PcscFault.mute(new JnaPCSCException(0x80100066L, "test")));
  }
}
