package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Finding;
import org.madoguchi.photo.Hint;
import org.madoguchi.photo.Look;
import org.madoguchi.photo.PhotoFile;
import org.madoguchi.photo.PhotoJudgement;
import org.madoguchi.photo.PhotoWords;
import org.madoguchi.photo.Reading;
import org.madoguchi.photo.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a camera or a picture, and how the command ends. One thread. */
final class CameraVerdict {
  private static final PhotoWords JA = PhotoWords.in("ja");
  private static final PhotoWords EN = PhotoWords.in("en");

  private final ObjectNode report = CardRun.object();
  private final List<FailureCode> findings = new ArrayList<>();
  private List<Finding> rules = List.of();
  private int exit;

  /** For what is known beside the measures. */
  ObjectNode report() {
    return report;
  }

  void fault(CameraCodes.Fault fault) {
    exit = fault.exit();
    findings.add(fault.code());
  }

  /**
   * What was seen in a picture.
   *
   * @param file of which it came; null if it came of a camera, or is no JPEG
   */
  void seen(int width, int height, Look look, @Nullable PhotoFile file) {
    report.put("width", width);
    report.put("height", height);
    double itself = look instanceof Look.OneFace one ? one.face().sharpness() : 1;
    PhotoJudgement judged =
        file == null ? PhotoJudgement.of(look, itself) : PhotoJudgement.of(look, itself, file);
    if (look instanceof Look.OneFace(_, Crop crop)) {
      ObjectNode part = report.putObject("crop");
      part.put("x", crop.x()).put("y", crop.y());
      part.put("width", crop.width()).put("height", crop.height());
    }
    Hint hint = Hint.of(judged);
    report.putObject("hint").put("id", hint.id()).put("words", EN.of(hint)).put("ja", JA.of(hint));
    rules = judged.findings();
    if (rules.stream().anyMatch(rule -> rule.verdict() == Verdict.WARNED)) {
      exit = ExitCode.OTHER_CARD;
    }
  }

  private void json() {
    ArrayNode all = report.putArray("rules");
    for (Finding finding : rules) {
      ObjectNode rule = all.addObject();
      rule.put("rule", finding.rule().id()).put("verdict", finding.verdict().id());
      rule.put("asksPerson", finding.asksPerson());
      rule.put("words", EN.of(finding.rule())).put("wordsJa", JA.of(finding.rule()));
      ArrayNode measures = rule.putArray("measures");
      for (Reading reading : finding.readings()) {
        ObjectNode measure = measures.addObject();
        measure.put("measure", reading.measure().id()).put("unit", reading.measure().unit());
        finite(measure, "value", reading.value());
        finite(measure, "from", reading.measure().from());
        finite(measure, "through", reading.measure().through());
        measure.put("right", reading.right());
      }
    }
  }

  /** JSON has no other numbers. */
  private static void finite(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }

  private void plain(PrintWriter out) {
    PlainText.print(report, out);
    for (Finding finding : rules) {
      out.println(
          "%-13s %s / %s"
              .formatted(EN.of(finding.verdict()), EN.of(finding.rule()), JA.of(finding.rule())));
      for (Reading reading : finding.readings()) {
        out.println("              " + line(reading));
      }
    }
    Findings.print(findings, out);
  }

  private static String line(Reading reading) {
    double through = reading.measure().through();
    return String.format(
        Locale.ROOT,
        "%s%s: %s %s (%s to %s)",
        reading.right() ? "" : "! ",
        reading.measure().id(),
        Double.isNaN(reading.value()) ? "not measured" : number(reading.value()),
        reading.measure().unit(),
        number(reading.measure().from()),
        Double.isFinite(through) ? number(through) : "any");
  }

  private static String number(double value) {
    return Math.abs(value) >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Prints the report on {@code out}, and what is in the way on {@code err}. */
  int print(PrintWriter out, PrintWriter err, boolean json) {
    if (json) {
      report.put("exit", exit);
      json();
      Findings.put(report, findings);
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } else {
      plain(out);
    }
    out.flush();
    if (!findings.isEmpty()) {
      err.println(Findings.problem(findings.getFirst()));
      err.flush();
    }
    return exit;
  }
}
