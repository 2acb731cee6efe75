package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.config.PublicHolidays;
import org.madoguchi.config.TomlNumbers;
import org.madoguchi.config.TomlSection;
import org.madoguchi.config.TomlSection.Element;
import org.madoguchi.municipality.plan.PlanInputs.MonthInputs;

/** Reads a plan's months: {@code [months]}, and what differs in one of them, {@code [[month]]}. */
final class PlanMonthsReader {
  /** After a mistake; no plan has it. */
  static final YearMonth STAND_IN = YearMonth.of(2000, 1);

  private static final int MOST_MONTHS = 120;
  private static final int MOST_WEEKDAYS = 23;
  private static final int MOST_WEEKEND_DAYS = 10;
  private static final BigDecimal USUAL_RAMP = new BigDecimal(2);

  private final int building;
  private final int dedicated;
  private final int shared;
  private final int temporary;

  PlanMonthsReader(int building, int dedicated, int shared, int temporary) {
    this.building = building;
    this.dedicated = dedicated;
    this.shared = shared;
    this.temporary = temporary;
  }

  List<MonthInputs> read(TomlSection root) {
    TomlSection section = root.section("months");
    List<YearMonth> months = months(section);
    List<BigDecimal> shares = shares(section, months.size());
    int weekdays = section.has("weekdays") ? section.integer("weekdays", 0, MOST_WEEKDAYS) : -1;
    int weekendDays = PlanReader.optional(section, "weekend_days", 0, MOST_WEEKEND_DAYS);
    section.done();
    Map<YearMonth, TomlSection> own = own(root, months);
    List<MonthInputs> read = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      int usual = weekdays < 0 ? weekdays(month) : weekdays;
      TomlSection table = own.get(month);
      MonthInputs inputs =
          table == null
              ? new MonthInputs(
                  month, shares.get(i), null, usual, weekendDays, dedicated, shared, temporary)
              : month(table, month, shares.get(i), usual, weekendDays);
      check(table == null ? section : table, inputs);
      read.add(inputs);
    }
    own.values().forEach(TomlSection::done);
    return read;
  }

  private MonthInputs month(
      TomlSection table, YearMonth month, BigDecimal share, int weekdays, int weekendDays) {
    int most = PlanReader.MOST_PEOPLE;
    return new MonthInputs(
        month,
        share,
        table.has("cards") ? Long.valueOf(table.integer("cards", 0, most)) : null,
        PlanReader.optional(table, "weekdays", weekdays, MOST_WEEKDAYS),
        PlanReader.optional(table, "weekend_days", weekendDays, MOST_WEEKEND_DAYS),
        PlanReader.optional(table, "dedicated", dedicated, most),
        PlanReader.optional(table, "shared", shared, most),
        PlanReader.optional(table, "temporary", temporary, most));
  }

  private void check(TomlSection at, MonthInputs month) {
    if (month.weekdays() + month.weekendDays() == 0) {
      at.mistake(
          "weekdays",
          PlanFault.F22.name(),
          "and weekend_days leave no opening day in " + month.month());
    }
    if (month.dedicated() + month.shared() > building) {
      at.mistake(
          "dedicated",
          PlanFault.F27.name(),
          "and shared are %d windows in %s, building has room for %d"
              .formatted(month.dedicated() + month.shared(), month.month(), building));
    }
  }

  private static List<YearMonth> months(TomlSection section) {
    Optional<YearMonth> first = PlanReader.month(section, "first");
    Optional<YearMonth> last = PlanReader.month(section, "last");
    if (first.isEmpty() || last.isEmpty()) {
      return List.of(STAND_IN);
    }
    long between = first.get().until(last.get(), java.time.temporal.ChronoUnit.MONTHS);
    if (between < 0 || between >= MOST_MONTHS) {
      section.mistake("last", "must be from first on, at most %d months".formatted(MOST_MONTHS));
      return List.of(first.get());
    }
    return IntStream.rangeClosed(0, Math.toIntExact(between))
        .mapToObj(first.get()::plusMonths)
        .toList();
  }

  /** Weights of the months: only their proportions count. */
  private static List<BigDecimal> shares(TomlSection section, int months) {
    if (!section.has("shares")) {
      return java.util.Collections.nCopies(months, BigDecimal.ONE);
    }
    List<Element> elements = List.of();
    String word = "";
    if (section.hasText("shares")) {
      word = section.matching("shares", "equal|ramp", "\"equal\", \"ramp\" or a list of numbers");
    } else {
      elements = section.elements("shares", 1);
    }
    if (!elements.isEmpty()) {
      return own(section, elements, months);
    }
    BigDecimal ramp =
        section.has("ramp_to") ? section.decimal("ramp_to", 0, MOST_MONTHS) : USUAL_RAMP;
    return word.equals("ramp") && months > 1
        ? ramp(months, ramp)
        : java.util.Collections.nCopies(months, BigDecimal.ONE);
  }

  /** Evenly from the first month's to so many times of it in the last. */
  static List<BigDecimal> ramp(int months, BigDecimal times) {
    BigDecimal steps = BigDecimal.valueOf(months - 1L);
    BigDecimal rise = times.subtract(BigDecimal.ONE);
    return IntStream.range(0, months)
        .mapToObj(i -> steps.add(rise.multiply(BigDecimal.valueOf(i))))
        .toList();
  }

  private static List<BigDecimal> own(TomlSection section, List<Element> elements, int months) {
    List<BigDecimal> shares = new ArrayList<>();
    for (Element each : elements) {
      Optional<BigDecimal> share =
          each.value() instanceof Number number ? TomlNumbers.exact(number) : Optional.empty();
      if (share.isEmpty() || share.get().signum() < 0) {
        section.mistake(each, "shares", "must hold numbers from 0 on, not " + each.inWords());
      }
      shares.add(share.orElse(BigDecimal.ZERO));
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (shares.size() != months) {
      section.mistake("shares", "has %d numbers for %d months".formatted(shares.size(), months));
    } else if (sum.compareTo(BigDecimal.ONE) != 0) {
      section.mistake(
          "shares", PlanFault.F23.name(), "have the sum %s, not 1".formatted(sum.toPlainString()));
    } else {
      return shares;
    }
    return java.util.Collections.nCopies(months, BigDecimal.ONE);
  }

  /** The tables {@code [[month]]} by their months. */
  private static Map<YearMonth, TomlSection> own(TomlSection root, List<YearMonth> months) {
    Map<YearMonth, TomlSection> own = new HashMap<>();
    for (TomlSection table : root.sections("month", 0)) {
      Optional<YearMonth> month = PlanReader.month(table, "month");
      if (month.isEmpty()) {
        continue;
      }
      if (!months.contains(month.get()) && !months.contains(STAND_IN)) {
        table.mistake("month", PlanFault.F26.name(), "is none of the plan's: " + month.get());
      } else if (own.putIfAbsent(month.get(), table) != null) {
        table.mistake("month", PlanFault.F25.name(), "is there twice: " + month.get());
      }
    }
    return own;
  }

  /** Days from Monday to Friday without public holidays and 29 December to 3 January. */
  static int weekdays(YearMonth month) {
    return Math.toIntExact(
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .filter(PlanMonthsReader::open)
            .count());
  }

  private static boolean open(LocalDate day) {
    MonthDay of = MonthDay.from(day);
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && PublicHolidays.on(day).isEmpty()
        && of.compareTo(MonthDay.of(12, 29)) < 0
        && of.compareTo(MonthDay.of(1, 3)) > 0;
  }
}
