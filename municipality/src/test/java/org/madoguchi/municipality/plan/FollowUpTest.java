package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.municipality.plan.FollowUp.Actual;

/** A plan that is followed month by month. */
final class FollowUpTest {
  private static final Plan PLAN =
      Examples.plan("city", "weekend_days = 0", "weekend_days = 5", "in_hand = 4", "in_hand = 5");
  private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);

  private static Actual as(int month, long issued, long arrived) {
    return new Actual(NOVEMBER.plusMonths(month), issued, arrived, 2, 5, 4);
  }

  private static Set<PlanFlag> flags(Actual... actuals) {
    return FollowUp.of(PLAN, List.of(actuals)).findings().stream()
        .map(Finding::flag)
        .collect(Collectors.toSet());
  }

  @Test
  void asPlannedNothingIsRaised() {
    FollowUp follow = FollowUp.of(PLAN, List.of(as(0, 1_621, 1_621), as(1, 1_621, 1_621)));
    assertEquals(List.of(), follow.findings());
    FollowUp.Month last = follow.months().getLast();
    assertEquals(3_242, last.issuedSoFar());
    assertEquals(3_242, last.plannedSoFar());
    assertEquals(Optional.of(new BigDecimal("0.0")), last.offSoFar());
    assertEquals(0, last.backlog());
  }

  @Test
  void aFifthOffInAMonthAndATenthInAllAreTheBounds() {
    // 1,621 planned: 1,945.2 is a fifth more, 1,783.1 a tenth
    assertEquals(Set.of(), flags(as(0, 1_783, 1_783)));
    assertEquals(Set.of(PlanFlag.F11), flags(as(0, 1_784, 1_784)));
    assertEquals(Set.of(), flags(as(0, 1_621, 1_621), as(1, 1_945, 1_945)), "a tenth in all");
    assertEquals(Set.of(PlanFlag.F11), flags(as(0, 1_621, 1_621), as(1, 1_946, 1_946)));
    assertEquals(Set.of(PlanFlag.F11), flags(as(0, 1_458, 1_458)));
  }

  /** Exactly a fifth, and exactly a tenth in all, isn't yet more. */
  @Test
  void theBoundsThemselvesAreStillWithin() {
    String thousand = "[[month]]\nmonth = \"2020-1%s\"\ncards = 1000\n";
    Plan plan =
        Examples.plan(
            "city",
            "weekend_days = 0",
            "weekend_days = 5",
            "in_hand = 4",
            "in_hand = 5",
            "[staff]",
            thousand.formatted(1) + thousand.formatted(2) + "[staff]");
    assertEquals(
        List.of(), FollowUp.of(plan, List.of(as(0, 1_000, 1_000), as(1, 1_200, 1_200))).findings());
    assertEquals(List.of(), FollowUp.of(plan, List.of(as(0, 900, 900))).findings());
    assertEquals(1, FollowUp.of(plan, List.of(as(0, 899, 899))).findings().size());
  }

  @Test
  void whatWaitsForMoreThanAMonthIsRaisedAndNeedsWindows() {
    assertEquals(Set.of(), flags(as(0, 1_500, 3_000)));
    assertEquals(Set.of(PlanFlag.F12), flags(as(0, 1_500, 3_001)));
    FollowUp follow = FollowUp.of(PLAN, List.of(as(0, 1_500, 3_001), as(1, 1_621, 1_621)));
    assertEquals(List.of(2, 5), follow.months().stream().map(FollowUp.Month::required).toList());
    assertEquals(
        List.of(PlanFlag.F10, PlanFlag.F12),
        follow.findings().stream().map(Finding::flag).toList());
  }

  @Test
  void fewerWindowsDaysAndPeopleAreRaised() {
    Actual actual = new Actual(NOVEMBER, 1_621, 1_621, 1, 3, 3);
    assertEquals(Set.of(PlanFlag.F10, PlanFlag.F13, PlanFlag.F15), flags(actual));
  }

  @Test
  void whatIsAheadIsStillAdvised() {
    Plan plan =
        Examples.plan("city", "weekend_days = 0", "weekend_days = 4", "in_hand = 4", "in_hand = 5");
    assertEquals(List.of(PlanFlag.F19), ahead(plan, 29));
    assertEquals(List.of(PlanFlag.F13, PlanFlag.F19), ahead(plan, 3), "a month with five weekends");
  }

  private static List<PlanFlag> ahead(Plan plan, int months) {
    List<Actual> asPlanned =
        plan.months().stream()
            .limit(months)
            .map(m -> new Actual(m.month(), m.planned(), m.planned(), 2, 5, 4))
            .toList();
    return FollowUp.of(plan, asPlanned).andAhead().stream().map(Finding::flag).distinct().toList();
  }
}
