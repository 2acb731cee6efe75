package org.madoguchi.municipality.plan.out;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.plan.Demand;
import org.madoguchi.municipality.plan.Figures;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanFlag;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.words.Words;

/** What is said about plans. Immutable, any thread. */
public final class PlanWords {
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-[0-9]{2}");

  private final Words words;

  /** In that language. */
  public PlanWords(Language language) {
    words = Words.in(language);
  }

  public Language language() {
    return words.language();
  }

  /** A text. */
  public String say(String key, Object... values) {
    return words.get(key, values);
  }

  /** A month as it is written in that language. */
  public String month(YearMonth month) {
    return words.language().equals(Language.JA)
        ? say("plan.month", month.getYear(), month.getMonthValue())
        : month.toString();
  }

  /** Months one after the other are told as from one to the other. */
  String months(List<YearMonth> months) {
    List<String> spans = new ArrayList<>();
    for (int i = 0; i < months.size(); ) {
      int end = i;
      while (end + 1 < months.size() && months.get(end + 1).equals(months.get(end).plusMonths(1))) {
        end++;
      }
      String first = month(months.get(i));
      spans.add(end == i ? first : say("plan.months", first, month(months.get(end))));
      i = end + 1;
    }
    return String.join(say("plan.between"), spans);
  }

  /** What the plan comes to, a sentence a line. */
  public List<String> summary(Plan plan) {
    PlanInputs inputs = plan.inputs();
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            inputs.demand() instanceof Demand.Issue ? "plan.issue" : "plan.renewal",
            inputs.body().name().in(language()),
            Figures.grouped(plan.cards()),
            plan.months().size(),
            Figures.grouped(plan.aMonth())));
    plan.monthsAtMost()
        .ifPresent(
            months ->
                lines.add(
                    say(
                        "plan.at-most",
                        Figures.grouped(inputs.mostAMonth()),
                        months.toPlainString())));
    Plan.Month first = plan.months().getFirst();
    lines.add(
        first.required() == Plan.UNKNOWN
            ? say("plan.no-window", month(first.month()))
            : say(
                "plan.first-month",
                month(first.month()),
                Figures.grouped(first.required()),
                Figures.grouped(first.staff()),
                Figures.grouped(first.terminals())));
    for (Plan.YearCosts each : plan.costs()) {
      if (each.total() > 0) {
        lines.add(
            say(
                "plan.year",
                each.year(),
                Figures.grouped(each.total()),
                Figures.grouped(each.subsidy())));
      }
    }
    return lines;
  }

  /**
   * Findings of one flag.
   *
   * @param months in which it is raised; empty: it is about the whole plan
   * @param what the first of them
   * @param threshold from where on it is raised
   */
  public record Advice(
      PlanFlag flag, String title, String months, String what, String advice, String threshold) {}

  /** One for each flag that is raised. */
  public List<Advice> advice(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::flag, java.util.TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> advice(e.getKey(), e.getValue()))
        .toList();
  }

  private Advice advice(PlanFlag flag, List<Finding> findings) {
    Finding first = findings.getFirst();
    String key = "flag." + flag;
    return new Advice(
        flag,
        say(key + ".title"),
        months(findings.stream().flatMap(f -> Optional.ofNullable(f.month()).stream()).toList()),
        say(key + ".what", first.figures().stream().map(this::figure).toArray()),
        say(key + ".advice"),
        say(key + ".threshold", figure(first.threshold())));
  }

  private String figure(String figure) {
    if (figure.equals("-")) {
      return say("plan.not-counted");
    }
    return MONTH.matcher(figure).matches() ? month(YearMonth.parse(figure)) : figure;
  }

  /** A number, or the sign for one that isn't known. */
  static Object orDash(Optional<BigDecimal> number) {
    return number.<Object>map(n -> n).orElse("");
  }
}
