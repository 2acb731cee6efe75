package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.PlanInputs.MonthInputs;

/** Writes a plan's file, which {@link PlanReader} reads as the same plan. Pure. */
public final class PlanToml {
  private final StringBuilder out = new StringBuilder();
  private final PlanInputs plan;
  private final MonthInputs first;

  private PlanToml(PlanInputs plan) {
    this.plan = plan;
    first = plan.months().getFirst();
  }

  /** The whole file. */
  public static String of(PlanInputs plan) {
    PlanToml toml = new PlanToml(plan);
    toml.body();
    toml.demand();
    toml.months();
    toml.windows();
    toml.others();
    toml.own(_ -> true);
    return toml.out.toString();
  }

  /**
   * What differs in single months from the first one, as the tables {@code [[month]]}.
   *
   * @param kept which months are told
   */
  public static String ownMonths(PlanInputs plan, Predicate<YearMonth> kept) {
    PlanToml toml = new PlanToml(plan);
    toml.own(kept);
    return toml.out.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private void body() {
    line("[municipality]");
    line("code = %s".formatted(quoted(plan.body().code())));
    line(
        "name = { %s }"
            .formatted(
                Language.OF_STAFF.stream()
                    .map(l -> l.code() + " = " + quoted(plan.body().name().in(l)))
                    .collect(Collectors.joining(", "))));
    line("designated_city = %s".formatted(plan.body().designatedCity()));
  }

  /** A basic string (TOML 1.0). */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c ->
                quoted.append(
                    c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' || c == 0x7F ? "\\u%04X".formatted(c) : "" + (char) c));
    return quoted.append('"').toString();
  }

  private static String number(BigDecimal number) {
    return number.toPlainString();
  }

  private void demand() {
    line("\n[demand]");
    switch (plan.demand()) {
      case Demand.Issue issue -> {
        line("kind = \"issue\"");
        line("issued = %d".formatted(issue.issued()));
        line("issued_on = %s".formatted(issue.issuedOn()));
        line("target_percent = %s".formatted(number(issue.targetPercent())));
      }
      case Demand.Renewal renewal -> {
        line("kind = \"renewal\"");
        line("expiring = %d".formatted(renewal.expiring()));
        line("elsewhere_percent = %s".formatted(number(renewal.elsewherePercent())));
      }
    }
    line("population = %d".formatted(plan.demand().population()));
    line("population_on = %s".formatted(plan.demand().populationOn()));
    line("waiting = %d".formatted(plan.waiting()));
    line("most_a_month = %d".formatted(plan.mostAMonth()));
  }

  private void months() {
    line("\n[months]");
    line("first = \"%s\"".formatted(first.month()));
    line("last = \"%s\"".formatted(plan.months().getLast().month()));
    shares();
    if (!byCalendar()) {
      line("weekdays = %d".formatted(first.weekdays()));
    }
    line("weekend_days = %d".formatted(first.weekendDays()));
  }

  private boolean byCalendar() {
    return plan.months().stream()
        .allMatch(m -> m.weekdays() == PlanMonthsReader.weekdays(m.month()));
  }

  private void shares() {
    List<BigDecimal> shares = plan.months().stream().map(MonthInputs::share).toList();
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (shares.stream().allMatch(s -> s.compareTo(shares.getFirst()) == 0)) {
      line("shares = \"equal\"");
    } else if (sum.compareTo(BigDecimal.ONE) == 0) {
      line(
          "shares = [%s]"
              .formatted(shares.stream().map(PlanToml::number).collect(Collectors.joining(", "))));
    } else {
      // a ramp's first weight is the number of its steps: the division comes out even
      line("shares = \"ramp\"");
      line(
          "ramp_to = %s"
              .formatted(
                  number(
                      shares
                          .getLast()
                          .divide(
                              shares.getFirst(),
                              shares.getLast().scale(),
                              RoundingMode.UNNECESSARY))));
    }
  }

  private void windows() {
    line("\n[windows]");
    line("building = %d".formatted(plan.building()));
    counter("dedicated", first.dedicated(), plan.dedicated());
    counter("shared", first.shared(), plan.shared());
    counter("temporary", first.temporary(), plan.temporary());
  }

  private void counter(String name, int windows, Counter counter) {
    line(
        "%s = { windows = %d, cards_a_day = %s, weekends = %s, staff = %s }"
            .formatted(
                name,
                windows,
                number(counter.cardsADay()),
                counter.weekends(),
                number(counter.staff())));
  }

  private void others() {
    PlanInputs.Staffing staff = plan.staffing();
    line("\n[staff]");
    line("in_hand = %d".formatted(staff.inHand()));
    line("absence_factor = %s".formatted(number(staff.absenceFactor())));
    line("training_months = %d".formatted(staff.trainingMonths()));
    if (!staff.hires().isEmpty()) {
      line(
          "hire = [%s]"
              .formatted(
                  staff.hires().stream()
                      .map(h -> "{ month = \"%s\", people = %d }".formatted(h.month(), h.people()))
                      .collect(Collectors.joining(", "))));
    }
    line("\n[terminals]");
    line("in_hand = %d".formatted(plan.terminals().inHand()));
    line("setup_minutes = %s".formatted(number(plan.terminals().setupMinutes())));
    line("hours_a_day = %s".formatted(number(plan.terminals().hoursADay())));
    line("\n[measures]");
    month("mailing_ends", plan.measures().mailingEnds());
    line("konbini_fee_lowered = %s".formatted(plan.measures().feeLowered()));
    PlanInputs.Costs costs = plan.costs();
    line("\n[costs]");
    line("staff_yen = %d".formatted(costs.staff()));
    line("window_yen = %d".formatted(costs.window()));
    line("terminal_yen = %d".formatted(costs.terminal()));
    line("outside_window_yen = %d".formatted(costs.outside()));
    line("mailing_yen = %d".formatted(costs.mailing()));
    line("subsidy_percent = %d".formatted(costs.subsidyPercent()));
    PlanInputs.Thresholds flags = plan.thresholds();
    line("\n[flags]");
    line("off_month_percent = %d".formatted(flags.offMonthPercent()));
    line("off_total_percent = %d".formatted(flags.offTotalPercent()));
    line("backlog_months = %s".formatted(number(flags.backlogMonths())));
    line("weekends_missed = %d".formatted(flags.weekendsMissed()));
    line("most_cards_a_day = %d".formatted(flags.mostCardsADay()));
    month("mailing_by", flags.mailingBy());
  }

  private void month(String key, @Nullable YearMonth month) {
    if (month != null) {
      line("%s = \"%s\"".formatted(key, month));
    }
  }

  /** What differs from the first month. */
  private void own(Predicate<YearMonth> kept) {
    for (MonthInputs each : plan.months()) {
      StringBuilder own = new StringBuilder();
      Long cards = each.cards();
      if (cards != null) {
        own.append("cards = %d\n".formatted(cards));
      }
      if (!byCalendar()) {
        differs(own, "weekdays", each, MonthInputs::weekdays);
      }
      differs(own, "weekend_days", each, MonthInputs::weekendDays);
      differs(own, "dedicated", each, MonthInputs::dedicated);
      differs(own, "shared", each, MonthInputs::shared);
      differs(own, "temporary", each, MonthInputs::temporary);
      if (!own.isEmpty() && kept.test(each.month())) {
        line("\n[[month]]\nmonth = \"%s\"".formatted(each.month()));
        out.append(own);
      }
    }
  }

  private void differs(
      StringBuilder own, String key, MonthInputs month, Function<MonthInputs, Integer> number) {
    if (!number.apply(month).equals(number.apply(first))) {
      own.append("%s = %d\n".formatted(key, number.apply(month)));
    }
  }
}
