package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.config.ConfigReading;

/** A plan's file with mistakes, and exactly what an officer is told about them. */
final class PlanReaderTest {
  /** A text of {@code city.toml}, what stands there instead, and what is said. */
  record Bad(String from, String to, List<String> mistakes) {
    static Bad of(String from, String to, String... mistakes) {
      return new Bad(from, to, List.of(mistakes));
    }
  }

  static Stream<Bad> files() {
    return Stream.of(
        Bad.of(
            "issued = 13000",
            "issued = 60001",
            "11:1: F21: demand.issued is 60001, more than population 60000"),
        Bad.of(
            "weekdays = 20",
            "weekdays = 0",
            Stream.iterate(YearMonth.of(2020, 11), m -> m.plusMonths(1))
                .limit(29)
                .map(
                    m -> "19:1: F22: months.weekdays and weekend_days leave no opening day in " + m)
                .toArray(String[]::new)),
        Bad.of(
            "[staff]",
            "[[month]]\nmonth = \"2021-01\"\nweekdays = 0\n[staff]",
            "29:1: F22: month.weekdays and weekend_days leave no opening day in 2021-01"),
        Bad.of(
            "shares = \"equal\"",
            "shares = [0.5, 0.5]",
            "18:1: months.shares has 2 numbers for 29 months"),
        Bad.of(
            "last = \"2023-03\"\nshares = \"equal\"",
            "last = \"2021-01\"\nshares = [0.5, 0.3, 0.1]",
            "18:1: F23: months.shares have the sum 0.9, not 1"),
        Bad.of(
            "last = \"2023-03\"\nshares = \"equal\"",
            "last = \"2021-01\"\nshares = [0.7, \"0.3\", -0.1]",
            "18:16: months.shares must hold numbers from 0 on, not \"0.3\"",
            "18:23: months.shares must hold numbers from 0 on, not a number",
            "18:1: F23: months.shares have the sum 0.6, not 1"),
        Bad.of(
            "shares = \"equal\"",
            "shares = \"even\"",
            "18:1: months.shares must be \"equal\", \"ramp\" or a list of numbers, not \"even\""),
        Bad.of(
            "population = 60000",
            "population = ６００００",
            "9:14: F24: full-width digits are no number: population = ６００００"),
        Bad.of(
            "first = \"2020-11\"",
            "first = \"２０２０-11\"",
            "16:1: F24: months.first has full-width digits: \"２０２０-11\"; \"2020-11\" would be a month"),
        Bad.of(
            "first = \"2020-11\"",
            "first = \"2020-13\"",
            "16:1: months.first must be a month such as \"2027-04\", not \"2020-13\""),
        Bad.of(
            "last = \"2023-03\"",
            "last = \"2020-10\"",
            "17:1: months.last must be from first on, at most 120 months"),
        Bad.of(
            "[staff]",
            "[[month]]\nmonth = \"2021-01\"\n[[month]]\nmonth = \"2021-01\"\n[[month]]\nmonth = \"2024-01\"\n[staff]",
            "30:1: F25: month.month is there twice: 2021-01",
            "32:1: F26: month.month is none of the plan's: 2024-01"),
        Bad.of(
            "[staff]",
            "[[month]]\nmonth = \"2021-01\"\ndedicated = 4\n[staff]",
            "29:1: F27: month.dedicated and shared are 7 windows in 2021-01, building has room for 6"),
        Bad.of(
            "[staff]",
            "[[month]]\nmonth = \"2021-01\"\ndedicate = 4\n[staff]",
            "29:1: month.dedicate is unknown; the nearest is dedicated; known here: cards, dedicated, month, shared, temporary, weekdays, weekend_days"),
        Bad.of(
            "kind = \"issue\"",
            "kind = \"both\"",
            "8:1: demand.kind must be \"issue\" or \"renewal\", not \"both\""),
        Bad.of(
            "absence_factor = 1.1",
            "absence_factor = nan",
            "29:1: staff.absence_factor must be a number from 1 to 100, not NaN"),
        Bad.of(
            "[costs]",
            "[cost]",
            "42:1: cost is unknown; the nearest is costs; known here: costs, demand, flags, measures, month, months, municipality, staff, terminals, windows",
            "1:1: costs is missing"),
        Bad.of("weekends = true, ", "", "24:1: windows.dedicated.weekends is missing"));
  }

  private static List<String> mistakes(ConfigReading<PlanInputs> read) {
    return switch (read) {
      case ConfigReading.Read<PlanInputs> _ -> List.of();
      case ConfigReading.Mistakes<PlanInputs> m ->
          m.mistakes().stream().map(Object::toString).sorted().toList();
    };
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsEveryMistakeWithItsPlace(Bad bad) {
    assertEquals(
        bad.mistakes().stream().map(m -> "plan.toml:" + m).sorted().toList(),
        mistakes(
            PlanReader.read(
                "plan.toml", Examples.changed(Examples.text("city"), bad.from(), bad.to()))));
  }

  @Test
  void tellsAllAtOnce() {
    var read =
        PlanReader.read(
            "plan.toml",
            Examples.changed(
                Examples.text("city"),
                "issued = 13000",
                "issued = 70000",
                "in_hand = 4",
                "in_hands = 4",
                "staff_yen = 2600000",
                "staff_yen = -1"));
    assertEquals(4, mistakes(read).size());
  }

  @Test
  void aFileThatIsntThereIsAMistake() {
    assertEquals(
        List.of("no-such-plan.toml:1:1: no such file"),
        mistakes(PlanReader.read(Path.of("no-such-plan.toml"))));
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    PlanInputs plan =
        Examples.inputs(
            "city",
            "shares = \"equal\"\nweekdays = 20\nweekend_days = 0\n",
            "",
            "mailing_ends = \"2021-03\"\n",
            "");
    assertEquals(19, plan.months().getFirst().weekdays(), "by the calendar");
    assertEquals(0, plan.months().getFirst().weekendDays());
    assertEquals(0, plan.waiting());
    assertNull(plan.measures().mailingEnds());
    assertEquals(0, plan.months().getFirst().temporary());
  }

  @Test
  void aRampRisesEvenly() {
    Plan plan =
        Examples.plan(
            "city",
            "\"equal\"",
            "\"ramp\"\nramp_to = 3",
            "last = \"2023-03\"",
            "last = \"2021-01\"",
            "month = \"2021-01\"",
            "month = \"2021-01\"");
    assertEquals(
        List.of(7_833L, 15_667L, 23_500L),
        plan.months().stream().map(Plan.Month::planned).toList());
    assertEquals(
        List.of(new BigDecimal(2), new BigDecimal(4), new BigDecimal(6)),
        PlanMonthsReader.ramp(3, new BigDecimal(3)));
  }
}
