package org.madoguchi.municipality.web;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanReader;
import org.madoguchi.municipality.plan.PlanToml;

/**
 * A plan's form: filled in with a plan, and read as one. What it can't show (a month's own numbers,
 * people who begin) stays as it is. Pure.
 *
 * @param values by the fields' keys, as they were typed
 */
record PlanForm(Map<String, String> values) {
  static final String SHARES = "months.shares";
  static final String OWN = "own";

  /** As a plan has it. */
  static PlanForm of(PlanInputs plan) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PlanField each : PlanField.values()) {
      String value = each.of(plan);
      if (value != null) {
        values.put(each.key(), value);
      }
    }
    values.put(SHARES, shares(plan));
    return new PlanForm(values);
  }

  private static String shares(PlanInputs plan) {
    String toml = PlanToml.of(plan);
    return toml.contains("shares = \"equal\"")
        ? "equal"
        : toml.contains("shares = \"ramp\"") ? "ramp" : OWN;
  }

  /** As it was typed, digits half-width; a box that isn't ticked isn't sent at all. */
  static PlanForm of(PlanInputs before, FormBody form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PlanField each : PlanField.values()) {
      if (each.of(before) != null) {
        String typed =
            Normalizer.normalize(form.get(each.key()), Normalizer.Form.NFKC)
                .strip()
                .replace(",", "");
        values.put(
            each.key(), each.kind() == PlanField.Kind.FLAG ? "" + typed.equals("yes") : typed);
      }
    }
    values.put(SHARES, form.get(SHARES));
    return new PlanForm(values);
  }

  String get(String key) {
    return values.getOrDefault(key, "");
  }

  /** What came of a form. */
  sealed interface Read {
    /** It is a plan. */
    record Well(PlanInputs plan) implements Read {}

    /** It isn't; a line for each mistake. */
    record Wrong(List<String> mistakes) implements Read {}
  }

  /** Reads it as the file that it stands for. */
  Read read(PlanInputs before, Visit visit) {
    List<String> mistakes = new ArrayList<>();
    StringBuilder toml = new StringBuilder();
    for (PlanField each : PlanField.values()) {
      if (!values.containsKey(each.key())) {
        continue;
      }
      String value = get(each.key());
      if (!each.kind().takes(value)) {
        mistakes.add(
            visit.say("plans.mistake", label(visit, each.key()), kind(visit, each.kind())));
      } else if (!value.isEmpty()) {
        toml.append("%s = %s\n".formatted(each.key(), each.kind().literal(value)));
      }
    }
    if (!mistakes.isEmpty()) {
      return new Read.Wrong(mistakes);
    }
    return switch (PlanReader.read("plan", toml + rest(before))) {
      case ConfigReading.Read<PlanInputs> r -> new Read.Well(r.value());
      case ConfigReading.Mistakes<PlanInputs> m ->
          new Read.Wrong(m.mistakes().stream().map(e -> said(visit, e)).distinct().toList());
    };
  }

  private static String kind(Visit visit, PlanField.Kind kind) {
    return visit.say(
        switch (kind) {
          case NUMBER, DECIMAL, FLAG -> "plans.kind.number";
          case DAY -> "plans.kind.day";
          case MONTH, OPTIONAL_MONTH -> "plans.kind.month";
        });
  }

  static String label(Visit visit, String key) {
    return visit.say("field." + key);
  }

  /** A coded mistake in the reader's own language; any other by its field, as it is. */
  private static String said(Visit visit, ConfigMistake mistake) {
    String key = mistake.message().split(" ", 2)[0];
    String label = visit.words().keys().contains("field." + key) ? label(visit, key) : key;
    if (mistake.code().isEmpty()) {
      return visit.say("plans.mistake", label, mistake.message());
    }
    String fault = "fault." + mistake.code();
    return visit.say(
        "plans.mistake",
        label,
        mistake.code()
            + " "
            + visit.say(fault + ".words")
            + visit.say("plans.sentence")
            + visit.say(fault + ".cure"));
  }

  /** What the form doesn't show, from the plan as it was. */
  private String rest(PlanInputs before) {
    String whole = PlanToml.of(before);
    StringBuilder rest = new StringBuilder();
    line(whole, "kind").ifPresent(l -> rest.append("demand.").append(l));
    line(whole, "weekdays").ifPresent(l -> rest.append("months.").append(l));
    line(whole, "hire").ifPresent(l -> rest.append("staff.").append(l));
    if (get(SHARES).equals(OWN)) {
      line(whole, "shares").ifPresent(l -> rest.append("months.").append(l));
    } else {
      rest.append(
          "months.shares = \"%s\"\n".formatted(get(SHARES).equals("ramp") ? "ramp" : "equal"));
      line(whole, "ramp_to").ifPresent(l -> rest.append("months.").append(l));
    }
    rest.append(whole, 0, whole.indexOf("\n[demand]"));
    String first = get(PlanField.FIRST.key());
    String last = get(PlanField.LAST.key());
    return rest + PlanToml.ownMonths(before, m -> within(m, first, last));
  }

  private static boolean within(YearMonth month, String first, String last) {
    String text = month.toString();
    return text.compareTo(first) >= 0 && text.compareTo(last) <= 0;
  }

  private static Optional<String> line(String toml, String key) {
    String found =
        toml.lines().filter(l -> l.startsWith(key + " = ")).limit(1).collect(Collectors.joining());
    return found.isEmpty() ? Optional.empty() : Optional.of(found + "\n");
  }
}
