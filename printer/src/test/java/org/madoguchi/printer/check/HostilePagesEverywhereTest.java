package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.check.HostilePages.Hostile;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.printer.page.PageText;

/**
 * All that read pages ask the look first. Apart from {@link HostilePagesTest}, so that the look's
 * mutation tests needn't read each page five times.
 */
class HostilePagesEverywhereTest {
  static List<Hostile> pages() {
    return Stream.concat(HostilePages.ofEachFault().stream(), HostilePages.heavy().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isRefusedByAllThatReadPages(Hostile page) {
    assertEquals(
        new PaperCheck.Result.Unfit(0, page.fault()),
        PaperCheck.check(List.of(page.pdf()), 1, PaperRules.usual("見本市", "")));
    assertFalse(PageText.of(List.of(page.pdf())).isPresent());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isNotStampedEither(Hostile page) {
    JapaneseFont fonts = JapaneseFont.find();
    Assumptions.assumeTrue(fonts instanceof JapaneseFont.Found, fonts.toString());
    assertEquals(
        new PageStamp.Result.Unusable(0, page.fault()),
        new PageStamp((JapaneseFont.Found) fonts)
            .stamp(List.of(new PageStamp.Page(page.pdf(), "A", ""))));
  }
}
