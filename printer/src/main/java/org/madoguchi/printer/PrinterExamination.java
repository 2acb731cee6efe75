package org.madoguchi.printer;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterTrust;
import org.madoguchi.printer.ipp.IppAnswer;
import org.madoguchi.printer.ipp.IppGroup;
import org.madoguchi.printer.ipp.IppOperation;
import org.madoguchi.printer.ipp.IppOperations;
import org.madoguchi.printer.ipp.IppReading;
import org.madoguchi.printer.ipp.IppTransport;
import org.madoguchi.printer.ipp.JobAnswer;
import org.madoguchi.printer.ipp.JobIdentity;
import org.madoguchi.printer.ipp.LinkAnswer;
import org.madoguchi.printer.ipp.LinkTrouble;

/**
 * Asks a printer what it can do for a counter. Prints nothing.
 *
 * <p>Thread rule: any thread; blocks for at most three exchanges of 5 s.
 */
public final class PrinterExamination implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> A4_NAMES = List.of("iso_a4_210x297mm", "iso-a4", "a4");

  private static final List<String> ASKED =
      List.of(
          "printer-make-and-model",
          "printer-name",
          "printer-state",
          "printer-state-reasons",
          "printer-is-accepting-jobs",
          "ipp-versions-supported",
          "operations-supported",
          "document-format-supported",
          "media-supported",
          "sides-supported",
          "finishings-supported",
          "print-scaling-supported");

  private final IppTransport transport;
  private final IppOperations operations;

  /**
   * @param uri {@code ipp:} or {@code ipps:}
   * @param certificateSha256 the pinned certificate, see {@link IppPrinter}
   * @throws IllegalArgumentException for another scheme
   */
  public PrinterExamination(URI uri, @Nullable String certificateSha256) {
    transport = new IppTransport(uri, certificateSha256);
    operations = new IppOperations(uri, transport);
  }

  /** The result. */
  public sealed interface Result {
    /** It answered. */
    record Answered(PrinterFacts facts) implements Result {}

    /**
     * It can't be asked.
     *
     * @param detail technicians' words: plain characters, one line
     * @param certificate what it showed over TLS; null if it got no further
     */
    record NotAsked(PrinterProblem problem, String detail, PrinterFacts.@Nullable Shown certificate)
        implements Result {}
  }

  /** Asks. */
  public Result examine() throws InterruptedException {
    return switch (operations.printer(ASKED, PATIENCE)) {
      case IppOperations.PrinterAnswer.Failed(PrinterProblem problem) ->
          new Result.NotAsked(problem, transport.trouble(), certificate());
      case IppOperations.PrinterAnswer.Said(IppGroup said) -> new Result.Answered(facts(said));
    };
  }

  private PrinterFacts facts(IppGroup said) throws InterruptedException {
    List<Integer> numbers = said.integers("operations-supported");
    List<String> known = new ArrayList<>();
    for (IppOperation operation : IppOperation.values()) {
      if (numbers.contains(operation.code())) {
        known.add(operation.title());
      }
    }
    boolean history =
        operations.jobs("completed", PATIENCE) instanceof LinkAnswer.Spoke(IppAnswer jobs)
            && jobs.successful();
    List<String> media = said.texts("media-supported");
    String model = said.text("printer-make-and-model");
    String name = said.text("printer-name");
    int version = operations.version();
    var facts =
        new PrinterFacts(
            LinkTrouble.plain(model == null ? name : model),
            (version >> 8) + "." + (version & 0xff),
            plain(said.texts("ipp-versions-supported")),
            known,
            plain(said.texts("document-format-supported")),
            A4_NAMES.stream().filter(media::contains).findFirst().orElse(""),
            plain(said.texts("sides-supported")),
            said.integers("finishings-supported"),
            plain(said.texts("print-scaling-supported")),
            plain(said.texts("printer-state-reasons")),
            IppMeaning.status(IppReading.printer(said)),
            history,
            certificate(),
            Set.of());
    return with(facts, findings(facts, !media.isEmpty()));
  }

  /** What it doesn't say isn't held against it: the test page tells. */
  private static Set<PrinterProblem> findings(PrinterFacts facts, boolean saysMedia) {
    Set<PrinterProblem> findings = new LinkedHashSet<>();
    boolean takesJobs =
        facts.operations().contains(IppOperation.CREATE_JOB.title())
            || facts.operations().contains(IppOperation.PRINT_JOB.title());
    if (!facts.operations().isEmpty() && !takesJobs) {
      findings.add(PrinterProblem.OPERATION_MISSING);
    }
    if (!facts.formats().isEmpty() && !facts.formats().contains("application/pdf")) {
      findings.add(PrinterProblem.FORMAT_REFUSED);
    }
    if (saysMedia && facts.a4().isEmpty()) {
      findings.add(PrinterProblem.SETTING_REFUSED);
    }
    if (facts.status() instanceof PrinterStatus.NeedsAttention(PrinterProblem problem)) {
      findings.add(problem);
    }
    if (!facts.history()) {
      findings.add(PrinterProblem.HISTORY_WITHHELD);
    }
    return findings;
  }

  private static PrinterFacts with(PrinterFacts f, Set<PrinterProblem> findings) {
    return new PrinterFacts(
        f.model(),
        f.version(),
        f.versions(),
        f.operations(),
        f.formats(),
        f.a4(),
        f.sides(),
        f.finishings(),
        f.scaling(),
        f.reasons(),
        f.status(),
        f.history(),
        f.certificate(),
        findings);
  }

  /** How a printer keeps a job that it has printed. */
  public sealed interface Kept {
    /**
     * Under its number.
     *
     * @param shownName what it calls it; empty if it keeps names back
     * @param ownName whether that is the name that it was given
     */
    record UnderItsNumber(String shownName, boolean ownName) implements Kept {}

    /** Not any more. */
    record Forgotten() implements Kept {}
  }

  /** Asks for a job that was printed just now. */
  public Kept kept(String name, int id) throws InterruptedException {
    if (operations.job(id, PATIENCE) instanceof JobAnswer.Known(JobReport report)) {
      String shown = report.name() == null ? "" : report.name();
      return new Kept.UnderItsNumber(LinkTrouble.plain(shown), JobIdentity.bears(shown, name));
    }
    return new Kept.Forgotten();
  }

  private PrinterFacts.@Nullable Shown certificate() {
    X509Certificate shown = transport.shownCertificate();
    return shown == null
        ? null
        : new PrinterFacts.Shown(
            PrinterTrust.fingerprint(shown),
            LinkTrouble.plain(shown.getSubjectX500Principal().getName()),
            shown.getNotBefore().toInstant(),
            shown.getNotAfter().toInstant());
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().map(LinkTrouble::plain).toList();
  }

  @Override
  public void close() {
    operations.close();
  }
}
