package org.madoguchi.municipality.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every plan: tried on some hundreds of drawn ones, the same in each run. */
final class PlanPropertiesTest {
  private static final int TRIES = 300;

  private record Drawn(
      int population,
      int issued,
      int average,
      int shared,
      int weekendDays,
      int waiting,
      String shares) {
    String toml() {
      return Examples.changed(
          Examples.text("city"),
          "population = 60000",
          "population = " + population,
          "issued = 13000",
          "issued = %d\nwaiting = %d".formatted(issued, waiting),
          "cards_a_day = 25",
          "cards_a_day = " + average,
          "shared = { windows = 3",
          "shared = { windows = " + shared,
          "weekend_days = 0",
          "weekend_days = " + weekendDays,
          "shares = \"equal\"",
          "shares = " + shares,
          "building = 6",
          "building = 12");
    }

    Plan plan() {
      return PlanArithmetic.compute(Examples.parsed(toml()));
    }

    Drawn people(int more) {
      return new Drawn(population + more, issued, average, shared, weekendDays, waiting, shares);
    }

    Drawn quicker(int more) {
      return new Drawn(population, issued, average + more, shared, weekendDays, waiting, shares);
    }
  }

  private static Drawn draw(Random random) {
    int population = 1 + random.nextInt(200_000);
    return new Drawn(
        population,
        random.nextInt(population + 1),
        1 + random.nextInt(100),
        random.nextInt(10),
        random.nextInt(6),
        random.nextInt(3) == 0 ? random.nextInt(5_000) : 0,
        switch (random.nextInt(3)) {
          case 0 -> "\"equal\"";
          case 1 -> "\"ramp\"\nramp_to = " + random.nextInt(5);
          default -> own(random);
        });
  }

  /** 29 shares with four digits whose sum is 1. */
  private static String own(Random random) {
    int[] cuts =
        IntStream.concat(random.ints(28, 0, 10_001), IntStream.of(10_000)).sorted().toArray();
    int before = 0;
    StringBuilder shares = new StringBuilder();
    for (int cut : cuts) {
      shares.append(shares.isEmpty() ? "[" : ", ");
      shares.append(new BigDecimal(cut - before).movePointLeft(4).toPlainString());
      before = cut;
    }
    return shares.append("]").toString();
  }

  @Test
  void theMonthsAreTheWhole() {
    Random random = new Random(1);
    for (int i = 0; i < TRIES; i++) {
      Drawn drawn = draw(random);
      Plan plan = drawn.plan();
      assertEquals(drawn.population() - drawn.issued(), plan.cards());
      assertEquals(plan.cards(), plan.planned(), drawn.toString());
      assertEquals(drawn.population(), plan.months().getLast().cumulative());
    }
  }

  @Test
  void apportionsWithinACardOfTheQuota() {
    Random random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      List<BigDecimal> weights =
          random
              .ints(1 + random.nextInt(40), 0, 1_000)
              .mapToObj(w -> new BigDecimal(w).movePointLeft(3))
              .collect(Collectors.toList());
      weights.add(BigDecimal.ONE);
      long total = random.nextLong(200_000_000);
      List<Long> parts = Apportionment.of(total, weights);
      assertEquals(total, parts.stream().mapToLong(Long::longValue).sum());
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      for (int k = 0; k < parts.size(); k++) {
        BigDecimal off =
            new BigDecimal(parts.get(k))
                .multiply(sum)
                .subtract(new BigDecimal(total).multiply(weights.get(k)))
                .abs();
        assertTrue(off.compareTo(sum) < 0, "less than a card off");
      }
    }
  }

  @Test
  void moreCardsNeverNeedFewerWindows() {
    Random random = new Random(3);
    for (int i = 0; i < TRIES; i++) {
      Drawn drawn = draw(random);
      List<Integer> few = required(drawn);
      List<Integer> more = required(drawn.people(1 + random.nextInt(50_000)));
      IntStream.range(0, few.size())
          .forEach(m -> assertTrue(few.get(m) <= more.get(m), drawn + " month " + m));
    }
  }

  @Test
  void quickerWindowsAreNeverMore() {
    Random random = new Random(4);
    for (int i = 0; i < TRIES; i++) {
      Drawn drawn = draw(random);
      List<Integer> slow = required(drawn);
      List<Integer> quick = required(drawn.quicker(1 + random.nextInt(50)));
      IntStream.range(0, slow.size())
          .forEach(m -> assertTrue(quick.get(m) <= slow.get(m), drawn + " month " + m));
    }
  }

  private static List<Integer> required(Drawn drawn) {
    return drawn.plan().months().stream().map(Plan.Month::required).toList();
  }

  @Test
  void aPlanThatTheSolverMadeRaisesNoFlag() {
    Random random = new Random(5);
    int solved = 0;
    for (int i = 0; i < TRIES; i++) {
      Drawn drawn = draw(random);
      var better = PlanSolver.solve(Examples.parsed(drawn.toml()));
      assertTrue(better.isPresent(), drawn.toString());
      Plan plan = PlanArithmetic.compute(better.get());
      assertEquals(List.of(), PlanChecks.of(plan), drawn.toString());
      assertEquals(0, plan.months().getLast().backlog());
      solved += PlanChecks.of(drawn.plan()).isEmpty() ? 0 : 1;
    }
    assertTrue(solved > TRIES / 2, "most of those that were drawn did");
  }
}
