package org.madoguchi.app.errand.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.app.errand.papers.PaperTick.ADDRESS;
import static org.madoguchi.app.errand.papers.PaperTick.BIRTH_DATE;
import static org.madoguchi.app.errand.papers.PaperTick.NAME;
import static org.madoguchi.app.errand.papers.PaperTick.NOT_EXPIRED;
import static org.madoguchi.config.PaperNeed.A;
import static org.madoguchi.config.PaperNeed.B;
import static org.madoguchi.config.PaperNeed.NOTICE;
import static org.madoguchi.config.PaperNeed.PIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.errand.papers.PaperCheck.Missing;
import org.madoguchi.app.errand.papers.PaperCheck.Sufficient;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.IdentityPaper;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;
import org.madoguchi.config.PaperUse;

class PaperCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final PaperRule RESET = IdentityPapers.usual().rule(PaperUse.PIN_RESET);
  private static final PaperRule INTAKE = IdentityPapers.usual().rule(PaperUse.CARD_INTAKE);
  private static final Set<PaperTick> ALL = EnumSet.allOf(PaperTick.class);
  private static final List<PaperNeed> NEEDS = List.of(PaperNeed.values());
  private static final Shown PIN_PROVED = new Shown.CardPin();
  private static final Shown LETTER = own("number-notice", PaperClass.NOTICE);

  private static Shown paper(String code, Set<PaperTick> ticks) {
    IdentityPaper row =
        IdentityPapers.usual().papers().stream()
            .filter(p -> p.code().equals(code))
            .findFirst()
            .orElseThrow();
    return new Shown.Paper(row, ticks);
  }

  private static Shown paper(String code) {
    return paper(code, ALL);
  }

  private static List<List<PaperNeed>> missing(PaperRule rule, Shown... shown) {
    return switch (PaperCheck.of(rule, List.of(shown), DAY)) {
      case Sufficient _ -> List.of();
      case Missing(var additions) -> additions;
    };
  }

  @Test
  void onePaperBesideTheCardSufficesForAPin() {
    assertEquals(List.of(List.of(A), List.of(B)), missing(RESET));
    assertEquals(List.of(), missing(RESET, paper("driving-licence")));
    assertEquals(List.of(), missing(RESET, paper("pension")));
    assertEquals(List.of(List.of(A), List.of(B)), missing(RESET, PIN_PROVED, LETTER));
  }

  @Test
  void anApplicationWantsMore() {
    assertEquals(
        List.of(List.of(A, PIN), List.of(A, A), List.of(A, B), List.of(B, B, NOTICE)),
        missing(INTAKE));
    assertEquals(List.of(List.of(PIN), List.of(A), List.of(B)), missing(INTAKE, paper("passport")));
    assertEquals(List.of(), missing(INTAKE, paper("passport"), PIN_PROVED));
    assertEquals(List.of(), missing(INTAKE, paper("passport"), paper("driving-licence")));
    assertEquals(List.of(), missing(INTAKE, paper("passport"), paper("student-card")));
    assertEquals(List.of(), missing(INTAKE, LETTER, paper("pension"), paper("student-card")));
  }

  /** With a B, [A, A] and [A, PIN] hold [A], and say nothing that it doesn't. */
  @Test
  void whatHoldsASmallerAdditionIsNotSaid() {
    assertEquals(List.of(List.of(A), List.of(B, NOTICE)), missing(INTAKE, paper("pension")));
    assertEquals(List.of(List.of(A), List.of(B)), missing(INTAKE, paper("pension"), LETTER));
  }

  @Test
  void aPaperCountsOnce() {
    assertEquals(
        missing(INTAKE, paper("passport")), missing(INTAKE, paper("passport"), paper("passport")));
    PaperRule twice = new PaperRule(List.of(List.of(PIN, PIN), List.of(NOTICE, NOTICE)));
    assertEquals(
        List.of(List.of(PIN), List.of(NOTICE)),
        missing(twice, PIN_PROVED, LETTER, PIN_PROVED, LETTER));
  }

  /** A clerk who ticked it once more, and more on it, hasn't taken anything back. */
  @Test
  void theBetterLookAtAPaperCounts() {
    Shown poor = paper("passport", Set.of());
    assertEquals(List.of(), missing(RESET, poor, paper("passport")));
    assertEquals(List.of(), missing(RESET, paper("passport"), poor));
  }

  @Test
  void anExpiredPaperCountsAsNone() {
    assertEquals(
        missing(RESET), missing(RESET, paper("driving-licence", Set.of(NAME, BIRTH_DATE))));
    assertEquals(List.of(), missing(RESET, paper("driving-licence", Set.of(NOT_EXPIRED))));
    assertEquals(List.of(), missing(RESET, paper("driving-history", Set.of())));
  }

  @ParameterizedTest
  @EnumSource(
      value = PaperTick.class,
      names = {"BIRTH_DATE", "ADDRESS"})
  void classBWantsTheNameAndOneMore(PaperTick more) {
    assertEquals(List.of(), missing(RESET, paper("pension", Set.of(NAME, more))));
    assertEquals(missing(RESET), missing(RESET, paper("pension", Set.of(more))));
    assertEquals(missing(RESET), missing(RESET, paper("pension", Set.of(NAME))));
    assertEquals(missing(RESET), missing(RESET, paper("pension", Set.of(BIRTH_DATE, ADDRESS))));
  }

  @Test
  void aRowCountsOnItsDaysOnly() {
    Shown insurance = paper("health-insurance-card");
    List<Shown> shown = List.of(insurance);
    assertInstanceOf(Sufficient.class, PaperCheck.of(RESET, shown, LocalDate.of(2025, 12, 1)));
    assertInstanceOf(Missing.class, PaperCheck.of(RESET, shown, LocalDate.of(2025, 12, 2)));
  }

  /** Any rule, any papers: what is said holds whatever the order, and more papers never harm. */
  @Test
  void propertiesOfAnyRule() {
    Random random = new Random(20261126);
    int sufficient = 0;
    for (int i = 0; i < 5_000; i++) {
      PaperRule rule = anyRule(random);
      List<Shown> shown = anyShown(random);
      PaperCheck check = PaperCheck.of(rule, shown, DAY);

      List<Shown> shuffled = new ArrayList<>(shown);
      Collections.shuffle(shuffled, random);
      assertEquals(check, PaperCheck.of(rule, shuffled, DAY), "order");
      shuffled.addAll(shown);
      assertEquals(check, PaperCheck.of(rule, shuffled, DAY), "twice the same");

      List<Shown> more = new ArrayList<>(shown);
      more.addAll(anyShown(random));
      PaperCheck moreCheck = PaperCheck.of(rule, more, DAY);
      switch (check) {
        case Sufficient _ -> {
          sufficient++;
          assertEquals(new Sufficient(), moreCheck, "more papers harmed");
        }
        case Missing(var additions) -> {
          additionsAreSmallest(rule, shown, additions);
          if (moreCheck instanceof Missing(var left)) {
            assertTrue(least(left) <= least(additions), "more papers, and more is missing");
          }
        }
      }
    }
    assertTrue(sufficient > 1000 && sufficient < 4000, "says something: " + sufficient);
  }

  private static int least(List<List<PaperNeed>> additions) {
    return additions.stream().mapToInt(List::size).min().orElseThrow();
  }

  /** Each suffices, without any of its parts it doesn't, and none holds another. */
  private static void additionsAreSmallest(
      PaperRule rule, List<Shown> shown, List<List<PaperNeed>> additions) {
    assertTrue(!additions.isEmpty());
    for (List<PaperNeed> addition : additions) {
      assertInstanceOf(Sufficient.class, with(rule, shown, addition));
      for (int i = 0; i < addition.size(); i++) {
        List<PaperNeed> less = new ArrayList<>(addition);
        less.remove(i);
        assertInstanceOf(Missing.class, with(rule, shown, less));
      }
    }
    assertEquals(additions.size(), Set.copyOf(additions).size());
  }

  private static PaperCheck with(PaperRule rule, List<Shown> shown, List<PaperNeed> addition) {
    List<Shown> all = new ArrayList<>(shown);
    for (int i = 0; i < addition.size(); i++) {
      all.add(
          switch (addition.get(i)) {
            case A -> own("own-" + i, PaperClass.A);
            case B -> own("own-" + i, PaperClass.B);
            case PIN -> PIN_PROVED;
            case NOTICE -> LETTER;
          });
    }
    return PaperCheck.of(rule, all, DAY);
  }

  private static Shown own(String code, PaperClass paperClass) {
    return new Shown.Paper(
        new IdentityPaper(code, paperClass, null, false, false, DayRange.ALWAYS), ALL);
  }

  /** One to four lines of one to four needs; PIN and NOTICE at most once in a line. */
  private static PaperRule anyRule(Random random) {
    List<List<PaperNeed>> lines = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<PaperNeed> line = new ArrayList<>();
      for (int j = random.nextInt(4); j >= 0; j--) {
        PaperNeed need = NEEDS.get(random.nextInt(NEEDS.size()));
        if (need == A || need == B || !line.contains(need)) {
          line.add(need);
        }
      }
      lines.add(line);
    }
    return new PaperRule(lines);
  }

  private static List<Shown> anyShown(Random random) {
    List<IdentityPaper> table = IdentityPapers.usual().papers();
    List<Shown> shown = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> shown.add(PIN_PROVED);
        case 1 -> shown.add(LETTER);
        default -> {
          Set<PaperTick> ticks = EnumSet.noneOf(PaperTick.class);
          for (PaperTick tick : PaperTick.values()) {
            if (random.nextInt(4) > 0) {
              ticks.add(tick);
            }
          }
          shown.add(new Shown.Paper(table.get(random.nextInt(table.size())), ticks));
        }
      }
    }
    return shown;
  }
}
