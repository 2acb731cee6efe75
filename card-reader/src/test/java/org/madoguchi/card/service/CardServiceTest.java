package org.madoguchi.card.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardServiceTest {
  /**
   * Only on Linux is a PIN wiped behind the library too, so there nothing else may come of auto.
   */
  @ParameterizedTest
  @CsvSource({
    "Linux, PCSC",
    "linux, PCSC",
    "Mac OS X, JAVAX_SMARTCARDIO",
    "Windows 11, JAVAX_SMARTCARDIO",
    "FreeBSD, JAVAX_SMARTCARDIO"
  })
  void auto(String operatingSystem, CardService service) {
    assertEquals(service, CardService.auto(operatingSystem));
  }
}
