package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrinterExamination;
import org.madoguchi.printer.PrinterFacts;
import org.madoguchi.printer.device.PrinterProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of an examined printer, and how the command ends. One thread. */
final class PrinterVerdict {
  /** Without these it prints all the same; a clerk may have to count sheets after a fault. */
  private static final Set<FailureCode> BEARABLE =
      Set.of(FailureCode.PRINTER_WITHOUT_HISTORY, FailureCode.PRINTER_RENAMES_JOBS);

  private final ObjectNode report = CardRun.object();
  private final Set<FailureCode> findings = new LinkedHashSet<>();
  private int exit;

  private PrinterVerdict() {}

  static PrinterVerdict of(URI uri, PrinterExamination.Result result) {
    var verdict = new PrinterVerdict();
    verdict.report.put("uri", uri.toString());
    switch (result) {
      case PrinterExamination.Result.NotAsked failed -> {
        verdict.exit = ExitCode.NO_READER;
        verdict.findings.add(PrinterWords.code(failed.problem()));
        verdict.report.put("answered", false);
        verdict.report.put("detail", failed.detail());
        verdict.certificate(failed.certificate());
      }
      case PrinterExamination.Result.Answered(PrinterFacts facts) -> verdict.facts(facts);
    }
    return verdict;
  }

  private void facts(PrinterFacts facts) {
    report.put("answered", true);
    report.put("model", facts.model());
    report.put("ippVersion", facts.version());
    texts("ippVersions", facts.versions());
    texts("operations", facts.operations());
    texts("formats", facts.formats());
    report.put("a4", facts.a4());
    texts("sides", facts.sides());
    texts("finishings", facts.finishings());
    texts("scaling", facts.scaling());
    texts("reasons", facts.reasons());
    report.put("history", facts.history());
    certificate(facts.certificate());
    for (PrinterProblem problem : facts.findings()) {
      findings.add(PrinterWords.code(problem));
    }
    if (!BEARABLE.containsAll(findings)) {
      exit = ExitCode.OTHER_CARD;
    }
  }

  private void texts(String key, Iterable<?> values) {
    ArrayNode array = report.putArray(key);
    values.forEach(value -> array.add(String.valueOf(value)));
  }

  private void certificate(PrinterFacts.@Nullable Shown shown) {
    if (shown != null) {
      ObjectNode certificate = report.putObject("certificate");
      certificate.put("sha256", shown.sha256());
      certificate.put("subject", shown.subject());
      certificate.put("notBefore", shown.notBefore().toString());
      certificate.put("notAfter", shown.notAfter().toString());
    }
  }

  /** Whether it answered, so that a page may be tried. */
  boolean canBeTried() {
    return report.path("answered").asBoolean(false);
  }

  /** What became of the test page, and of the printer's memory of it; null if it gave no number. */
  void printed(PrintOutcome outcome, String name, PrinterExamination.@Nullable Kept kept) {
    ObjectNode page = report.putObject("testPage");
    page.put("name", name);
    switch (outcome) {
      case PrintOutcome.Completed _ -> page.put("outcome", "printed");
      case PrintOutcome.NotPrinted(PrinterProblem problem) -> failed(page, "not printed", problem);
      case PrintOutcome.InDoubt(PrinterProblem problem) -> {
        failed(page, "in doubt", problem);
        findings.add(FailureCode.PRINT_IN_DOUBT);
      }
    }
    if (kept == null) {
      return;
    }
    switch (kept) {
      case PrinterExamination.Kept.UnderItsNumber known -> {
        page.put("keptNumber", true);
        page.put("keptName", known.ownName());
        page.put("shownName", known.shownName());
        if (!known.ownName()) {
          findings.add(FailureCode.PRINTER_RENAMES_JOBS);
        }
      }
      case PrinterExamination.Kept.Forgotten _ -> {
        page.put("keptNumber", false);
        findings.add(FailureCode.PRINTER_WITHOUT_HISTORY);
      }
    }
  }

  private void failed(ObjectNode page, String outcome, PrinterProblem problem) {
    page.put("outcome", outcome);
    findings.add(PrinterWords.code(problem));
    exit = ExitCode.TRANSPORT;
  }

  /** Prints the report on {@code out}, and what is in the way on {@code err}. */
  int print(PrintWriter out, PrintWriter err, boolean json) {
    if (json) {
      report.put("exit", exit);
      Findings.put(report, findings);
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } else {
      PlainText.print(report, out);
      Findings.print(findings, out);
    }
    out.flush();
    if (exit != ExitCode.OK) {
      err.println(Findings.problem(findings.iterator().next()));
      err.flush();
    }
    return exit;
  }
}
