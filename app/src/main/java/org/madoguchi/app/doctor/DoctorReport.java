package org.madoguchi.app.doctor;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.doctor.Diagnosis.Outcome;
import org.madoguchi.config.Language;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportContent.Column;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the doctor found: for a technician's console, for programs, and for paper. Immutable.
 *
 * @param branch the office's name on paper
 * @param at when it was looked at
 * @param zone in which people read that
 */
public record DoctorReport(String branch, Instant at, ZoneId zone, List<Diagnosis> lines) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Texts JA = Texts.load(DoctorReport.class, "doctor", Language.JA);
  private static final Texts EN = Texts.load(DoctorReport.class, "doctor", Language.EN);
  private static final FailureWords WORDS_JA = FailureWords.in(Language.JA);
  private static final FailureWords WORDS_EN = FailureWords.in(Language.EN);

  public DoctorReport {
    lines = List.copyOf(lines);
  }

  /** How many parts aren't as they should be. */
  public int troubles() {
    return Math.toIntExact(lines.stream().filter(l -> l.failure().isPresent()).count());
  }

  /** A line each; where something is wrong, words and cure in both languages below it. */
  public void print(PrintWriter out) {
    for (Diagnosis line : lines) {
      String part = line.part().text();
      out.println(
          "%s %s / %s: %s".formatted(mark(line), JA.get(part), EN.get(part), line.detail()));
      line.failure().ifPresent(code -> cure(code, out));
    }
    out.println(summary(JA) + " / " + summary(EN));
    out.flush();
  }

  private static void cure(FailureCode code, PrintWriter out) {
    out.println("    %s  %s %s".formatted(code.code(), WORDS_JA.words(code), WORDS_JA.cure(code)));
    out.println("         %s %s".formatted(WORDS_EN.words(code), WORDS_EN.cure(code)));
  }

  private static String mark(Diagnosis line) {
    return switch (line.outcome()) {
      case Outcome.Well _ -> "o";
      case Outcome.Trouble _ -> "!";
      case Outcome.Untold _ -> "?";
    };
  }

  private static String state(Diagnosis line) {
    return switch (line.outcome()) {
      case Outcome.Well _ -> "well";
      case Outcome.Trouble _ -> "trouble";
      case Outcome.Untold _ -> "untold";
    };
  }

  private String summary(Texts texts) {
    return troubles() == 0 ? texts.get("all-well") : texts.get("troubles", troubles());
  }

  /** The keys are in docs/tech-commands.md. */
  public String json(int exit) {
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("build", Build.id());
    report.put("at", at.toString());
    ArrayNode all = report.putArray("lines");
    for (Diagnosis line : lines) {
      ObjectNode each = all.addObject();
      each.put("part", line.part().text());
      each.put("state", state(line));
      each.put("detail", line.detail());
      line.failure()
          .ifPresent(
              code -> {
                each.put("code", code.code());
                each.put("words", WORDS_EN.words(code));
                each.put("cure", WORDS_EN.cure(code));
                each.put("wordsJa", WORDS_JA.words(code));
                each.put("cureJa", WORDS_JA.cure(code));
              });
    }
    report.put("exit", exit);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  /** For the office's wall or folder; in Japanese, as the office's other papers. */
  public ReportContent paper() {
    return new ReportContent(
        JA.get("title"),
        List.of(branch, JA.get("made", TIME.format(at.atZone(zone))), summary(JA)),
        List.of(
            new Column(JA.get("column.part"), 30, false),
            new Column(JA.get("column.state"), 22, false),
            new Column(JA.get("column.detail"), 128, false)),
        lines.stream()
            .map(
                line ->
                    List.of(
                        JA.get(line.part().text()),
                        line.failure().map(FailureCode::code).orElse(JA.get(state(line))),
                        line.failure()
                            .map(
                                code ->
                                    WORDS_JA.words(code)
                                        + WORDS_JA.cure(code)
                                        + " ("
                                        + line.detail()
                                        + ")")
                            .orElse(line.detail())))
            .toList(),
        List.of("Madoguchi " + Build.id()),
        false);
  }
}
