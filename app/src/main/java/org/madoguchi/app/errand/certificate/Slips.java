package org.madoguchi.app.errand.certificate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.SlipContent;
import org.madoguchi.printer.device.Paper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints reception slips. A slip that doesn't come out costs nobody anything: its code and number
 * are on the screen, and the issuance waits all the same. Thread-safe.
 */
public final class Slips {
  private static final Logger LOG = LoggerFactory.getLogger(Slips.class);

  private final BranchConfig config;
  private final Printer printer;
  private final ScanCodes codes;
  private final Ledger ledger;
  private final PaperWork paper;
  private final BranchThreads threads;
  private final boolean specimen;

  public Slips(
      BranchConfig config,
      Printer printer,
      ScanCodes codes,
      Ledger ledger,
      PaperWork paper,
      BranchThreads threads,
      boolean specimen) {
    this.config = config;
    this.printer = printer;
    this.codes = codes;
    this.ledger = ledger;
    this.paper = paper;
    this.threads = threads;
    this.specimen = specimen;
  }

  /** Prints the slip and answers as soon as the slip printer has it, or has failed. */
  SlipIssue issue(Issuance issuance, int ahead, Language language) {
    String receipt = java.util.Objects.requireNonNull(issuance.receipt()).text();
    String code = codes.slip(issuance.id());
    boolean printed = print(issuance, receipt, code, language);
    return new SlipIssue.Slip(receipt, code, issuance.feeYen(), ahead, printed);
  }

  /** The number is given out already: whatever fails here, its code comes on the screen. */
  private boolean print(Issuance issuance, String receipt, String code, Language language) {
    CompletableFuture<Boolean> accepted = new CompletableFuture<>();
    threads.slip(
        () -> {
          try {
            PrintOutcome outcome = printed(issuance, receipt, code, language, accepted);
            accepted.complete(outcome instanceof PrintOutcome.Completed);
            if (!(outcome instanceof PrintOutcome.Completed)) {
              note(issuance, outcome);
            }
          } catch (StoreFailure e) {
            LOG.error("a slip wasn't printed, and it can't be written down", e);
          } finally {
            accepted.complete(false);
          }
        });
    return accepted.join();
  }

  private PrintOutcome printed(
      Issuance issuance,
      String receipt,
      String code,
      Language language,
      CompletableFuture<Boolean> accepted) {
    return printer.print(
        new PrintJob(
            "s-" + issuance.id().toString().substring(0, 16),
            paper.slip(content(issuance, receipt, code, language)),
            1,
            config.slipPrinter().deadline(),
            Paper.SLIP),
        progress -> {
          if (progress instanceof PrintProgress.Accepted) {
            accepted.complete(true);
          }
        });
  }

  private void note(Issuance issuance, PrintOutcome outcome) {
    String why = PrinterWords.notPrinted(outcome).map(FailureCode::code).orElse("");
    ledger.note(issuance.id(), JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why));
  }

  private SlipContent content(Issuance issuance, String receipt, String code, Language language) {
    Municipality municipality =
        config.municipalities().stream()
            .filter(m -> m.code().equals(issuance.municipality()))
            .findFirst()
            .orElseThrow(); // a slip follows on a request that was checked against this list
    LocalizedText kind = municipality.kind(issuance.kind()).orElseThrow().name();
    return new SlipContent(
        List.of("証明書と マイナンバーカードの窓口"),
        municipality.name().ja() + " ・ " + config.branch().name().ja(),
        receipt,
        code,
        kind.ja(),
        issuance.copies(),
        issuance.feeYen(),
        LocalDateTime.ofInstant(issuance.since(), config.branch().zone()),
        List.of("このレシートを 窓口の係員に わたします", "係員が 証明書を 印刷します", "手数料を はらって 受けとります"),
        language == Language.EN ? english(issuance, kind) : null,
        specimen);
  }

  private static SlipContent.SecondLanguage english(Issuance issuance, LocalizedText kind) {
    String fee = issuance.feeYen() == 0 ? "free of charge" : "%,d yen".formatted(issuance.feeYen());
    return new SlipContent.SecondLanguage(
        "Reception slip",
        List.of(
            "%s × %d, %s".formatted(kind.in(Language.EN), issuance.copies(), fee),
            "Your name is not on this slip."),
        List.of(
            "Give this slip to the staff at the counter.",
            "The staff print your certificate.",
            "Pay the fee and take the certificate."));
  }
}
