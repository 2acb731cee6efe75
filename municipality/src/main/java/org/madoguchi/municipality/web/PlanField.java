package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.plan.Demand;
import org.madoguchi.municipality.plan.PlanInputs;

/** What an officer types into a plan's form: a key of its file each. Pure. */
enum PlanField {
  POPULATION("demand.population", Kind.NUMBER, p -> "" + p.demand().population()),
  POPULATION_ON("demand.population_on", Kind.DAY, p -> "" + p.demand().populationOn()),
  ISSUED(
      "demand.issued",
      Kind.NUMBER,
      p -> p.demand() instanceof Demand.Issue i ? "" + i.issued() : null),
  ISSUED_ON(
      "demand.issued_on",
      Kind.DAY,
      p -> p.demand() instanceof Demand.Issue i ? "" + i.issuedOn() : null),
  TARGET(
      "demand.target_percent",
      Kind.DECIMAL,
      p -> p.demand() instanceof Demand.Issue i ? i.targetPercent().toPlainString() : null),
  EXPIRING(
      "demand.expiring",
      Kind.NUMBER,
      p -> p.demand() instanceof Demand.Renewal r ? "" + r.expiring() : null),
  ELSEWHERE(
      "demand.elsewhere_percent",
      Kind.DECIMAL,
      p -> p.demand() instanceof Demand.Renewal r ? r.elsewherePercent().toPlainString() : null),
  WAITING("demand.waiting", Kind.NUMBER, p -> "" + p.waiting()),
  MOST("demand.most_a_month", Kind.NUMBER, p -> "" + p.mostAMonth()),
  FIRST("months.first", Kind.MONTH, p -> "" + p.months().getFirst().month()),
  LAST("months.last", Kind.MONTH, p -> "" + p.months().getLast().month()),
  WEEKEND_DAYS("months.weekend_days", Kind.NUMBER, p -> "" + p.months().getFirst().weekendDays()),
  BUILDING("windows.building", Kind.NUMBER, p -> "" + p.building()),
  DEDICATED("windows.dedicated.windows", Kind.NUMBER, p -> "" + p.months().getFirst().dedicated()),
  DEDICATED_CARDS(
      "windows.dedicated.cards_a_day",
      Kind.DECIMAL,
      p -> p.dedicated().cardsADay().toPlainString()),
  DEDICATED_STAFF(
      "windows.dedicated.staff", Kind.DECIMAL, p -> p.dedicated().staff().toPlainString()),
  DEDICATED_WEEKENDS("windows.dedicated.weekends", Kind.FLAG, p -> "" + p.dedicated().weekends()),
  SHARED("windows.shared.windows", Kind.NUMBER, p -> "" + p.months().getFirst().shared()),
  SHARED_CARDS(
      "windows.shared.cards_a_day", Kind.DECIMAL, p -> p.shared().cardsADay().toPlainString()),
  SHARED_STAFF("windows.shared.staff", Kind.DECIMAL, p -> p.shared().staff().toPlainString()),
  SHARED_WEEKENDS("windows.shared.weekends", Kind.FLAG, p -> "" + p.shared().weekends()),
  TEMPORARY("windows.temporary.windows", Kind.NUMBER, p -> "" + p.months().getFirst().temporary()),
  TEMPORARY_CARDS(
      "windows.temporary.cards_a_day",
      Kind.DECIMAL,
      p -> p.temporary().cardsADay().toPlainString()),
  TEMPORARY_STAFF(
      "windows.temporary.staff", Kind.DECIMAL, p -> p.temporary().staff().toPlainString()),
  TEMPORARY_WEEKENDS("windows.temporary.weekends", Kind.FLAG, p -> "" + p.temporary().weekends()),
  IN_HAND("staff.in_hand", Kind.NUMBER, p -> "" + p.staffing().inHand()),
  ABSENCE("staff.absence_factor", Kind.DECIMAL, p -> p.staffing().absenceFactor().toPlainString()),
  TRAINING("staff.training_months", Kind.NUMBER, p -> "" + p.staffing().trainingMonths()),
  TERMINALS("terminals.in_hand", Kind.NUMBER, p -> "" + p.terminals().inHand()),
  MINUTES(
      "terminals.setup_minutes", Kind.DECIMAL, p -> p.terminals().setupMinutes().toPlainString()),
  HOURS("terminals.hours_a_day", Kind.DECIMAL, p -> p.terminals().hoursADay().toPlainString()),
  MAILING("measures.mailing_ends", Kind.OPTIONAL_MONTH, p -> orBlank(p.measures().mailingEnds())),
  FEE("measures.konbini_fee_lowered", Kind.FLAG, p -> "" + p.measures().feeLowered()),
  STAFF_YEN("costs.staff_yen", Kind.NUMBER, p -> "" + p.costs().staff()),
  WINDOW_YEN("costs.window_yen", Kind.NUMBER, p -> "" + p.costs().window()),
  TERMINAL_YEN("costs.terminal_yen", Kind.NUMBER, p -> "" + p.costs().terminal()),
  OUTSIDE_YEN("costs.outside_window_yen", Kind.NUMBER, p -> "" + p.costs().outside()),
  MAILING_YEN("costs.mailing_yen", Kind.NUMBER, p -> "" + p.costs().mailing()),
  SUBSIDY("costs.subsidy_percent", Kind.NUMBER, p -> "" + p.costs().subsidyPercent()),
  OFF_MONTH("flags.off_month_percent", Kind.NUMBER, p -> "" + p.thresholds().offMonthPercent()),
  OFF_TOTAL("flags.off_total_percent", Kind.NUMBER, p -> "" + p.thresholds().offTotalPercent()),
  BACKLOG(
      "flags.backlog_months", Kind.DECIMAL, p -> p.thresholds().backlogMonths().toPlainString()),
  WEEKENDS("flags.weekends_missed", Kind.NUMBER, p -> "" + p.thresholds().weekendsMissed()),
  MOST_CARDS("flags.most_cards_a_day", Kind.NUMBER, p -> "" + p.thresholds().mostCardsADay()),
  MAILING_BY("flags.mailing_by", Kind.OPTIONAL_MONTH, p -> orBlank(p.thresholds().mailingBy()));

  /** How it is typed. */
  enum Kind {
    NUMBER("[0-9]{1,10}", false),
    DECIMAL("[0-9]{1,8}([.][0-9]{1,6})?", false),
    DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}", false),
    MONTH("20[0-9]{2}-[0-9]{2}", true),
    OPTIONAL_MONTH("(20[0-9]{2}-[0-9]{2})?", true),
    FLAG("true|false", false);

    private final String form;
    private final boolean text;

    Kind(String form, boolean text) {
      this.form = form;
      this.text = text;
    }

    /** Whether it can be one. */
    boolean takes(String value) {
      return value.matches(form);
    }

    /** As TOML has it. */
    String literal(String value) {
      return text ? "\"" + value + "\"" : value;
    }
  }

  private final String key;
  private final Kind kind;
  private final Function<PlanInputs, @Nullable String> value;

  PlanField(String key, Kind kind, Function<PlanInputs, @Nullable String> value) {
    this.key = key;
    this.kind = kind;
    this.value = value;
  }

  private static String orBlank(@Nullable YearMonth month) {
    return month == null ? "" : month.toString();
  }

  String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  /** What a plan has there; null: this kind of plan has no such field. */
  @Nullable String of(PlanInputs plan) {
    return value.apply(plan);
  }

  /** Those of a table. */
  static Stream<PlanField> in(String table) {
    return Stream.of(values()).filter(f -> f.key.startsWith(table + "."));
  }
}
