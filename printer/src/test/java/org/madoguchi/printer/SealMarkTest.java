package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.PaperCheck.Flaw;
import org.madoguchi.printer.PaperCheck.Result;
import org.madoguchi.printer.PaperRules.Ground;
import org.madoguchi.printer.PaperRules.SealColour;
import org.madoguchi.printer.PaperRules.Signer;

/** Seals in the colours that a municipality uses, and paper that has its pattern already. */
class SealMarkTest {
  private static final Result SOUND = new Result.Sound();
  private static final Result NO_SEAL = new Result.Flawed(0, Flaw.NO_SEAL);

  private static DrawnPage unsealed() {
    return new DrawnPage().pattern().text("見本県　見本市長　見本　市郎", 60, 227, 5);
  }

  private static Result look(DrawnPage page, SealColour... colours) {
    return look(page, Ground.IN_FILE, colours);
  }

  private static Result look(DrawnPage page, Ground ground, SealColour... colours) {
    return PaperCheck.check(
        List.of(page.pdf()),
        1,
        new PaperRules("見本市", "見本県", ground, Set.of(colours), Set.of(Signer.HEAD), List.of()));
  }

  @Test
  void aBlackSealWhereTheMunicipalityHasOne() {
    DrawnPage page = unsealed().seal(150, 215, 24, Color.BLACK);
    assertEquals(SOUND, look(page, SealColour.BLACK));
    assertEquals(
        SOUND, look(unsealed().seal(150, 215, 18, Color.BLACK), SealColour.RED, SealColour.BLACK));
  }

  @Test
  void aBlackSealIsntARedOneNorTheOtherWayRound() {
    assertEquals(NO_SEAL, look(unsealed().seal(150, 215, 24, Color.BLACK), SealColour.RED));
    assertEquals(NO_SEAL, look(unsealed().seal(150, 215, 24, DrawnPage.RED), SealColour.BLACK));
    assertEquals(
        SOUND,
        look(unsealed().seal(150, 215, 24, DrawnPage.RED), SealColour.RED, SealColour.BLACK));
  }

  @Test
  void whatIsBlackAndSquareButNoSeal() {
    assertEquals(NO_SEAL, look(unsealed(), SealColour.BLACK));
    assertEquals(NO_SEAL, look(unsealed().table(120, 235, 20, 3), SealColour.BLACK), "cells");
    assertEquals(
        NO_SEAL, look(unsealed().table(150, 215, 24, 1), SealColour.BLACK), "an empty frame");
    assertEquals(
        NO_SEAL, look(unsealed().seal(150, 100, 24, Color.BLACK), SealColour.BLACK), "far away");
    assertEquals(
        NO_SEAL, look(unsealed().seal(150, 215, 8, Color.BLACK), SealColour.BLACK), "too small");
    assertEquals(
        NO_SEAL, look(unsealed().seal(150, 215, 46, Color.BLACK), SealColour.BLACK), "too large");
    assertEquals(
        NO_SEAL, look(unsealed().text("印", 150, 239, 24), SealColour.BLACK), "a large letter");
  }

  @Test
  void paperThatHasItsPatternAlready() {
    assertEquals(SOUND, look(bare(), Ground.ON_PAPER, SealColour.RED));
    assertEquals(
        new Result.Flawed(0, Flaw.NO_PATTERN), look(bare(), Ground.IN_FILE, SealColour.RED));
  }

  private static DrawnPage bare() {
    return new DrawnPage().seal(150, 215, 24, DrawnPage.RED).text("見本県　見本市長　見本　市郎", 60, 227, 5);
  }
}
