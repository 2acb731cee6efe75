package org.madoguchi.municipality.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.municipality.plan.PlanInputs.Hire;
import org.madoguchi.municipality.plan.PlanInputs.MonthInputs;

/**
 * Makes a plan that raises no flag out of one that does: windows, weekend days, people and measures
 * as they are required. What was counted, and what can be made in a month, stays. Pure.
 */
public final class PlanSolver {
  private PlanSolver() {}

  /** The same plan with enough of everything; empty if nobody has counted what a window does. */
  public static Optional<PlanInputs> solve(PlanInputs inputs) {
    if (!inputs.dedicated().counted()) {
      return Optional.empty();
    }
    PlanInputs open = atWeekends(inputs);
    List<Long> planned =
        PlanArithmetic.compute(open).months().stream().map(Plan.Month::planned).toList();
    List<MonthInputs> months = new ArrayList<>();
    long cards = open.waiting();
    for (int i = 0; i < planned.size(); i++) {
      MonthInputs month = open.months().get(i);
      cards += planned.get(i);
      Optional<MonthInputs> solved = windows(open, month, cards);
      if (solved.isEmpty()) {
        return Optional.empty();
      }
      months.add(solved.get());
      cards = 0; // nothing is left of it for the next month
    }
    return Optional.of(people(with(open, months, open.staffing().hires())));
  }

  private static PlanInputs atWeekends(PlanInputs in) {
    Counter dedicated = new Counter(in.dedicated().cardsADay(), true, in.dedicated().staff());
    Counter temporary =
        in.temporary().counted()
            ? in.temporary()
            : new Counter(dedicated.cardsADay(), true, dedicated.staff());
    YearMonth by = in.thresholds().mailingBy();
    YearMonth ends = in.measures().mailingEnds();
    boolean late = by != null && (ends == null || ends.isAfter(by));
    return new PlanInputs(
        in.body(),
        in.demand(),
        in.waiting(),
        in.mostAMonth(),
        in.months().stream().map(m -> weekends(m)).toList(),
        dedicated,
        in.shared(),
        temporary,
        in.building(),
        in.staffing(),
        in.terminals(),
        new PlanInputs.Measures(late ? by : ends, true),
        in.costs(),
        in.thresholds());
  }

  private static MonthInputs weekends(MonthInputs in) {
    int days = Math.max(in.weekendDays(), PlanChecks.weekends(in.month()));
    return with(in, days, in.dedicated(), in.temporary());
  }

  private static MonthInputs with(MonthInputs in, int weekendDays, int dedicated, int temporary) {
    return new MonthInputs(
        in.month(),
        in.share(),
        in.cards(),
        in.weekdays(),
        weekendDays,
        dedicated,
        in.shared(),
        temporary);
  }

  /** As many dedicated ones as have room; temporary ones for what is left; one at the least. */
  private static Optional<MonthInputs> windows(PlanInputs in, MonthInputs month, long cards) {
    int room = Math.max(0, in.building() - month.shared());
    for (int temporary = month.temporary(); ; temporary++) {
      MonthInputs tried = with(month, month.weekendDays(), month.dedicated(), temporary);
      int required = PlanArithmetic.requiredWindows(in, tried, cards);
      if (required == Plan.UNKNOWN) {
        return Optional.empty();
      }
      boolean fits = required <= room;
      if (fits || in.temporary().capacity(1, month.weekdays(), month.weekendDays()).signum() == 0) {
        int open = Math.max(required, Math.min(1, room));
        MonthInputs solved = with(month, month.weekendDays(), open, temporary);
        return fits && in.openWeekendDays(solved) > 0 ? Optional.of(solved) : Optional.empty();
      }
    }
  }

  private static PlanInputs people(PlanInputs in) {
    List<Hire> hires = new ArrayList<>(in.staffing().hires());
    for (Plan.Month each : PlanArithmetic.compute(in).months()) {
      int trained = with(in, in.months(), hires).staffing().trained(each.month());
      if (each.staff() > trained) {
        YearMonth begin = each.month().minusMonths(in.staffing().trainingMonths());
        hires.add(new Hire(begin, each.staff() - trained));
      }
    }
    return with(in, in.months(), hires);
  }

  private static PlanInputs with(PlanInputs in, List<MonthInputs> months, List<Hire> hires) {
    return new PlanInputs(
        in.body(),
        in.demand(),
        in.waiting(),
        in.mostAMonth(),
        months,
        in.dedicated(),
        in.shared(),
        in.temporary(),
        in.building(),
        new PlanInputs.Staffing(
            in.staffing().inHand(),
            in.staffing().absenceFactor(),
            in.staffing().trainingMonths(),
            hires),
        in.terminals(),
        in.measures(),
        in.costs(),
        in.thresholds());
  }
}
