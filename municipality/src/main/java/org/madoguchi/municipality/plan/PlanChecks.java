package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.plan.PlanInputs.Thresholds;

/** Which flags a plan raises. Pure. */
public final class PlanChecks {
  static final Comparator<Finding> BY_FLAG = Comparator.comparing(Finding::flag);

  private final Plan plan;
  private final Thresholds thresholds;
  private final List<Finding> findings = new ArrayList<>();

  private PlanChecks(Plan plan) {
    this.plan = plan;
    thresholds = plan.inputs().thresholds();
  }

  /** All of them, by flag, then by month. */
  public static List<Finding> of(Plan plan) {
    PlanChecks checks = new PlanChecks(plan);
    plan.months().forEach(checks::month);
    checks.whole();
    return checks.findings.stream().sorted(BY_FLAG).toList();
  }

  private void month(Plan.Month month) {
    PlanInputs.MonthInputs in = month.inputs();
    if (month.required() > in.dedicated()) {
      raise(PlanFlag.F10, month.month(), "", month.required(), in.dedicated());
    }
    backlog(thresholds, month.month(), month.backlog(), month.issued(), findings);
    weekends(thresholds, month.month(), plan.inputs().openWeekendDays(in), findings);
    int windows = month.required() + in.shared();
    if (month.required() != Plan.UNKNOWN
        && windows > plan.inputs().building()
        && in.temporary() == 0) {
      raise(PlanFlag.F14, month.month(), "", windows, plan.inputs().building());
    }
    if (month.staff() > month.trained()) {
      YearMonth begin = month.month().minusMonths(plan.inputs().staffing().trainingMonths());
      raise(PlanFlag.F15, month.month(), "", month.staff(), month.trained(), begin);
    }
  }

  private void whole() {
    if (plan.reachable() < plan.cards()) {
      raise(PlanFlag.F16, null, "", plan.cards(), plan.reachable());
    }
    PlanInputs inputs = plan.inputs();
    average(inputs.dedicated(), inputs.months().stream().anyMatch(m -> m.dedicated() > 0));
    average(inputs.shared(), inputs.months().stream().anyMatch(m -> m.shared() > 0));
    average(inputs.temporary(), inputs.months().stream().anyMatch(m -> m.temporary() > 0));
    YearMonth by = thresholds.mailingBy();
    YearMonth ends = inputs.measures().mailingEnds();
    if (by != null && (ends == null || ends.isAfter(by))) {
      raise(PlanFlag.F18, null, by.toString(), ends == null ? "-" : ends);
    }
    if (!inputs.measures().feeLowered()) {
      raise(PlanFlag.F19, null, "");
    }
  }

  private void average(Counter counter, boolean planned) {
    int most = thresholds.mostCardsADay();
    if (planned
        && (!counter.counted() || counter.cardsADay().compareTo(new BigDecimal(most)) > 0)) {
      raise(PlanFlag.F17, null, "" + most, counter.cardsADay().toPlainString());
    }
  }

  private void raise(
      PlanFlag flag, @Nullable YearMonth month, String threshold, Object... figures) {
    findings.add(finding(flag, month, threshold, figures));
  }

  static Finding finding(
      PlanFlag flag, @Nullable YearMonth month, String threshold, Object... figures) {
    return new Finding(
        flag, month, List.of(figures).stream().map(PlanChecks::text).toList(), threshold);
  }

  private static String text(Object figure) {
    return figure instanceof Number number && !(number instanceof BigDecimal)
        ? Figures.grouped(number.longValue())
        : figure.toString();
  }

  static void backlog(
      Thresholds thresholds, YearMonth month, long backlog, long issued, List<Finding> findings) {
    BigDecimal most = thresholds.backlogMonths().multiply(BigDecimal.valueOf(issued));
    if (BigDecimal.valueOf(backlog).compareTo(most) > 0) {
      findings.add(
          finding(
              PlanFlag.F12,
              month,
              thresholds.backlogMonths().toPlainString(),
              backlog,
              Plan.wait(backlog, issued, 1).map(BigDecimal::toPlainString).orElse("-")));
    }
  }

  static void weekends(
      Thresholds thresholds, YearMonth month, int openDays, List<Finding> findings) {
    int weekends = weekends(month);
    if (openDays + thresholds.weekendsMissed() < weekends) {
      findings.add(
          finding(PlanFlag.F13, month, "" + thresholds.weekendsMissed(), weekends, openDays));
    }
  }

  /** Weekends of a month: each belongs to the month of its Saturday. */
  static int weekends(YearMonth month) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    return (month.lengthOfMonth() - first.getDayOfMonth()) / DayOfWeek.values().length + 1;
  }
}
