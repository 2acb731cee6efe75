package org.madoguchi.municipality.plan.out;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.plan.Counter;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PostOffices;

/** A plan's tables. Pure. */
public final class PlanTables {
  static final String PLAN =
      "month planned cumulative percent dedicated required shared temporary cards_dedicated"
          + " cards_shared cards_temporary weekdays weekend_days capacity backlog wait_months"
          + " staff_required staff_trained hire_by terminals_required remarks";
  static final String RECORD =
      "month planned issued off_percent issued_so_far off_so_far_percent arrived backlog"
          + " wait_months windows required weekend_days staff staff_required post_offices"
          + " post_offices_planned post_offices_reported remarks";
  static final String ADVICE = "flag months what advice threshold sentence source";
  static final String COSTS =
      "fiscal_year staff_yen windows_yen terminals_yen outside_yen mailing_yen total_yen subsidy_yen";
  private static final int DIGITS = 2;

  private PlanTables() {}

  /** A row for each month of the plan. */
  public static Table plan(Plan plan, List<Finding> findings) {
    PlanInputs inputs = plan.inputs();
    Table.Rows rows = new Table.Rows();
    for (Plan.Month each : plan.months()) {
      PlanInputs.MonthInputs in = each.inputs();
      YearMonth hireBy = each.hireBy();
      rows.add(
          each.month().toString(),
          each.planned(),
          each.cumulative(),
          plan.percent(each),
          in.dedicated(),
          windows(each.required()),
          in.shared(),
          in.temporary(),
          average(inputs.dedicated()),
          average(inputs.shared()),
          average(inputs.temporary()),
          in.weekdays(),
          in.weekendDays(),
          each.capacity(),
          each.backlog(),
          PlanWords.orDash(each.wait(DIGITS)),
          each.staff(),
          each.trained(),
          hireBy == null ? "" : hireBy.toString(),
          each.terminals(),
          codes(findings, each.month()));
    }
    return rows.table("plan", PLAN);
  }

  private static Object windows(int required) {
    return required == Plan.UNKNOWN ? "" : required;
  }

  private static Object average(Counter counter) {
    return counter.cardsADay().signum() == 0 ? "" : plain(counter.cardsADay());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String codes(List<Finding> findings, YearMonth month) {
    return findings.stream()
        .filter(f -> month.equals(f.month()))
        .map(f -> f.flag().name())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(" "));
  }

  /**
   * A row for each month that is over.
   *
   * @param followed null: nothing is recorded yet
   */
  public static Table record(@Nullable FollowUp followed) {
    Table.Rows rows = new Table.Rows();
    for (FollowUp.Month each : followed == null ? List.<FollowUp.Month>of() : followed.months()) {
      FollowUp.Actual actual = each.actual();
      PostOffices.Month told = each.postOffices();
      rows.add(
          actual.month().toString(),
          each.planned().planned(),
          actual.issued(),
          PlanWords.orDash(each.off()),
          each.issuedSoFar(),
          PlanWords.orDash(each.offSoFar()),
          actual.arrived(),
          each.backlog(),
          PlanWords.orDash(each.wait(DIGITS)),
          actual.windows(),
          windows(each.required()),
          actual.weekendDays(),
          actual.staff(),
          each.planned().staff(),
          told == null ? "" : orBlank(told.done()),
          orBlank(each.postOfficesPlanned()),
          told == null ? "" : told.reported(),
          codes(followed == null ? List.of() : followed.findings(), actual.month()));
    }
    return rows.table("record", RECORD);
  }

  private static Object orBlank(OptionalLong number) {
    return number.isPresent() ? (Object) number.getAsLong() : "";
  }

  /** A row for each flag, with the sentence that it comes from. */
  public static Table advice(List<Finding> findings, PlanWords words) {
    Table.Rows rows = new Table.Rows();
    for (PlanWords.Advice each : words.advice(findings)) {
      rows.add(
          each.flag().name(),
          each.months(),
          each.title() + ": " + each.what(),
          each.advice(),
          each.threshold(),
          each.flag().sentence(),
          each.flag().source());
    }
    return rows.table("advice", ADVICE);
  }

  /** A row for each fiscal year. */
  public static Table costs(Plan plan) {
    Table.Rows rows = new Table.Rows();
    for (Plan.YearCosts each : plan.costs()) {
      rows.add(
          each.year(),
          each.staff(),
          each.windows(),
          each.terminals(),
          each.outside(),
          each.mailing(),
          each.total(),
          each.subsidy());
    }
    return rows.table("costs", COSTS);
  }
}
