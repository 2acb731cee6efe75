package org.madoguchi.app.errand.certificate;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.custody.TypedCode;
import org.madoguchi.config.Municipality;

/**
 * The office's half of a branch: from the scanned slip to the hand-over. One clerk's action at a
 * time. May throw {@link StoreFailure}.
 */
public final class Desk {
  private final List<Municipality> municipalities;
  private final Ledger ledger;
  private final ScanCodes codes;
  private final PrintRuns desk;
  private final StaffBadges badges;

  public Desk(
      List<Municipality> municipalities,
      Ledger ledger,
      ScanCodes codes,
      PrintRuns desk,
      StaffBadges badges) {
    this.municipalities = municipalities;
    this.ledger = ledger;
    this.codes = codes;
    this.desk = desk;
    this.badges = badges;
  }

  public DeskAnswer scan(String text, Presented presented) {
    Optional<ScanCode> code = codes.read(text);
    Presented said = code.map(presented::with).orElse(presented);
    return (code.isEmpty() ? unknown(text) : scan(code.get(), said))
        .map(why -> refused(why, said))
        .orElse(new DeskAnswer.Done());
  }

  /** Journals a scan that led to nothing. */
  public DeskAnswer refused(FailureCode why, Presented presented) {
    ledger.note(
        JournalEntry.of(JournalEvent.SCAN_REFUSED, "why", why.code()).by(presented.by(List.of())));
    return new DeskAnswer.NotDone(why);
  }

  /** Why no other slip can be begun now; empty if nothing is open. */
  public Optional<FailureCode> occupied() {
    return open()
        .map(
            issuance ->
                issuance.state() instanceof IssuanceState.Paid
                    ? FailureCode.SLIP_OF_ANOTHER_ISSUANCE
                    : FailureCode.DESK_OCCUPIED);
  }

  /** Known badges are refused here: a screen that asks for a badge reads it itself. */
  private static Optional<FailureCode> unknown(String text) {
    if (StaffBadges.looksLikeBadge(text)) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    if (ScanCodes.incomplete(text)) {
      return Optional.of(FailureCode.SCAN_INCOMPLETE);
    }
    return Optional.of(
        TypedCode.ofAnotherLayout(text) ? FailureCode.SCANNER_LAYOUT : FailureCode.CODE_UNKNOWN);
  }

  private Optional<FailureCode> scan(ScanCode code, Presented presented) {
    return switch (code) {
      case ScanCode.PageCode page -> page(page);
      case ScanCode.SlipCode _, ScanCode.Receipt _ -> slip(code, presented);
      case ScanCode.ErrandCode _ -> Optional.of(FailureCode.CODE_UNKNOWN); // no certificate's
      case ScanCode.AppointmentCode _ -> Optional.of(FailureCode.APPOINTMENT_UNKNOWN);
    };
  }

  private Optional<FailureCode> slip(ScanCode code, Presented presented) {
    Optional<Issuance> found = ledger.find(code);
    if (found.isEmpty()) {
      return Optional.of(FailureCode.CODE_UNKNOWN);
    }
    Issuance issuance = found.get();
    return switch (issuance.state()) {
      case IssuanceState.Waiting _ -> release(issuance, presented);
      case IssuanceState.HandedOver _ -> Optional.of(FailureCode.SLIP_ALREADY_HANDED_OVER);
      case IssuanceState.Voided _ -> Optional.of(FailureCode.SLIP_VOIDED);
      case IssuanceState.Requested _, IssuanceState.Accepted _, IssuanceState.NotIssued _ ->
          Optional.of(FailureCode.CODE_UNKNOWN);
      case IssuanceState.Paid _ -> given(issuance, presented);
      case IssuanceState.Open _ -> Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    };
  }

  /**
   * The second scan of the resident's slip records the hand-over. The receipt number is also
   * printed on the papers, so a clerk who types it must answer for it with a badge.
   */
  private Optional<FailureCode> given(Issuance issuance, Presented presented) {
    return switch (badges.attest(presented, presented.how() == Presented.How.TYPED)) {
      case StaffBadges.Result.Refused refused -> Optional.of(refused.why());
      case StaffBadges.Result.Agreed agreed ->
          ledger
                  .apply(
                      issuance.id(),
                      new IssuanceEvent.HandedOverToResident(presented.by(agreed.attested().by())))
                  .isPresent()
              ? Optional.empty()
              : Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    };
  }

  private Optional<FailureCode> release(Issuance issuance, Presented presented) {
    Optional<FailureCode> occupied = occupied();
    if (occupied.isPresent()) {
      return occupied;
    }
    return ledger
        .apply(
            issuance.id(),
            new IssuanceEvent.Released(
                desk.pageCodesDigest(issuance.id(), 1, issuance.pages()), presented.by(List.of())))
        .map(
            printing -> {
              desk.print(printing);
              return Optional.<FailureCode>empty();
            })
        .orElse(Optional.of(FailureCode.SCAN_OUT_OF_TURN));
  }

  private Optional<FailureCode> page(ScanCode.PageCode page) {
    Optional<Issuance> open = open();
    if (open.isEmpty()) {
      return Optional.of(pageOfNone(page));
    }
    Issuance issuance = open.get();
    Optional<FailureCode> disagreement =
        Chain.page(issuance.id(), issuance.state().run(), issuance.pages(), page);
    if (disagreement.isPresent()) {
      if (disagreement.get() == FailureCode.PAGE_VOIDED) {
        ledger.note(issuance.id(), IssuanceLines.voidedPage(page));
        return disagreement;
      }
      Optional<ReceiptNumber> pageOf = ledger.find(page).flatMap(Desk::receipt);
      ledger.apply(issuance.id(), new IssuanceEvent.Disagreed(disagreement.get(), pageOf));
      return disagreement;
    }
    return switch (issuance.state()) {
      case IssuanceState.Scanning s when s.scanned().contains(page.number()) ->
          Optional.of(FailureCode.PAGE_ALREADY_SCANNED);
      case IssuanceState.FeeDue _, IssuanceState.Paid _ ->
          Optional.of(FailureCode.PAGE_ALREADY_SCANNED);
      default ->
          ledger.apply(issuance.id(), new IssuanceEvent.PageScanned(page.number())).isPresent()
              ? Optional.empty()
              : Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    };
  }

  private static Optional<ReceiptNumber> receipt(Issuance issuance) {
    return Optional.ofNullable(issuance.receipt());
  }

  /** A page was scanned while nothing is open: says what to do with it. */
  private FailureCode pageOfNone(ScanCode.PageCode page) {
    Optional<Issuance> issuance = ledger.find(page);
    if (issuance.filter(i -> i.state() instanceof IssuanceState.Voided).isPresent()) {
      ledger.note(page.issuance(), IssuanceLines.voidedPage(page));
      return FailureCode.PAGE_VOIDED;
    }
    return issuance.filter(i -> i.state() instanceof IssuanceState.HandedOver).isPresent()
        ? FailureCode.SLIP_ALREADY_HANDED_OVER
        : FailureCode.SCAN_OUT_OF_TURN;
  }

  public DeskAnswer printAgain() {
    Optional<Issuance> open = open().filter(i -> i.state() instanceof IssuanceState.PrintFailed);
    if (open.isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
    }
    Issuance issuance = open.get();
    int run = issuance.state().run() + 1;
    return answer(
        ledger
            .apply(
                issuance.id(),
                new IssuanceEvent.PrintedAgain(
                    desk.pageCodesDigest(issuance.id(), run, issuance.pages())))
            .map(
                printing -> {
                  desk.print(printing);
                  return printing;
                }));
  }

  public DeskAnswer allSheetsCameOut() {
    return withOpen(_ -> new IssuanceEvent.SheetsConfirmed());
  }

  /** Records how the fee was settled. */
  public DeskAnswer takeFee(FeeWay way) {
    Optional<Issuance> open = open();
    if (open.isPresent() && way instanceof FeeWay.Exempt e && !granted(open.get(), e)) {
      return new DeskAnswer.NotDone(FailureCode.EXEMPTION_UNKNOWN);
    }
    return withOpen(issuance -> new IssuanceEvent.FeeTaken(PaidFee.of(way, issuance.feeYen())));
  }

  private boolean granted(Issuance issuance, FeeWay.Exempt exempt) {
    return municipalities.stream()
        .filter(m -> m.code().equals(issuance.municipality()))
        .flatMap(m -> m.kind(issuance.kind()).stream())
        .flatMap(k -> k.exemption(exempt.exemption()).stream())
        .anyMatch(e -> e.proof(exempt.proof()).isPresent());
  }

  private Optional<Issuance> open() {
    return ledger.open();
  }

  private DeskAnswer withOpen(java.util.function.Function<Issuance, IssuanceEvent> event) {
    return answer(open().flatMap(issuance -> ledger.apply(issuance.id(), event.apply(issuance))));
  }

  private static DeskAnswer answer(Optional<Issuance> after) {
    return after.isPresent()
        ? new DeskAnswer.Done()
        : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
  }
}
