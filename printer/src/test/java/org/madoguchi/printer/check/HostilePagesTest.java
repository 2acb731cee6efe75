package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.check.HostilePages.Hostile;

/** Each page that must not be printed is refused for its reason; bombs: {@link HeavyPagesTest}. */
class HostilePagesTest {
  static List<Hostile> pages() {
    return HostilePages.light();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isRefusedForItsReason(Hostile page) {
    assertEquals(new FinishedPage.Reading.Unfit(page.fault()), FinishedPage.read(page.pdf()));
  }
}
