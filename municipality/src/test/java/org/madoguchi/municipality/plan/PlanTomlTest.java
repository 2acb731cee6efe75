package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that is written is read as the same plan. */
final class PlanTomlTest {
  private static void isReadAgain(PlanInputs plan) {
    assertEquals(plan, Examples.parsed(PlanToml.of(plan)), PlanToml.of(plan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nation", "city", "renewal"})
  void isReadAgain(String example) {
    PlanInputs plan = Examples.inputs(example);
    isReadAgain(plan);
    isReadAgain(PlanSolver.solve(plan).orElseThrow());
  }

  @Test
  void whateverIsOnlyInOneMonthStays() {
    isReadAgain(
        Examples.inputs(
            "city",
            "[staff]",
            "[[month]]\nmonth = \"2021-01\"\ncards = 7\nweekdays = 3\nshared = 0\n[staff]",
            "shares = \"equal\"",
            "shares = \"ramp\"\nramp_to = 2.5",
            "さくら市",
            "\\\"さくら\\\\市\\\""));
    isReadAgain(
        Examples.inputs(
            "city",
            "weekdays = 20\n",
            "",
            "last = \"2023-03\"\nshares = \"equal\"",
            "last = \"2021-01\"\nshares = [0.25, 0.5, 0.25]"));
  }
}
