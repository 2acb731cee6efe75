package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.PaperCheck.Flaw;
import org.madoguchi.printer.PaperCheck.Result;
import org.madoguchi.printer.PaperRules.Ground;
import org.madoguchi.printer.PaperRules.SealColour;
import org.madoguchi.printer.PaperRules.Signer;
import org.madoguchi.printer.check.PageFault;

/** Which page of which copy must have what: pattern on both sides, seal and name at the end. */
class PaperCheckTest {
  private static final Result SOUND = new Result.Sound();
  private static final Color GROUND = new Color(215, 228, 240);

  private static DrawnPage certified(DrawnPage page) {
    return page.seal(150, 215, 24, DrawnPage.RED).text("見本市長　見本　市郎", 60, 227, 5);
  }

  private static byte[] first() {
    return new DrawnPage().pattern().text("住民票の写し", 80, 30, 6).pdf();
  }

  private static byte[] last() {
    return certified(new DrawnPage().pattern()).pdf();
  }

  private static Result look(int copies, byte[]... pages) {
    return PaperCheck.check(List.of(pages), copies, PaperRules.usual("見本市", "見本県"));
  }

  private static Result flawed(int index, Flaw flaw) {
    return new Result.Flawed(index, flaw);
  }

  @Test
  void eachCopyEndsWithSealAndName() {
    byte[] first = first();
    byte[] last = last();
    assertEquals(SOUND, look(1, last));
    assertEquals(SOUND, look(1, first, last));
    assertEquals(SOUND, look(2, first, last, first, last));
    assertEquals(SOUND, look(2, first, first, last, first, first, last));
    assertEquals(flawed(1, Flaw.NO_SEAL), look(2, first, first, first, last));
    assertEquals(flawed(3, Flaw.NO_SEAL), look(2, first, last, first, first));
    assertEquals(flawed(0, Flaw.NO_SEAL), look(2, first, last));
    assertEquals(flawed(1, Flaw.NO_SEAL), look(1, last, first));
  }

  @Test
  void copiesAreEquallyLong() {
    byte[] last = last();
    assertEquals(flawed(0, Flaw.PAGE_COUNT), look(1));
    assertEquals(flawed(0, Flaw.PAGE_COUNT), look(2, last));
    assertEquals(flawed(0, Flaw.PAGE_COUNT), look(2, last, last, last));
    assertEquals(SOUND, look(3, last, last, last));
  }

  @Test
  void everyPageIsLookedAt() {
    byte[] last = last();
    byte[] plain = certified(new DrawnPage()).pdf();
    byte[] other = DrawnPage.usual().text("大見本市長　大見　郎", 60, 227, 5).pdf();
    assertEquals(flawed(1, Flaw.NO_PATTERN), look(1, last, plain));
    assertEquals(flawed(2, Flaw.OTHER_MUNICIPALITY), look(3, last, last, other));
    assertEquals(new Result.Unfit(1, PageFault.UNREADABLE), look(2, last, new byte[9]));
  }

  static Stream<DrawnPage> withoutPattern() {
    DrawnPage dark = new DrawnPage().text("■", 0.5, 100, 13).text("■", 196.5, 100, 13);
    return Stream.of(
        new DrawnPage(),
        new DrawnPage().pattern(GROUND, 2, 100),
        new DrawnPage().pattern(GROUND, 100, 210),
        new DrawnPage().pattern(GROUND, 20, 190),
        new DrawnPage().pattern(new Color(250, 250, 250), 2, 210),
        dark);
  }

  @ParameterizedTest
  @MethodSource("withoutPattern")
  void aPatternStandsAtBothSidesAndIsPale(DrawnPage page) {
    assertEquals(flawed(0, Flaw.NO_PATTERN), look(1, certified(page).pdf()));
  }

  static Stream<Color> grounds() {
    return Stream.of(
        new Color(200, 255, 255), new Color(255, 200, 255), new Color(255, 255, 200), GROUND);
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void aPatternMayHaveAnyColour(Color ink) {
    assertEquals(SOUND, look(1, certified(new DrawnPage().pattern(ink, 2, 210)).pdf()));
  }

  @Test
  void whereThePatternIsOnThePaperTheFileNeedsNone() {
    byte[] plain = certified(new DrawnPage()).pdf();
    assertEquals(flawed(0, Flaw.NO_PATTERN), look(1, plain));
    PaperRules rules =
        new PaperRules(
            "見本市", "見本県", Ground.ON_PAPER, Set.of(SealColour.RED), Set.of(Signer.HEAD), List.of());
    assertEquals(SOUND, PaperCheck.check(List.of(plain), 1, rules));
  }

  @Test
  void onePlaceForTheCodeMustBeFree() {
    DrawnPage full = DrawnPage.usual().text("見本市長　見本　市郎", 60, 227, 5);
    for (double x = 8; x < 200; x += 20) {
      full.text("注", x, 18, 6).text("注", x, 285, 6);
    }
    assertEquals(new Result.Unfit(0, PageFault.NO_FREE_PLACE), look(1, full.pdf()));
  }
}
