package org.madoguchi.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcscLibraryTest {
  /** Names come one after the other, each with a zero behind it. */
  @ParameterizedTest
  @CsvSource({
    "'one|two||', 'one,two'",
    "'one|two|', 'one,two'",
    "'one||two||', 'one'",
    "'読取 1|二||', '読取 1,二'",
    "'|', ''",
    "'', ''",
    "'no end', ''"
  })
  void names(String memory, String names) {
    byte[] bytes = memory.replace('|', '\0').getBytes(StandardCharsets.UTF_8);
    assertEquals(
        names.isEmpty() ? List.of() : List.of(names.split(",", -1)), PcscLibrary.parted(bytes));
  }

  /** Bytes that are no UTF-8 don't shift what stands behind them. */
  @Test
  void foreignEncoding() {
    byte[] bytes = {'a', (byte) 200, 0, 'b', 0, 0};
    assertEquals("b", PcscLibrary.parted(bytes).getLast());
  }
}
