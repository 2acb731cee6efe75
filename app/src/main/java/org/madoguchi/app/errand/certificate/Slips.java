package org.madoguchi.app.errand.certificate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.madoguchi.app.base.AllTexts;
import org.madoguchi.app.base.Texts;
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
  private static final AllTexts WORDS = new AllTexts(Slips.class, "slip");

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
        steps(WORDS.in(Language.JA)),
        language.equals(Language.JA) ? null : second(WORDS.in(language), issuance, kind),
        specimen);
  }

  private static SlipContent.SecondLanguage second(
      Texts words, Issuance issuance, LocalizedText kind) {
    int copies = issuance.copies();
    int yen = issuance.feeYen();
    return SlipPrinting.second(
        words,
        words.get("title"),
        List.of( // a line each: where "1, 200 yen" broke after the ×, it read as another fee
            kind.in(words.language()),
            copies == 1 ? words.get("copies.one") : words.get("copies", copies),
            yen == 0
                ? words.get("fee.none")
                : words.get("fee", String.format(Locale.ROOT, "%,d", yen)),
            words.get("nameless")),
        steps(words));
  }

  private static List<String> steps(Texts words) {
    return List.of(words.get("step.1"), words.get("step.2"), words.get("step.3"));
  }
}
