package org.madoguchi.printer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.SlipLayout;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportLayout;

/** No paper of ours fails on a letter, whatever a name is written with. */
class LetterSubstituteTest {
  /** A face of the letters that JIS X 0208 has of these. */
  private static boolean face(int letter) {
    return "見本吉崎葛〓 abcリットル".indexOf(letter) >= 0;
  }

  /**
   * Beyond the BMP, selectors, private use, a lone half of a pair, control characters, others'
   * scripts.
   */
  private static final String NASTY =
      "𠮷葛󠄀\uE000邉󠄁\ud842𩸽\u0000\t\n\u202e辻\ufe00ไทย한글नेपाली😀か\u3099\uffff〼㍑";

  private static JapaneseFont.Found fonts() {
    JapaneseFont font = JapaneseFont.find();
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    return (JapaneseFont.Found) font;
  }

  @Test
  void anotherFormOfTheLetterOrTheGeta() {
    assertEquals("見本", LetterSubstitute.fit("見本", LetterSubstituteTest::face));
    assertEquals("吉崎葛", LetterSubstitute.fit("𠮷﨑葛󠄀", LetterSubstituteTest::face));
    assertEquals("〓a b", LetterSubstitute.fit("𩸽a\tb", LetterSubstituteTest::face));
    assertEquals("リットル", LetterSubstitute.fit("㍑", LetterSubstituteTest::face));
    assertEquals("??", LetterSubstitute.fit("見本", letter -> letter == '?'));
  }

  @Test
  void whatIsLackingIsNamedOnce() {
    assertEquals(
        List.of("𠮷", "𩸽"), LetterSubstitute.lacking("𠮷見本𠮷葛󠄀𩸽", LetterSubstituteTest::face));
    assertEquals(List.of(), LetterSubstitute.lacking("葛󠄀", LetterSubstituteTest::face));
  }

  @Test
  void theFontTellsWhichLettersItHas() {
    IntPredicate letters = fonts().letters();
    assertTrue("窓口髙﨑〓".codePoints().allMatch(letters));
    assertEquals(List.of("𠮷"), LetterSubstitute.lacking("見本𠮷郵便局", letters));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void slipsReportsAndBadgesComeOut(int times) {
    JapaneseFont.Found fonts = fonts();
    String name = NASTY.repeat(times);
    var second = new SlipContent.SecondLanguage(name, List.of(name), List.of(name));
    byte[] slip =
        new SlipLayout(fonts)
            .render(
                new SlipContent(
                    List.of(name),
                    name,
                    "A 0013",
                    "MD1S-A",
                    name,
                    1,
                    200,
                    LocalDateTime.of(2026, 11, 26, 10, 0),
                    List.of(name),
                    second,
                    true));
    assertTrue(slip.length > 0);
    var column = new ReportContent.Column(name, 30, false);
    assertTrue(
        new ReportLayout(fonts)
                .render(
                    new ReportContent(
                        name,
                        List.of(name),
                        List.of(column),
                        List.of(List.of(name)),
                        List.of(name),
                        false))
                .sheets()
            > 0);
  }

  @Test
  void everyLetterOfUnicodeCanBeAskedFor() {
    JapaneseFont.Found fonts = fonts();
    IntPredicate letters = fonts.letters();
    IntStream.rangeClosed(0, 0x3ffff)
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                assertTrue(LetterSubstitute.fit(letter, letters).codePoints().allMatch(letters)));
  }
}
