package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.plan.PlanInputs.MonthInputs;

/**
 * Computes a plan, in whole numbers and exact decimals. The circular of 27 October 2020 (記 1, 2, 4)
 * says what is computed; how is decision 75. Pure.
 */
public final class PlanArithmetic {
  private static final BigDecimal MINUTES_IN_HOUR = new BigDecimal(60);
  private static final int MONTHS_IN_YEAR = 12;
  private static final int APRIL = 4;

  private PlanArithmetic() {}

  /** The whole plan. */
  public static Plan compute(PlanInputs inputs) {
    long cards = inputs.demand().cards();
    List<Long> planned = planned(inputs, cards);
    List<Plan.Month> months = new ArrayList<>();
    long cumulative = inputs.demand().before();
    long backlog = inputs.waiting();
    int mostStaff = inputs.staffing().inHand();
    for (int i = 0; i < planned.size(); i++) {
      MonthInputs month = inputs.months().get(i);
      long arrives = planned.get(i);
      cumulative += arrives;
      int required = requiredWindows(inputs, month, arrives + backlog);
      int staff = staff(inputs, month, required);
      long capacity = whole(capacity(inputs, month, month.dedicated()));
      long issued = Math.min(capacity, arrives + backlog);
      backlog = Math.max(0, backlog + arrives - issued);
      YearMonth hireBy =
          staff > mostStaff ? month.month().minusMonths(inputs.staffing().trainingMonths()) : null;
      mostStaff = Math.max(mostStaff, staff);
      months.add(
          new Plan.Month(
              month,
              arrives,
              cumulative,
              capacity,
              issued,
              backlog,
              required,
              staff,
              inputs.staffing().trained(month.month()),
              hireBy,
              terminals(inputs, month, required, arrives)));
    }
    return new Plan(inputs, cards, months, costs(inputs, months));
  }

  /** Own numbers stand; what is left of the whole goes to the other months by their shares. */
  private static List<Long> planned(PlanInputs inputs, long cards) {
    List<BigDecimal> shares = new ArrayList<>();
    long own = 0;
    for (MonthInputs each : inputs.months()) {
      Long number = each.cards();
      own += number == null ? 0 : number;
      shares.add(number == null ? each.share() : BigDecimal.ZERO);
    }
    boolean left = shares.stream().anyMatch(s -> s.signum() > 0);
    List<Long> parts =
        left ? Apportionment.of(Math.max(0, cards - own), shares) : zeros(shares.size());
    List<Long> planned = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Long number = inputs.months().get(i).cards();
      planned.add(number == null ? parts.get(i) : number);
    }
    return planned;
  }

  private static List<Long> zeros(int size) {
    return java.util.Collections.nCopies(size, 0L);
  }

  private static BigDecimal capacity(PlanInputs inputs, MonthInputs month, int dedicated) {
    return others(inputs, month)
        .add(inputs.dedicated().capacity(dedicated, month.weekdays(), month.weekendDays()));
  }

  /** Of shared and temporary windows. */
  private static BigDecimal others(PlanInputs inputs, MonthInputs month) {
    int weekdays = month.weekdays();
    int weekends = month.weekendDays();
    return inputs
        .shared()
        .capacity(month.shared(), weekdays, weekends)
        .add(inputs.temporary().capacity(month.temporary(), weekdays, weekends));
  }

  private static long whole(BigDecimal cards) {
    return cards.setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  /**
   * Dedicated windows for so many cards in a month, beside the shared and temporary ones that are
   * planned; {@link Plan#UNKNOWN} if that can't be told.
   */
  static int requiredWindows(PlanInputs inputs, MonthInputs month, long cards) {
    BigDecimal need = BigDecimal.valueOf(cards - whole(others(inputs, month)));
    if (need.signum() <= 0) {
      return 0;
    }
    BigDecimal one = inputs.dedicated().capacity(1, month.weekdays(), month.weekendDays());
    return one.signum() == 0
        ? Plan.UNKNOWN
        : need.divide(one, 0, RoundingMode.CEILING).intValueExact();
  }

  /** Where the required number can't be told, the planned one counts. */
  private static int windows(MonthInputs month, int required) {
    return required == Plan.UNKNOWN ? month.dedicated() : required;
  }

  private static int staff(PlanInputs inputs, MonthInputs month, int required) {
    return of(inputs.dedicated(), windows(month, required))
        .add(of(inputs.shared(), month.shared()))
        .add(of(inputs.temporary(), month.temporary()))
        .multiply(inputs.staffing().absenceFactor())
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static BigDecimal of(Counter counter, int windows) {
    return counter.staff().multiply(BigDecimal.valueOf(windows));
  }

  private static int terminals(PlanInputs inputs, MonthInputs month, int required, long cards) {
    return windows(month, required)
        + month.shared()
        + month.temporary()
        + setupTerminals(inputs, month, cards);
  }

  /** Terminals for making cards ready before they are handed over, on weekdays. */
  private static int setupTerminals(PlanInputs inputs, MonthInputs month, long cards) {
    BigDecimal hours =
        inputs.terminals().hoursADay().multiply(BigDecimal.valueOf(month.weekdays()));
    BigDecimal minutes = inputs.terminals().setupMinutes().multiply(BigDecimal.valueOf(cards));
    return hours.signum() == 0
        ? 0
        : minutes.divide(hours.multiply(MINUTES_IN_HOUR), 0, RoundingMode.CEILING).intValueExact();
  }

  /** A twelfth of a year's cost for each month, rounded once for each fiscal year. */
  private static List<Plan.YearCosts> costs(PlanInputs inputs, List<Plan.Month> months) {
    PlanInputs.Costs rates = inputs.costs();
    SortedMap<Integer, long[]> years = new TreeMap<>(); // windows in months: dedicated and shared …
    for (Plan.Month each : months) {
      long[] sums = years.computeIfAbsent(fiscalYear(each.month()), _ -> new long[4]);
      sums[0] += each.staff();
      sums[1] += windows(each.inputs(), each.required()) + each.inputs().shared();
      sums[2] += each.terminals();
      sums[3] += each.inputs().temporary();
    }
    Integer mailed = mailingYear(inputs.measures().mailingEnds(), years);
    List<Plan.YearCosts> costs = new ArrayList<>();
    years.forEach(
        (year, sums) ->
            costs.add(
                new Plan.YearCosts(
                    year,
                    yearly(sums[0], rates.staff()),
                    yearly(sums[1], rates.window()),
                    yearly(sums[2], rates.terminal()),
                    yearly(sums[3], rates.outside()),
                    year.equals(mailed) ? rates.mailing() : 0,
                    rates.subsidyPercent())));
    return costs;
  }

  /** Mailing that ends outside the plan's years is paid in the nearest. */
  private static @Nullable Integer mailingYear(
      @Nullable YearMonth ends, SortedMap<Integer, long[]> years) {
    return ends == null
        ? null
        : Integer.valueOf(Math.clamp(fiscalYear(ends), years.firstKey(), years.lastKey()));
  }

  private static long yearly(long months, long yen) {
    return BigDecimal.valueOf(months)
        .multiply(BigDecimal.valueOf(yen))
        .divide(BigDecimal.valueOf(MONTHS_IN_YEAR), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The year in whose April it began. */
  static int fiscalYear(YearMonth month) {
    return month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear();
  }
}
