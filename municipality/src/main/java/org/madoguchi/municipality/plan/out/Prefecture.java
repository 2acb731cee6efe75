package org.madoguchi.municipality.plan.out;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.plan.Finding;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.PlanChecks;

/**
 * Many municipalities' plans in one sheet, those that need advice first (circular of 27 October
 * 2020, 記 6). Designated cities stand apart and aren't in the sum: the prefecture doesn't advise
 * them.
 */
public final class Prefecture {
  static final String SUMMARY =
      "code name population cumulative percent through planned issued off_percent windows_short"
          + " weekend_days backlog wait_months flags";
  private static final int DIGITS = 2;

  private final List<Member> members;
  private final PlanWords words;

  /**
   * One municipality.
   *
   * @param followed null: nothing is recorded yet
   */
  public record Member(Plan plan, @Nullable FollowUp followed) {
    List<Finding> findings() {
      return followed == null ? PlanChecks.of(plan) : followed.andAhead();
    }

    boolean apart() {
      return plan.inputs().body().designatedCity();
    }

    /** How many different flags. */
    public long flags() {
      return findings().stream().map(Finding::flag).distinct().count();
    }

    private Optional<FollowUp.Month> last() {
      return followed == null || followed.months().isEmpty()
          ? Optional.empty()
          : Optional.of(followed.months().getLast());
    }

    private BigDecimal off() {
      return last().flatMap(FollowUp.Month::offSoFar).orElse(BigDecimal.ZERO).abs();
    }
  }

  /** Those that need most advice first; designated cities last. */
  public static final Comparator<Member> BY_ADVICE =
      Comparator.comparing(Member::apart)
          .thenComparing(Comparator.comparingLong(Member::flags).reversed())
          .thenComparing(Comparator.comparing(Member::off).reversed())
          .thenComparing(m -> m.plan().inputs().body().code());

  /** All of them, in any order. */
  public Prefecture(List<Member> members, PlanWords words) {
    this.members = members.stream().sorted(BY_ADVICE).toList();
    this.words = words;
  }

  /** A row for each, then the sum. */
  public Table summary() {
    Table.Rows rows = new Table.Rows();
    members.forEach(m -> row(rows, m));
    List<Member> summed = members.stream().filter(m -> !m.apart()).toList();
    rows.add(
        words.say("plan.sum"),
        words.say("plan.sum-note"),
        summed.stream().mapToLong(m -> m.plan().inputs().demand().population()).sum(),
        summed.stream().mapToLong(Prefecture::cumulative).sum(),
        "",
        "",
        summed.stream().mapToLong(Prefecture::planned).sum(),
        summed.stream().mapToLong(m -> m.last().map(FollowUp.Month::issuedSoFar).orElse(0L)).sum(),
        "",
        summed.stream().mapToLong(Prefecture::windowsShort).sum(),
        "",
        summed.stream().mapToLong(Prefecture::backlog).sum(),
        "",
        (int) summed.stream().filter(m -> m.flags() > 0).count());
    return rows.table("prefecture", SUMMARY);
  }

  private void row(Table.Rows rows, Member each) {
    Plan plan = each.plan();
    rows.add(
        plan.inputs().body().code(),
        plan.inputs().body().name().in(words.language()),
        plan.inputs().demand().population(),
        cumulative(each),
        BigDecimal.valueOf(cumulative(each))
            .movePointRight(2)
            .divide(
                BigDecimal.valueOf(plan.inputs().demand().whole()),
                DIGITS,
                java.math.RoundingMode.HALF_UP),
        each.last().map(m -> m.actual().month().toString()).orElse(""),
        planned(each),
        each.last().<Object>map(FollowUp.Month::issuedSoFar).orElse(""),
        PlanWords.orDash(each.last().flatMap(FollowUp.Month::offSoFar)),
        windowsShort(each),
        each.last()
            .map(m -> m.actual().weekendDays())
            .orElse(plan.months().getFirst().inputs().weekendDays()),
        backlog(each),
        PlanWords.orDash(
            each.last().isPresent()
                ? each.last().flatMap(m -> m.wait(DIGITS))
                : plan.months().getLast().wait(DIGITS)),
        each.findings().stream()
            .map(f -> f.flag().name())
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  /** Handed over so far; where nothing is recorded, before the plan. */
  private static long cumulative(Member each) {
    return each.plan().inputs().demand().before()
        + each.last().map(FollowUp.Month::issuedSoFar).orElse(0L);
  }

  /** Up to the last month that is recorded, otherwise of the whole plan. */
  private static long planned(Member each) {
    return each.last().map(FollowUp.Month::plannedSoFar).orElse(each.plan().planned());
  }

  private static long windowsShort(Member each) {
    return each.last()
        .map(m -> m.required() - m.actual().windows())
        .or(
            () ->
                each.plan().months().stream()
                    .map(m -> m.required() - m.inputs().dedicated())
                    .findFirst())
        .map(n -> Math.max(0, n))
        .orElse(0);
  }

  private static long backlog(Member each) {
    return each.last()
        .map(FollowUp.Month::backlog)
        .orElse(each.plan().months().getLast().backlog());
  }

  /** What each that needs it is advised, in the same order. */
  public Table advice() {
    Table.Rows rows = new Table.Rows();
    for (Member each : members) {
      for (PlanWords.Advice advice : words.advice(each.findings())) {
        rows.add(
            each.plan().inputs().body().code(),
            each.plan().inputs().body().name().in(words.language()),
            advice.flag().name(),
            advice.months(),
            advice.title() + ": " + advice.what(),
            advice.advice(),
            advice.threshold(),
            advice.flag().sentence(),
            advice.flag().source());
      }
    }
    return rows.table("advice", "code name " + PlanTables.ADVICE);
  }

  /** How many need advice. */
  public long toBeAdvised() {
    return members.stream().filter(m -> m.flags() > 0).count();
  }

  public byte[] xlsx() {
    return PlanWorkbook.of(List.of(summary(), advice()), words);
  }

  public byte[] csv() {
    return Csv.of(summary()).getBytes(StandardCharsets.UTF_8);
  }

  public byte[] json() {
    return PlanJson.of(summary()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes {@code prefecture.xlsx}, {@code .csv} and {@code .json}.
   *
   * @throws IOException if that folder can't be made or written to
   */
  public void write(Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("prefecture.xlsx", xlsx());
    files.put("prefecture.csv", csv());
    files.put("prefecture.json", json());
    PlanFiles.write(folder, files);
  }
}
