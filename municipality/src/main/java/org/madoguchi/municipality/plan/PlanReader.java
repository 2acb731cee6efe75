package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;
import org.madoguchi.config.TomlFile;
import org.madoguchi.config.TomlSection;

/**
 * Reads a plan's file, {@code plan.toml}. Every mistake in it is told at once, with its place.
 *
 * <p>Thread rule: any thread; blocks on the disk.
 */
public final class PlanReader {
  static final int MOST_PEOPLE = 200_000_000;
  private static final int MOST_WINDOWS = 100_000;
  private static final int MOST_YEN = 2_000_000_000;
  private static final int MOST_MINUTES = 240;
  private static final int HOURS = 24;
  private static final int HUNDRED = 100;
  private static final Pattern FULL_WIDTH = Pattern.compile("[０-９]");
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final TomlFile file;

  private PlanReader(TomlFile file) {
    this.file = file;
  }

  /** A file's plan. */
  public static ConfigReading<PlanInputs> read(Path path) {
    return new PlanReader(TomlFile.read(path)).read();
  }

  /**
   * A plan whose text is at hand.
   *
   * @param name what mistakes name as the file
   */
  public static ConfigReading<PlanInputs> read(String name, String toml) {
    return new PlanReader(TomlFile.of(name, toml)).read();
  }

  private ConfigReading<PlanInputs> read() {
    if (!file.sound()) {
      return new Mistakes<>(file.mistakes().stream().map(this::syntax).toList());
    }
    TomlSection root = file.root();
    PlanInputs.Body body = body(root.section("municipality"));
    TomlSection demands = root.section("demand");
    Demand demand = demand(demands);
    long waiting = optional(demands, "waiting", 0, MOST_PEOPLE);
    long most = optional(demands, "most_a_month", 0, MOST_PEOPLE);
    demands.done();
    TomlSection windows = root.section("windows");
    int building = windows.integer("building", 0, MOST_WINDOWS);
    CounterTable dedicated = counter(windows.section("dedicated"));
    CounterTable shared = optionalCounter(windows, "shared");
    CounterTable temporary = optionalCounter(windows, "temporary");
    windows.done();
    PlanMonthsReader months =
        new PlanMonthsReader(building, dedicated.windows(), shared.windows(), temporary.windows());
    PlanInputs inputs =
        new PlanInputs(
            body,
            demand,
            waiting,
            most,
            months.read(root),
            dedicated.counter(),
            shared.counter(),
            temporary.counter(),
            building,
            staffing(root.section("staff")),
            terminals(root.section("terminals")),
            measures(root.section("measures")),
            costs(root.section("costs")),
            thresholds(root.section("flags")));
    root.done();
    return file.sound() ? new Read<>(inputs) : new Mistakes<>(file.mistakes());
  }

  /** What TOML says of a full-width digit tells nobody what is wrong. */
  private ConfigMistake syntax(ConfigMistake mistake) {
    return FULL_WIDTH.matcher(file.line(mistake.line())).find()
        ? new ConfigMistake(
            mistake.file(),
            mistake.line(),
            mistake.column(),
            PlanFault.F24.name(),
            "full-width digits are no number: " + file.line(mistake.line()).strip())
        : mistake;
  }

  private static PlanInputs.Body body(TomlSection section) {
    PlanInputs.Body body =
        new PlanInputs.Body(
            section.matching("code", "[0-9]{5}", "five digits in quotes"),
            section.localized("name"),
            section.has("designated_city") && section.flag("designated_city"));
    section.done();
    return body;
  }

  private static Demand demand(TomlSection section) {
    String kind = section.matching("kind", "issue|renewal", "\"issue\" or \"renewal\"");
    int population = section.integer("population", 1, MOST_PEOPLE);
    LocalDate on = day(section, "population_on");
    if (kind.equals("renewal")) {
      BigDecimal elsewhere =
          section.has("elsewhere_percent")
              ? section.decimal("elsewhere_percent", 0, HUNDRED)
              : BigDecimal.ZERO;
      return new Demand.Renewal(population, on, expiring(section, population), elsewhere);
    }
    int issued = section.integer("issued", 0, MOST_PEOPLE);
    if (issued > population) {
      section.mistake(
          "issued",
          PlanFault.F21.name(),
          "is %d, more than population %d".formatted(issued, population));
    }
    BigDecimal target =
        section.has("target_percent")
            ? section.decimal("target_percent", 1, HUNDRED)
            : new BigDecimal(HUNDRED);
    return new Demand.Issue(population, on, issued, day(section, "issued_on"), target);
  }

  private static long expiring(TomlSection section, int population) {
    return section.has("expiring_nationwide")
        ? Demand.Renewal.shareOf(
            section.integer("expiring_nationwide", 0, MOST_PEOPLE),
            section.integer("population_nationwide", 1, MOST_PEOPLE),
            population)
        : section.integer("expiring", 0, MOST_PEOPLE);
  }

  private static LocalDate day(TomlSection section, String key) {
    return section.value(key, LocalDate.class, "a day such as 2026-04-01", NO_DAY);
  }

  static int optional(TomlSection section, String key, int standIn, int most) {
    return section.has(key) ? section.integer(key, 0, most) : standIn;
  }

  private record CounterTable(int windows, Counter counter) {}

  private static CounterTable counter(TomlSection section) {
    CounterTable table =
        new CounterTable(
            section.integer("windows", 0, MOST_WINDOWS),
            new Counter(
                section.has("cards_a_day")
                    ? section.decimal("cards_a_day", 0, MOST_WINDOWS)
                    : BigDecimal.ZERO,
                section.flag("weekends"),
                section.decimal("staff", 0, HUNDRED)));
    section.done();
    return table;
  }

  private static CounterTable optionalCounter(TomlSection windows, String key) {
    return windows.has(key)
        ? counter(windows.section(key))
        : new CounterTable(0, new Counter(BigDecimal.ZERO, false, BigDecimal.ZERO));
  }

  private static PlanInputs.Staffing staffing(TomlSection section) {
    List<PlanInputs.Hire> hires = new ArrayList<>();
    int inHand = section.integer("in_hand", 0, MOST_WINDOWS);
    BigDecimal absence = section.decimal("absence_factor", 1, HUNDRED);
    int training = section.integer("training_months", 0, HOURS);
    for (TomlSection hire : section.sections("hire", 0)) {
      YearMonth month = month(hire, "month").orElse(PlanMonthsReader.STAND_IN);
      hires.add(new PlanInputs.Hire(month, hire.integer("people", 1, MOST_WINDOWS)));
      hire.done();
    }
    section.done();
    return new PlanInputs.Staffing(inHand, absence, training, hires);
  }

  private static PlanInputs.Terminals terminals(TomlSection section) {
    PlanInputs.Terminals terminals =
        new PlanInputs.Terminals(
            section.integer("in_hand", 0, MOST_WINDOWS),
            section.decimal("setup_minutes", 0, MOST_MINUTES),
            section.decimal("hours_a_day", 1, HOURS));
    section.done();
    return terminals;
  }

  private static PlanInputs.Measures measures(TomlSection section) {
    PlanInputs.Measures measures =
        new PlanInputs.Measures(
            optionalMonth(section, "mailing_ends"), section.flag("konbini_fee_lowered"));
    section.done();
    return measures;
  }

  private static PlanInputs.Costs costs(TomlSection section) {
    PlanInputs.Costs costs =
        new PlanInputs.Costs(
            section.integer("staff_yen", 0, MOST_YEN),
            section.integer("window_yen", 0, MOST_YEN),
            section.integer("terminal_yen", 0, MOST_YEN),
            section.integer("outside_window_yen", 0, MOST_YEN),
            section.integer("mailing_yen", 0, MOST_YEN),
            section.integer("subsidy_percent", 0, HUNDRED));
    section.done();
    return costs;
  }

  private static PlanInputs.Thresholds thresholds(TomlSection section) {
    PlanInputs.Thresholds thresholds =
        new PlanInputs.Thresholds(
            section.integer("off_month_percent", 0, HUNDRED),
            section.integer("off_total_percent", 0, HUNDRED),
            section.decimal("backlog_months", 0, HOURS),
            section.integer("weekends_missed", 0, 5),
            section.integer("most_cards_a_day", 1, MOST_WINDOWS),
            optionalMonth(section, "mailing_by"));
    section.done();
    return thresholds;
  }

  private static @Nullable YearMonth optionalMonth(TomlSection section, String key) {
    return section.has(key) ? month(section, key).orElse(null) : null;
  }

  /** A month such as {@code "2027-04"}; empty after a mistake. */
  static Optional<YearMonth> month(TomlSection section, String key) {
    String text = section.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
      return Optional.of(YearMonth.parse(text));
    }
    if (FULL_WIDTH.matcher(text).find()) {
      section.mistake(
          key,
          PlanFault.F24.name(),
          "has full-width digits: \"%s\"; \"%s\" would be a month"
              .formatted(text, Normalizer.normalize(text, Normalizer.Form.NFKC)));
    } else {
      section.mistake(key, "must be a month such as \"2027-04\", not \"%s\"".formatted(text));
    }
    return Optional.empty();
  }
}
