package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each flag at its threshold, on one side of it and on the other. */
final class PlanChecksTest {
  private static final String[] GOOD = {
    "weekend_days = 0", "weekend_days = 5", "konbini_fee_lowered = false",
    "konbini_fee_lowered = true", "in_hand = 4", "in_hand = 5"
  };

  record Raised(PlanFlag flag, String from, String quiet, String raised) {}

  static Stream<Raised> plans() {
    return Stream.of(
        new Raised(PlanFlag.F10, "windows = 2", "windows = 2", "windows = 1"),
        new Raised(PlanFlag.F13, "weekend_days = 5", "weekend_days = 5", "weekend_days = 4"),
        new Raised(PlanFlag.F14, "building = 6", "building = 5", "building = 4"),
        new Raised(PlanFlag.F15, "in_hand = 5", "in_hand = 4", "in_hand = 3"),
        new Raised(
            PlanFlag.F16,
            "issued_on",
            "most_a_month = 1621\nissued_on",
            "most_a_month = 1620\nissued_on"),
        new Raised(PlanFlag.F17, "cards_a_day = 25", "cards_a_day = 100", "cards_a_day = 100.5"),
        new Raised(PlanFlag.F17, "cards_a_day = 8", "cards_a_day = 8", "cards_a_day = 0"),
        new Raised(PlanFlag.F18, "ends = \"2021-03\"", "ends = \"2021-03\"", "ends = \"2021-04\""),
        new Raised(
            PlanFlag.F18, "mailing_ends = \"2021-03\"\n", "mailing_ends = \"2021-01\"\n", ""),
        new Raised(PlanFlag.F19, "lowered = true", "lowered = true", "lowered = false"));
  }

  private static Set<PlanFlag> flags(String... changes) {
    String good = Examples.changed(Examples.text("city"), GOOD);
    Plan plan = PlanArithmetic.compute(Examples.parsed(Examples.changed(good, changes)));
    return PlanChecks.of(plan).stream()
        .map(Finding::flag)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanFlag.class)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void isRaisedPastItsThreshold(Raised one) {
    assertEquals(Set.of(), flags());
    if (one.flag() == PlanFlag.F14) {
      // windows that don't fit can't be planned: they are only required
      assertEquals(Set.of(), flags("building = 6", "building = 5"));
      assertTrue(
          flags("building = 6", "building = 4", "windows = 2", "windows = 1")
              .contains(PlanFlag.F14));
      return;
    }
    assertEquals(Set.of(), flags(one.from(), one.quiet()), "quiet");
    assertTrue(flags(one.from(), one.raised()).contains(one.flag()), one.toString());
  }

  @Test
  void aBacklogOfAMonthIsStillNone() {
    String[] behind = {"weekend_days = 5", "weekend_days = 0"};
    // 141 more each month: the eleventh has 1,551 waiting and issues 1,480
    List<YearMonth> late =
        PlanChecks.of(
                PlanArithmetic.compute(
                    Examples.parsed(
                        Examples.changed(Examples.changed(Examples.text("city"), GOOD), behind))))
            .stream()
            .filter(f -> f.flag() == PlanFlag.F12)
            .map(Finding::month)
            .toList();
    assertEquals(YearMonth.of(2021, 9), late.getFirst());
    assertEquals(19, late.size());
  }

  @ParameterizedTest
  @CsvSource({"2020-11, 4", "2021-01, 5", "2021-02, 4", "2026-08, 5", "2026-02, 4"})
  void aWeekendBelongsToTheMonthOfItsSaturday(YearMonth month, int weekends) {
    assertEquals(weekends, PlanChecks.weekends(month));
  }

  @ParameterizedTest
  @CsvSource({"2020-11, 19", "2021-01, 19", "2021-05, 18", "2026-12, 20", "2027-02, 18"})
  void weekdaysAreWithoutHolidaysAndTheYearsEnd(YearMonth month, int days) {
    assertEquals(days, PlanMonthsReader.weekdays(month));
  }

  @Test
  void ownNumbersStandAndTheOthersShareTheRest() {
    Plan plan =
        Examples.plan("city", "[staff]", "[[month]]\nmonth = \"2021-01\"\ncards = 5000\n\n[staff]");
    assertEquals(5_000, plan.month(YearMonth.of(2021, 1)).orElseThrow().planned());
    assertEquals(1_500, plan.months().getFirst().planned());
    assertEquals(47_000, plan.planned());
  }

  @Test
  void eachSentenceIsWhole() {
    Set<String> sentences = new TreeSet<>();
    for (PlanFlag each : PlanFlag.values()) {
      assertTrue(each.sentence().endsWith("。"), each.name());
      assertTrue(each.source().contains("総行住第181号"), each.name());
      sentences.add(each.sentence());
    }
    assertEquals(PlanFlag.values().length, sentences.size());
  }
}
