package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans whose numbers were worked out by hand, from what the circulars say. */
final class WorkedExamplesTest {
  private static final String WITH_WEEKENDS = "weekend_days = 4";
  private static final String WITHOUT = "weekend_days = 0";

  private static Plan.Month first(Plan plan) {
    return plan.months().getFirst();
  }

  private static Set<PlanFlag> flags(Plan plan) {
    return PlanChecks.of(plan).stream().map(Finding::flag).collect(Collectors.toSet());
  }

  @Test
  void theNationMissesItsTargetByAMonth() {
    Plan plan = Examples.plan("nation");
    assertEquals(98_557_902, plan.cards());
    assertEquals(29, plan.months().size());
    assertEquals(3_398_548, plan.aMonth());
    assertEquals(98_557_902, plan.planned());
    assertEquals(
        10, plan.months().stream().filter(m -> m.planned() == 3_398_549).count(), "one card more");
    assertEquals(Optional.of(new BigDecimal("29.9")), plan.monthsAtMost());
    assertEquals(Set.of(PlanFlag.F16), flags(plan));
    assertEquals(1_771, first(plan).required(), "at 80 cards a day over 24 days");
    assertEquals(
        5_665, first(Examples.plan("nation", "cards_a_day = 80", "cards_a_day = 25")).required());
    assertEquals(
        Optional.of(new BigDecimal("46.3")),
        Examples.plan("nation", "3300000", "2130000").monthsAtMost(),
        "at 70,000 a day");
    assertEquals(Set.of(), flags(Examples.plan("nation", "3300000", "3398549")));
  }

  /** 横浜市: 毎月約12万件の交付体制. */
  @Test
  void aGreatCitysHundredAndTwentyThousand() {
    Plan plan =
        Examples.plan(
            "nation",
            "population = 125927902",
            "population = 3480000",
            "issued = 27370000",
            "issued = 0",
            "weekend_days = 4",
            "weekend_days = 0");
    assertEquals(120_000, plan.aMonth());
    assertEquals(75, first(plan).required());
  }

  @Test
  void aCityFallsBehindWithTheWindowsThatItHas() {
    Plan plan = Examples.plan("city");
    assertEquals(47_000, plan.cards());
    assertEquals(1_621, plan.aMonth());
    assertEquals(20, plan.months().stream().filter(m -> m.planned() == 1_621).count());
    assertEquals(1_620, plan.months().getLast().planned());
    assertEquals(1_480, first(plan).capacity());
    assertEquals(141, first(plan).backlog());
    Plan.Month sixth = plan.months().get(5);
    assertEquals(846, sixth.backlog());
    assertEquals(Optional.of(new BigDecimal("0.57")), sixth.wait(2));
    assertEquals(3, first(plan).required());
    assertEquals(5, first(plan).staff());
    assertEquals(8, first(plan).terminals(), "three dedicated, three shared, two for setting up");
    assertEquals(YearMonth.of(2020, 9), first(plan).hireBy());
    // what waits is work too: from the fourth month on three windows would no longer do
    assertEquals(
        List.of(3, 3, 3, 4), plan.months().stream().limit(4).map(Plan.Month::required).toList());
    assertEquals(new BigDecimal("100.00"), plan.percent(plan.months().getLast()));
  }

  @Test
  void itsWeekendsAreWorthAWindow() {
    Plan plan = Examples.plan("city", WITHOUT, WITH_WEEKENDS);
    assertEquals(1_680, first(plan).capacity());
    assertEquals(0, plan.months().getLast().backlog());
    assertEquals(
        Set.of(2), plan.months().stream().map(Plan.Month::required).collect(Collectors.toSet()));
    assertEquals(4, first(plan).staff());
  }

  @Test
  void renewalsNeedAWindowLessIfPostOfficesHelp() {
    Plan alone = Examples.plan("renewal", "elsewhere_percent = 30", "elsewhere_percent = 0");
    assertEquals(13_246, alone.cards());
    assertEquals(1_104, alone.aMonth());
    assertEquals(4, first(alone).required());
    Plan helped = Examples.plan("renewal");
    assertEquals(773, helped.aMonth());
    assertEquals(3, first(helped).required());
    assertEquals(1_080, first(helped).capacity());
  }

  /** 25 minutes each are 18 a day only in 7.5 hours; 10 minutes are 1.93 terminals only in 7. */
  @Test
  void bothHoursOfTheExamplesNeedTwoTerminals() {
    for (String hours : List.of("7", "7.5")) {
      assertEquals(
          8, first(Examples.plan("city", "hours_a_day = 7", "hours_a_day = " + hours)).terminals());
    }
  }

  @Test
  void costsAreSummedByFiscalYear() {
    List<Plan.YearCosts> costs = Examples.plan("city", WITHOUT, WITH_WEEKENDS).costs();
    assertEquals(List.of(2020, 2021, 2022), costs.stream().map(Plan.YearCosts::year).toList());
    // five months of 4 people, 5 windows, 7 terminals; forms are posted by March 2021
    assertEquals(
        new Plan.YearCosts(2020, 4_333_333, 625_000, 729_167, 0, 4_000_000, 100), costs.getFirst());
    assertEquals(
        new Plan.YearCosts(2021, 10_400_000, 1_500_000, 1_750_000, 0, 0, 100), costs.get(1));
    assertEquals(13_650_000, costs.get(1).total());
    assertEquals(13_650_000, costs.get(1).subsidy());
  }
}
