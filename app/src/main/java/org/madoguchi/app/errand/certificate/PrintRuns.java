package org.madoguchi.app.errand.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.paper.PageFaultCodes;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.SentJob;
import org.madoguchi.printer.layout.PageStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints the open issuance at the MFP, one run after another on one thread, and tells the ledger
 * how each run settled. A run's name is unique for ever, and the MFP is asked for it before
 * anything is sent: nothing is printed twice, not even after the branch was killed in the middle.
 *
 * <p>Thread-safe.
 */
public final class PrintRuns {
  private static final Logger LOG = LoggerFactory.getLogger(PrintRuns.class);

  private final Ledger ledger;
  private final ScanCodes codes;
  private final PaperWork paper;
  private final BranchThreads threads;
  private final Printer mfp;
  private final BranchConfig config;
  private final Runnable changed;
  private final BiConsumer<String, RuntimeException> failed;

  private volatile Optional<FailureCode> attention = Optional.empty();

  /**
   * @param changed called after something that the office screen shows has changed
   * @param failed called if the store failed while a run settled
   */
  public PrintRuns(
      Ledger ledger,
      ScanCodes codes,
      PaperWork paper,
      BranchThreads threads,
      Printer mfp,
      BranchConfig config,
      Runnable changed,
      BiConsumer<String, RuntimeException> failed) {
    this.ledger = ledger;
    this.codes = codes;
    this.paper = paper;
    this.threads = threads;
    this.mfp = mfp;
    this.config = config;
    this.changed = changed;
    this.failed = failed;
  }

  /** What the current run is waiting for. */
  public Optional<FailureCode> attention() {
    return attention;
  }

  /** The codes of a run's pages, in order. */
  List<String> pageCodes(IssuanceId id, int run, int pages) {
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      all.add(codes.page(new ScanCode.PageCode(id, run, page, pages)));
    }
    return all;
  }

  /** The digest of a run's page codes: in the journal before the first page leaves. */
  Digest pageCodesDigest(IssuanceId id, int run, int pages) {
    return Digest.of(
        String.join("\n", pageCodes(id, run, pages))
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  /** Prints an issuance whose state is Printing; returns at once. */
  void print(Issuance issuance) {
    threads.desk(() -> settle(issuance, () -> printed(issuance)));
  }

  /** After a start: finds out how a run ended that was in progress when the branch stopped. */
  public void resume(Issuance issuance) {
    threads.desk(() -> settle(issuance, () -> followed(issuance)));
  }

  /** Never sends. A run whose outcome can't be determined is in doubt. */
  private IssuanceEvent followed(Issuance issuance) {
    int run = issuance.state().run();
    return switch (PrintRun.read(issuance.id(), run, ledger.lines(issuance.id()))) {
      case PrintRun.NeverSent _ -> new IssuanceEvent.NothingPrinted(FailureCode.PRINT_JOB_FAILED);
      case PrintRun.MaybeSent sent ->
          event(
              mfp.follow(
                  new SentJob(
                      sent.name(),
                      Math.max(1, issuance.pages()),
                      config.mfp().deadline(),
                      sent.ticket(),
                      sent.at()),
                  this::progress));
    };
  }

  /** Tries to cancel the printing of a voided run; returns at once. */
  void cancel(IssuanceId id, int run) {
    threads.cancelling(
        () -> {
          mfp.cancel(Issuance.jobName(id, run));
          mfp.cancel(Issuance.formerJobName(id, run));
        });
  }

  private interface Run {
    IssuanceEvent event();
  }

  private void settle(Issuance issuance, Run run) {
    try {
      IssuanceEvent event = run.event();
      attention = Optional.empty();
      if (ledger.apply(issuance.id(), event).isEmpty()) {
        LOG.info("{}: the run settled after it was voided", issuance.id());
      }
    } catch (StoreFailure e) {
      failed.accept("a print run settled, but it can't be written down", e);
    } catch (RuntimeException bug) {
      // whether something was sent by then, nobody knows: the clerk looks
      doubt(issuance);
      throw bug;
    } finally {
      changed.run();
    }
  }

  private void doubt(Issuance issuance) {
    attention = Optional.empty();
    try {
      ledger.apply(issuance.id(), new IssuanceEvent.PrintDoubtful(FailureCode.PRINT_IN_DOUBT));
    } catch (StoreFailure e) {
      failed.accept("a print run failed, and it can't be written down", e);
    }
  }

  private IssuanceEvent printed(Issuance issuance) {
    Optional<RestingDocument> resting = ledger.document(issuance.id());
    if (resting.isEmpty()) {
      return new IssuanceEvent.NothingPrinted(FailureCode.STORE_FAILED);
    }
    List<byte[]> pages = List.of();
    try (RestingDocument document = resting.get()) {
      pages = document.pages();
      List<byte[]> found = pages;
      Optional<FailureCode> disagreement =
          document
              .disagreement(pages)
              .or(() -> flaw(issuance, found))
              .or(() -> document.otherHolder(found, issuance.copies(), paper));
      if (disagreement.isPresent()) {
        return new IssuanceEvent.Disagreed(disagreement.get());
      }
      return switch (stamped(issuance, pages)) {
        case PageStamp.Result.Unusable u -> {
          LOG.error("{}: page {}: {}", issuance.id(), u.index() + 1, u.fault());
          yield new IssuanceEvent.Disagreed(PageFaultCodes.of(u.fault()));
        }
        case PageStamp.Result.Stamped s -> printed(issuance, s.pdf(), pages.size());
      };
    } finally {
      pages.forEach(page -> Arrays.fill(page, (byte) 0));
    }
  }

  private Optional<FailureCode> flaw(Issuance issuance, List<byte[]> pages) {
    return paper.flaw(pages, config, issuance.municipality(), issuance.copies());
  }

  private IssuanceEvent printed(Issuance issuance, byte[] pdf, int sheets) {
    int run = issuance.state().run();
    try {
      return event(
          mfp.print(
              new PrintJob(
                  Issuance.jobName(issuance.id(), run), pdf, sheets, config.mfp().deadline()),
              now -> {
                write(issuance.id(), run, now);
                progress(now);
              }));
    } finally {
      Arrays.fill(pdf, (byte) 0);
    }
  }

  private PageStamp.Result stamped(Issuance issuance, List<byte[]> pages) {
    int run = issuance.state().run();
    List<String> texts = pageCodes(issuance.id(), run, pages.size());
    List<PageStamp.Page> marked = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      String label = "%s ・ %d／%d".formatted(issuance.receipt(), i + 1, pages.size());
      marked.add(new PageStamp.Page(pages.get(i), texts.get(i), label));
    }
    return paper.pages(marked);
  }

  /** On the disk before the first byte leaves, and so before this returns. */
  private void write(IssuanceId id, int run, PrintProgress progress) {
    switch (progress) {
      case PrintProgress.Sending sending -> ledger.note(id, PrintRun.sent(run, sending.ticket()));
      case PrintProgress.Numbered numbered ->
          ledger.note(id, PrintRun.sent(run, numbered.ticket()));
      case PrintProgress.Accepted _, PrintProgress.Waiting _, PrintProgress.Printing _ -> {}
    }
  }

  private void progress(PrintProgress progress) {
    Optional<FailureCode> now =
        progress instanceof PrintProgress.Waiting w
            ? Optional.of(PrinterWords.code(w.problem()))
            : Optional.empty();
    if (!now.equals(attention)) {
      attention = now;
      changed.run();
    }
  }

  private static IssuanceEvent event(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Completed _ -> new IssuanceEvent.SheetsOut();
      case PrintOutcome.NotPrinted n ->
          new IssuanceEvent.NothingPrinted(PrinterWords.code(n.problem()));
      case PrintOutcome.InDoubt _ -> new IssuanceEvent.PrintDoubtful(FailureCode.PRINT_IN_DOUBT);
    };
  }
}
