package org.madoguchi.app.errand.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperUse;

/** What a clerk is shown to tick, by a municipality's table. */
class PapersTodayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static PapersToday today(PaperUse use) {
    return PapersToday.of(IdentityPapers.usual(), use, DAY, PaperNames::in, List.of(PaperNeed.PIN));
  }

  private static PaperCheck check(PapersToday papers, String... codes) {
    return PaperCheck.of(
        papers.rule(),
        PaperSeen.in(
                papers.accepted(),
                Stream.of(codes).map(c -> new PaperSeen(c, Set.of(PaperTick.values()))).toList())
            .orElseThrow(),
        papers.day());
  }

  /** 名古屋: no paper with a photo, and the letter helps. */
  @Test
  void theLetterWithTheNumberIsTickedLikeAPaper() {
    PapersToday papers = today(PaperUse.CARD_INTAKE);
    assertInstanceOf(
        PaperCheck.Sufficient.class, check(papers, "number-notice", "pension", "care-insurance"));
    assertInstanceOf(PaperCheck.Missing.class, check(papers, "pension", "care-insurance"));
    assertInstanceOf(PaperCheck.Missing.class, check(papers, "number-notice", "pension"));
    AcceptedPaper letter =
        papers.accepted().stream()
            .filter(p -> p.paperClass() == PaperClass.NOTICE)
            .findFirst()
            .orElseThrow();
    assertEquals("個人番号通知書・通知カード", letter.name().ja());
  }

  /** Its number is shown to nobody for nothing. */
  @Test
  void whereNoLineWantsTheLetterItIsNotAskedFor() {
    assertTrue(
        today(PaperUse.PIN_RESET).accepted().stream()
            .noneMatch(p -> p.paperClass() == PaperClass.NOTICE));
  }

  /** No card lies at the desk that could say so. */
  @Test
  void aLineWithAPinIsNotForTheDesk() {
    assertTrue(
        today(PaperUse.CARD_INTAKE).rule().anyOf().stream()
            .noneMatch(line -> line.contains(PaperNeed.PIN)));
  }
}
