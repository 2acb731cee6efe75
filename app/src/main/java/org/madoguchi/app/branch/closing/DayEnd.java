package org.madoguchi.app.branch.closing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.layout.ReportLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the day: the journal's line, the report as PDF and CSV in the data directory's {@code
 * closings}, and the report on the MFP. If file or paper fails, the closing stays valid and the
 * journal records the failure. May throw {@link StoreFailure}.
 */
public final class DayEnd {
  private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);

  private final BranchConfig config;
  private final Ledger ledger;
  private final Closings closings;
  private final ClosingPaper paper;
  private final PaperWork setting;
  private final BranchThreads threads;
  private final Printer mfp;
  private final Runnable changed;
  private final BiConsumer<String, RuntimeException> failed;

  /**
   * @param changed called after the report came out or didn't
   * @param failed told when the store failed after the report was printed
   */
  public DayEnd(
      BranchConfig config,
      Ledger ledger,
      Closings closings,
      ClosingPaper paper,
      PaperWork setting,
      BranchThreads threads,
      Printer mfp,
      Runnable changed,
      BiConsumer<String, RuntimeException> failed) {
    this.config = config;
    this.ledger = ledger;
    this.closings = closings;
    this.paper = paper;
    this.setting = setting;
    this.threads = threads;
    this.mfp = mfp;
    this.changed = changed;
    this.failed = failed;
  }

  /** How a closing would look now. */
  public ClosingReport now() {
    return closings.now();
  }

  /** Why {@link #close} would be refused; empty: it wouldn't. */
  public Optional<FailureCode> refusal(TillCount count) {
    return closings.refusal(count);
  }

  /** Closes the day; the report is printed meanwhile. */
  public DeskAnswer close(TillCount count) {
    return switch (closings.close(count)) {
      case Finding.Found<ClosingReport>(ClosingReport report) -> {
        report(report, count);
        yield new DeskAnswer.Done();
      }
      case Finding.NotFound<ClosingReport>(FailureCode why) -> new DeskAnswer.NotDone(why);
    };
  }

  /** The day is closed already, whatever becomes of its report. */
  private void report(ClosingReport report, TillCount count) {
    try {
      ReportLayout.Paged set =
          setting.report(
              paper.paper(
                  report, count.countedYen(), ledger.journalHead(), ledger.lastCountersigned()));
      keep(report, set);
      threads.desk(() -> print(report, set));
    } catch (StoreFailure e) {
      failed.accept("the day is closed, but its report isn't complete", e);
    }
  }

  private void keep(ClosingReport report, ReportLayout.Paged set) {
    Path folder = config.dataDirectory().resolve("closings");
    String name = "%05d".formatted(report.number());
    try {
      PrivateFiles.directory(folder);
      PrivateFiles.write(folder.resolve(name + ".pdf"), set.pdf());
      // Office spreadsheets recognise UTF-8 only by its byte order mark.
      PrivateFiles.write(
          folder.resolve(name + ".csv"),
          ("\uFEFF" + paper.csv(report)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("the closing's files can't be written: {}", e.toString());
      ledger.note(line(JournalEvent.CLOSING_NOT_KEPT, report, FailureCode.STORE_FAILED.code()));
    }
  }

  private void print(ClosingReport report, ReportLayout.Paged set) {
    PrintOutcome outcome =
        mfp.print(
            new PrintJob(
                "closing-%d".formatted(report.number()),
                set.pdf(),
                set.sheets(),
                config.mfp().deadline()),
            _ -> {});
    try {
      Optional<FailureCode> why = PrinterWords.notPrinted(outcome);
      ledger.note(
          line(
              why.isEmpty() ? JournalEvent.CLOSING_PRINTED : JournalEvent.CLOSING_NOT_PRINTED,
              report,
              why.map(FailureCode::code).orElse("")));
    } catch (StoreFailure e) {
      failed.accept("the closing was printed, but it can't be written down", e);
    } finally {
      changed.run();
    }
  }

  private static JournalEntry line(JournalEvent event, ClosingReport report, String why) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("number", report.number());
    if (!why.isEmpty()) {
      details.put("why", why);
    }
    return new JournalEntry(event, details);
  }
}
