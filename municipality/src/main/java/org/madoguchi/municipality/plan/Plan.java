package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was computed. Immutable, any thread.
 *
 * @param cards to be handed over in all
 * @param months as the inputs have them
 * @param costs a line for each fiscal year, from April
 */
public record Plan(PlanInputs inputs, long cards, List<Month> months, List<YearCosts> costs) {
  /** Windows that nobody can tell: how many cards a window does isn't counted. */
  public static final int UNKNOWN = -1;

  private static final int WAIT_DIGITS = 2;

  public Plan {
    months = List.copyOf(months);
    costs = List.copyOf(costs);
  }

  /**
   * One month.
   *
   * @param planned cards
   * @param cumulative with those of before the plan
   * @param capacity of the windows that are planned
   * @param issued as many as windows and demand let through
   * @param backlog cards that still wait at its end
   * @param required dedicated windows for this month's cards and the backlog; or {@link #UNKNOWN}
   * @param staff required
   * @param trained who can stand at a window
   * @param hireBy month in which new people begin at the latest; null: nobody more is needed
   * @param terminals required
   */
  public record Month(
      PlanInputs.MonthInputs inputs,
      long planned,
      long cumulative,
      long capacity,
      long issued,
      long backlog,
      int required,
      int staff,
      int trained,
      @Nullable YearMonth hireBy,
      int terminals) {
    /** Which month it is. */
    public YearMonth month() {
      return inputs.month();
    }

    /** How long those wait who come last, in months of issue; empty: nothing is issued. */
    public Optional<BigDecimal> wait(int digits) {
      return Plan.wait(backlog, issued, digits);
    }
  }

  /**
   * Costs of a fiscal year, in yen.
   *
   * @param year from April of that year through March
   */
  public record YearCosts(
      int year, long staff, long windows, long terminals, long outside, long mailing, int percent) {
    public long total() {
      return staff + windows + terminals + outside + mailing;
    }

    /** What the nation pays, cut to a whole yen. */
    public long subsidy() {
      return total() * percent / 100;
    }
  }

  static Optional<BigDecimal> wait(long backlog, long issued, int digits) {
    if (backlog == 0) {
      return Optional.of(BigDecimal.ZERO.setScale(digits));
    }
    return issued == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(backlog)
                .divide(BigDecimal.valueOf(issued), digits, RoundingMode.HALF_UP));
  }

  /** Cards of all months. */
  public long planned() {
    return months.stream().mapToLong(Month::planned).sum();
  }

  /** How many cards a month, on the average, to the nearest. */
  public long aMonth() {
    return BigDecimal.valueOf(cards)
        .divide(BigDecimal.valueOf(months.size()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** As many of them as can be made. */
  public long reachable() {
    long most = inputs.mostAMonth();
    return months.stream()
        .mapToLong(m -> most == 0 ? m.planned() : Math.min(m.planned(), most))
        .sum();
  }

  /** How many months it takes at the highest rate, to a tenth; empty: there is no bound. */
  public Optional<BigDecimal> monthsAtMost() {
    return inputs.mostAMonth() == 0 ? Optional.empty() : wait(cards, inputs.mostAMonth(), 1);
  }

  /** Of whom it has been handed over at the end of a month, in percent to two digits. */
  public BigDecimal percent(Month month) {
    return BigDecimal.valueOf(month.cumulative())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(inputs.demand().whole()), WAIT_DIGITS, RoundingMode.HALF_UP);
  }

  /**
   * What is to be renewed elsewhere in a month, by its share; empty: first cards.
   *
   * @param month its place, from 0
   */
  OptionalLong elsewhere(int month) {
    return inputs.demand() instanceof Demand.Renewal renewal
        ? OptionalLong.of(
            Apportionment.of(
                    renewal.elsewhere(),
                    inputs.months().stream().map(PlanInputs.MonthInputs::share).toList())
                .get(month))
        : OptionalLong.empty();
  }

  /** Of that month. */
  public Optional<Month> month(YearMonth month) {
    return months.stream().filter(m -> m.month().equals(month)).findFirst();
  }
}
