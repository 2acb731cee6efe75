package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.check.HostilePages.Hostile;

/**
 * Pages that would be too much work are refused before it is done. Apart from {@link
 * HostilePagesTest}, whose pages mutation tests read a thousand times.
 */
class HeavyPagesTest {
  static List<Hostile> pages() {
    return HostilePages.heavy();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isRefusedForItsReason(Hostile page) {
    assertEquals(new FinishedPage.Reading.Unfit(page.fault()), FinishedPage.read(page.pdf()));
  }
}
