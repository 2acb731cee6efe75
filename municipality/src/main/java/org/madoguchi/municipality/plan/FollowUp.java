package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan and what became of it, month by month. Immutable, any thread.
 *
 * @param months those that are over, in order
 * @param findings by flag, then by month
 */
public record FollowUp(Plan plan, List<Month> months, List<Finding> findings) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public FollowUp {
    months = List.copyOf(months);
    findings = List.copyOf(findings);
  }

  /**
   * What a month was like.
   *
   * @param issued cards handed over at the windows
   * @param arrived cards that came from J-LIS
   * @param windows dedicated ones that were open
   * @param weekendDays on which windows were open
   * @param staff trained people at the windows
   */
  public record Actual(
      YearMonth month, long issued, long arrived, int windows, int weekendDays, int staff) {}

  /**
   * One month beside its plan.
   *
   * @param postOffices what post offices did of it; null: none is to tell
   * @param postOfficesPlanned what they were to renew; empty: a plan of first cards has no such
   *     number
   * @param issued at the windows and, of first cards, by post (from post offices that have all
   *     reported)
   * @param issuedSoFar with all months before it
   * @param plannedSoFar likewise
   * @param backlog cards that wait at its end
   * @param required dedicated windows for the month's plan and the backlog of before
   */
  public record Month(
      Actual actual,
      Plan.Month planned,
      PostOffices.@Nullable Month postOffices,
      OptionalLong postOfficesPlanned,
      long issued,
      long issuedSoFar,
      long plannedSoFar,
      long backlog,
      int required) {
    /** How far off the plan, in percent to a tenth; empty: nothing was planned. */
    public Optional<BigDecimal> off() {
      return FollowUp.off(issued, planned.planned());
    }

    /** The same of all months so far. */
    public Optional<BigDecimal> offSoFar() {
      return FollowUp.off(issuedSoFar, plannedSoFar);
    }

    public Optional<BigDecimal> wait(int digits) {
      return Plan.wait(backlog, actual.issued(), digits);
    }
  }

  /**
   * Follows a plan by what was recorded alone.
   *
   * @param actuals months of the plan, each once, in order, from its first one without a gap
   */
  public static FollowUp of(Plan plan, List<Actual> actuals) {
    return of(plan, actuals, PostOffices.NONE);
  }

  /**
   * Follows a plan.
   *
   * @param actuals months of the plan, each once, in order, from its first one without a gap
   * @param postOffices what they did of it; in a plan of first cards it counts as handed over, and
   *     never waited at the windows
   */
  public static FollowUp of(Plan plan, List<Actual> actuals, PostOffices postOffices) {
    List<Month> months = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    long backlog = plan.inputs().waiting();
    long issued = 0;
    long planned = 0;
    for (Actual actual : actuals) {
      Plan.Month month = plan.month(actual.month()).orElseThrow();
      PostOffices.Month told = postOffices.month(actual.month()).orElse(null);
      long done = actual.issued() + byPost(plan, told);
      issued += done;
      planned += month.planned();
      int required =
          PlanArithmetic.requiredWindows(plan.inputs(), month.inputs(), month.planned() + backlog);
      backlog = Math.max(0, backlog + actual.arrived() - actual.issued());
      Month followed =
          new Month(
              actual,
              month,
              told,
              plan.elsewhere(months.size()),
              done,
              issued,
              planned,
              backlog,
              required);
      months.add(followed);
      check(plan.inputs().thresholds(), followed, findings);
    }
    return new FollowUp(plan, months, findings.stream().sorted(PlanChecks.BY_FLAG).toList());
  }

  private static long byPost(Plan plan, PostOffices.@Nullable Month told) {
    return told != null && plan.inputs().demand() instanceof Demand.Issue
        ? told.done().orElse(0)
        : 0;
  }

  /** What was found in the months that are over, and in the plan for those that aren't. */
  public List<Finding> andAhead() {
    YearMonth last = months.isEmpty() ? null : months.getLast().actual().month();
    return Stream.concat(
            findings.stream(), PlanChecks.of(plan).stream().filter(f -> ahead(f.month(), last)))
        .sorted(PlanChecks.BY_FLAG)
        .toList();
  }

  private static boolean ahead(@Nullable YearMonth month, @Nullable YearMonth last) {
    return month == null || last == null || month.isAfter(last);
  }

  private static void check(PlanInputs.Thresholds thresholds, Month month, List<Finding> findings) {
    Actual actual = month.actual();
    if (month.required() > actual.windows()) {
      findings.add(
          PlanChecks.finding(PlanFlag.F10, actual.month(), "", month.required(), actual.windows()));
    }
    if (beyond(month.issued(), month.planned().planned(), thresholds.offMonthPercent())
        || beyond(month.issuedSoFar(), month.plannedSoFar(), thresholds.offTotalPercent())) {
      findings.add(
          PlanChecks.finding(
              PlanFlag.F11,
              actual.month(),
              thresholds.offMonthPercent() + "% / " + thresholds.offTotalPercent() + "%",
              month.off().map(FollowUp::signed).orElse("-"),
              month.offSoFar().map(FollowUp::signed).orElse("-")));
    }
    PlanChecks.backlog(thresholds, actual.month(), month.backlog(), actual.issued(), findings);
    PlanChecks.weekends(thresholds, actual.month(), actual.weekendDays(), findings);
    if (month.planned().staff() > actual.staff()) {
      findings.add(
          PlanChecks.finding(
              PlanFlag.F15,
              actual.month(),
              "",
              month.planned().staff(),
              actual.staff(),
              actual.month()));
    }
  }

  /** Exact: a share that only rounds to the threshold doesn't pass it. */
  private static boolean beyond(long is, long planned, int percent) {
    return Math.multiplyExact(Math.abs(is - planned), 100L)
        > Math.multiplyExact(planned, (long) percent);
  }

  private static Optional<BigDecimal> off(long is, long planned) {
    return planned == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(is - planned)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP));
  }

  /** With its sign. */
  public static String signed(BigDecimal percent) {
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString();
  }
}
