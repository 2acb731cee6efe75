package org.madoguchi.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.card.transport.CardFault;

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
    assertEquals(fault, PcscFault.of(exception(code).code()));
  }

  @Test
  void kinds() {
    assertTrue(PcscFault.mute(0x80100066));
    assertTrue(PcscFault.otherProtocol(0x8010000F));
    assertTrue(PcscFault.serviceGone(0x8010001D));
  }

  @Test
  void codeIsReadable() {
    assertEquals("SCardTransmit: 80100069", exception("80100069").getMessage());
  }

  private static PcscException exception(String code) {
    return new PcscException("SCardTransmit", Integer.parseUnsignedInt(code, 16));
  }
}
