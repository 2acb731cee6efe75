package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How many cards are to be handed over in all the months of a plan. Immutable, any thread. */
public sealed interface Demand {
  /** Residents, 1 or more. */
  long population();

  /** The day on which they were counted. */
  LocalDate populationOn();

  /** Cards of the whole plan, 0 or more. */
  long cards();

  /** Cards that were handed over before its first month. */
  long before();

  /** By what a month's cumulative number is divided for its share. */
  long whole();

  /**
   * First cards: those who live there less those who have one (circular of 27 October 2020, 記 1).
   *
   * @param issued cards handed over so far, 0 to {@code population}
   * @param issuedOn the day on which that was so
   * @param targetPercent of the residents who are to have one at the end, over 0 to 100
   */
  record Issue(
      long population,
      LocalDate populationOn,
      long issued,
      LocalDate issuedOn,
      BigDecimal targetPercent)
      implements Demand {
    @Override
    public long cards() {
      return Math.max(0, percent(population, targetPercent) - issued);
    }

    @Override
    public long before() {
      return issued;
    }

    @Override
    public long whole() {
      return population;
    }
  }

  /**
   * Cards and electronic certificates that expire in these months.
   *
   * @param expiring of the municipality's residents, 0 or more
   * @param elsewherePercent renewed at post offices or other places, 0 to 100
   */
  record Renewal(
      long population, LocalDate populationOn, long expiring, BigDecimal elsewherePercent)
      implements Demand {
    /** What expires there, if it were spread over the country as people are. */
    public static long shareOf(long nationwide, long populationNationwide, long population) {
      return BigDecimal.valueOf(nationwide)
          .multiply(BigDecimal.valueOf(population))
          .divide(BigDecimal.valueOf(populationNationwide), 0, RoundingMode.HALF_UP)
          .longValueExact();
    }

    /** What is renewed at post offices or other places. */
    public long elsewhere() {
      return expiring - cards();
    }

    @Override
    public long cards() {
      return percent(expiring, new BigDecimal(100).subtract(elsewherePercent));
    }

    @Override
    public long before() {
      return 0;
    }

    @Override
    public long whole() {
      return Math.max(1, cards());
    }
  }

  private static long percent(long of, BigDecimal percent) {
    return BigDecimal.valueOf(of)
        .multiply(percent)
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
