package org.madoguchi.app.errand.certificate;

import java.time.LocalDateTime;
import java.util.List;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.SlipPrinting;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.printer.SlipContent;

/**
 * Prints the reception slips of certificates. The issuance waits whether one comes out or not.
 * Thread-safe.
 */
public final class Slips {
  private final BranchConfig config;
  private final SlipPrinting printing;
  private final ScanCodes codes;
  private final Ledger ledger;
  private final boolean specimen;

  public Slips(
      BranchConfig config,
      SlipPrinting printing,
      ScanCodes codes,
      Ledger ledger,
      boolean specimen) {
    this.config = config;
    this.printing = printing;
    this.codes = codes;
    this.ledger = ledger;
    this.specimen = specimen;
  }

  /** Prints the slip and answers as soon as the slip printer has it, or has failed. */
  SlipIssue issue(Issuance issuance, int ahead, Language language) {
    String receipt = java.util.Objects.requireNonNull(issuance.receipt()).text();
    String code = codes.slip(issuance.id());
    boolean printed =
        printing.print(
            issuance.id().toString(),
            content(issuance, receipt, code, language),
            why ->
                ledger.note(
                    issuance.id(), JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
    return new SlipIssue.Slip(receipt, code, issuance.feeYen(), ahead, printed);
  }

  private SlipContent content(Issuance issuance, String receipt, String code, Language language) {
    Municipality municipality =
        Municipality.of(config.municipalities(), issuance.municipality())
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
        List.of("このレシートを 窓口の係員に 渡します", "係員が 証明書を 印刷します", "手数料を 払って 受け取ります"),
        language == Language.EN ? english(issuance, kind) : null,
        specimen);
  }

  private static SlipContent.SecondLanguage english(Issuance issuance, LocalizedText kind) {
    int copies = issuance.copies();
    int yen = issuance.feeYen();
    return new SlipContent.SecondLanguage(
        "Reception slip",
        List.of( // a line each: where "1, 200 yen" broke after the ×, it read as another fee
            kind.in(Language.EN),
            copies == 1 ? "1 copy" : copies + " copies",
            yen == 0 ? "Free of charge" : "Fee: %,d yen".formatted(yen),
            "Your name is not on this slip."),
        List.of(
            "Give this slip to the staff at the counter.",
            "The staff print your certificate.",
            "Pay the fee and take the certificate."));
  }
}
