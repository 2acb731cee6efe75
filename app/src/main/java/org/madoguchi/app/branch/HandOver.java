package org.madoguchi.app.branch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.branch.Branch.DeskAnswer;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/**
 * The office's half of a branch: from the scanned slip to the hand-over. One clerk's action at a
 * time. May throw {@link StoreFailure}.
 */
final class HandOver {
  private final List<Municipality> municipalities;
  private final Ledger ledger;
  private final ScanCodes codes;
  private final Desk desk;

  HandOver(List<Municipality> municipalities, Ledger ledger, ScanCodes codes, Desk desk) {
    this.municipalities = municipalities;
    this.ledger = ledger;
    this.codes = codes;
    this.desk = desk;
  }

  DeskAnswer scan(String text) {
    Optional<ScanCode> code = codes.read(text);
    Optional<FailureCode> refusal =
        code.isEmpty() ? Optional.of(FailureCode.CODE_UNKNOWN) : scan(code.get());
    if (refusal.isPresent()) {
      ledger.note(JournalEntry.of(JournalEvent.SCAN_REFUSED, "why", refusal.get().code()));
      return new DeskAnswer.NotDone(refusal.get());
    }
    return new DeskAnswer.Done();
  }

  private Optional<FailureCode> scan(ScanCode code) {
    return switch (code) {
      case ScanCode.PageCode page -> page(page);
      case ScanCode.SlipCode _, ScanCode.Receipt _ -> slip(code);
    };
  }

  private Optional<FailureCode> slip(ScanCode code) {
    Optional<Issuance> found = ledger.find(code);
    if (found.isEmpty()) {
      return Optional.of(FailureCode.CODE_UNKNOWN);
    }
    Issuance issuance = found.get();
    return switch (issuance.state()) {
      case IssuanceState.Waiting _ -> release(issuance);
      case IssuanceState.HandedOver _ -> Optional.of(FailureCode.SLIP_ALREADY_HANDED_OVER);
      case IssuanceState.Voided _ -> Optional.of(FailureCode.SLIP_VOIDED);
      case IssuanceState.Requested _, IssuanceState.Sealed _, IssuanceState.NotIssued _ ->
          Optional.of(FailureCode.CODE_UNKNOWN);
      case IssuanceState.Printing _,
          IssuanceState.PrintFailed _,
          IssuanceState.PrintInDoubt _,
          IssuanceState.Scanning _,
          IssuanceState.Stopped _,
          IssuanceState.FeeDue _,
          IssuanceState.Paid _ ->
          Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    };
  }

  private Optional<FailureCode> release(Issuance issuance) {
    if (open().isPresent()) {
      return Optional.of(FailureCode.DESK_OCCUPIED);
    }
    return ledger
        .apply(
            issuance.id(),
            new IssuanceEvent.Released(desk.pageCodesDigest(issuance.id(), 1, issuance.pages())))
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
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    Issuance issuance = open.get();
    Optional<FailureCode> disagreement =
        Chain.page(issuance.id(), StateText.run(issuance.state()), issuance.pages(), page);
    if (disagreement.isPresent()) {
      ledger.apply(issuance.id(), new IssuanceEvent.Disagreed(disagreement.get()));
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

  DeskAnswer printAgain() {
    Optional<Issuance> open = open().filter(i -> i.state() instanceof IssuanceState.PrintFailed);
    if (open.isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
    }
    Issuance issuance = open.get();
    int run = StateText.run(issuance.state()) + 1;
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

  DeskAnswer allSheetsCameOut() {
    return withOpen(_ -> new IssuanceEvent.SheetsConfirmed());
  }

  DeskAnswer takeFee() {
    return withOpen(issuance -> new IssuanceEvent.FeeTaken(issuance.feeYen()));
  }

  DeskAnswer handOver() {
    return withOpen(_ -> new IssuanceEvent.HandedOverToResident());
  }

  DeskAnswer voidIssuance(IssuanceId id, VoidReason reason) {
    Optional<Issuance> before = ledger.find(id);
    Optional<Issuance> after = ledger.apply(id, new IssuanceEvent.VoidedByStaff(reason));
    if (after.isPresent()
        && before.isPresent()
        && before.get().state() instanceof IssuanceState.Printing p) {
      desk.cancel(id, p.run());
    }
    return answer(after);
  }

  List<Item> waiting() {
    return ledger.notEnded().stream()
        .filter(i -> i.state() instanceof IssuanceState.Waiting)
        .map(this::item)
        .toList();
  }

  Optional<Open> openNow() {
    return open()
        .map(i -> new Open(item(i), step(i.state()), scanned(i.state()), attention(i.state())));
  }

  private Optional<Issuance> open() {
    return ledger.notEnded().stream().filter(i -> i.state().open()).findFirst();
  }

  private DeskAnswer withOpen(java.util.function.Function<Issuance, IssuanceEvent> event) {
    return answer(open().flatMap(issuance -> ledger.apply(issuance.id(), event.apply(issuance))));
  }

  private static DeskAnswer answer(Optional<Issuance> after) {
    return after.isPresent()
        ? new DeskAnswer.Done()
        : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
  }

  private Optional<FailureCode> attention(IssuanceState state) {
    return switch (state) {
      case IssuanceState.Printing _ -> desk.attention();
      case IssuanceState.PrintFailed f -> Optional.of(f.why());
      case IssuanceState.PrintInDoubt d -> Optional.of(d.why());
      case IssuanceState.Stopped s -> Optional.of(s.why());
      case IssuanceState.Requested _,
          IssuanceState.Sealed _,
          IssuanceState.Waiting _,
          IssuanceState.Scanning _,
          IssuanceState.FeeDue _,
          IssuanceState.Paid _,
          IssuanceState.HandedOver _,
          IssuanceState.Voided _,
          IssuanceState.NotIssued _ ->
          Optional.empty();
    };
  }

  private static Step step(IssuanceState state) {
    return switch (state) {
      case IssuanceState.Printing _ -> Step.PRINTING;
      case IssuanceState.PrintFailed _ -> Step.PRINT_FAILED;
      case IssuanceState.PrintInDoubt _ -> Step.PRINT_IN_DOUBT;
      case IssuanceState.Scanning _ -> Step.SCAN_PAGES;
      case IssuanceState.Stopped _ -> Step.STOPPED;
      case IssuanceState.FeeDue _ -> Step.TAKE_FEE;
      case IssuanceState.Paid _ -> Step.HAND_OVER;
      case IssuanceState.Requested _,
          IssuanceState.Sealed _,
          IssuanceState.Waiting _,
          IssuanceState.HandedOver _,
          IssuanceState.Voided _,
          IssuanceState.NotIssued _ ->
          throw new IllegalStateException("not open");
    };
  }

  private static Set<Integer> scanned(IssuanceState state) {
    return state instanceof IssuanceState.Scanning s ? s.scanned() : Set.of();
  }

  private Item item(Issuance issuance) {
    Optional<Municipality> municipality =
        municipalities.stream().filter(m -> m.code().equals(issuance.municipality())).findFirst();
    // A municipality or kind that left the configuration is still called by its code.
    LocalizedText place =
        municipality
            .map(Municipality::name)
            .orElse(new LocalizedText(issuance.municipality(), issuance.municipality()));
    LocalizedText kind =
        municipality
            .flatMap(m -> m.kind(issuance.kind()))
            .map(CertificateKind::name)
            .orElse(new LocalizedText(issuance.kind(), issuance.kind()));
    return new Item(
        issuance.id(),
        java.util.Objects.requireNonNull(issuance.receipt()).text(),
        place,
        kind,
        issuance.copies(),
        issuance.pages(),
        issuance.feeYen(),
        issuance.since());
  }
}
