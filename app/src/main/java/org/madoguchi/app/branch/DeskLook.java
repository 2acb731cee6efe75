package org.madoguchi.app.branch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Foreign;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceState;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.PrintRuns;
import org.madoguchi.app.errand.certificate.VoidsAndReprints;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/**
 * Builds what the office screen shows about the branch's issuances. May throw {@link StoreFailure}.
 */
final class DeskLook {
  private final List<Municipality> municipalities;
  private final Ledger ledger;
  private final PrintRuns desk;
  private final StaffBadges badges;

  DeskLook(List<Municipality> municipalities, Ledger ledger, PrintRuns desk, StaffBadges badges) {
    this.municipalities = municipalities;
    this.ledger = ledger;
    this.desk = desk;
    this.badges = badges;
  }

  List<Item> waiting() {
    return ledger.notEnded().stream()
        .filter(i -> i.state() instanceof IssuanceState.Waiting)
        .map(this::item)
        .toList();
  }

  Optional<Open> openNow() {
    return ledger.open().map(i -> open(i, (IssuanceState.Open) i.state()));
  }

  private Open open(Issuance i, IssuanceState.Open state) {
    return new Open(
        item(i),
        step(state),
        scanned(state),
        attention(state),
        Optional.ofNullable(i.fee()),
        kind(i).map(CertificateKind::exemptions).orElse(List.of()),
        VoidsAndReprints.destroys(i) ? badges.needed() : 0,
        foreign(i));
  }

  /** Read from the journal, the only place that records whose page it was. */
  private Optional<Foreign> foreign(Issuance issuance) {
    return issuance.state() instanceof IssuanceState.Stopped
        ? ledger.pageOf(issuance.id()).map(i -> new Foreign(number(i), fate(i.state())))
        : Optional.empty();
  }

  private static Foreign.Fate fate(IssuanceState state) {
    return switch (state) {
      case IssuanceState.HandedOver _ -> Foreign.Fate.HANDED_OVER;
      case IssuanceState.Voided _ -> Foreign.Fate.VOIDED;
      case IssuanceState.Underway _, IssuanceState.Open _, IssuanceState.NotIssued _ ->
          Foreign.Fate.NOT_PRINTED;
    };
  }

  private static String number(Issuance issuance) {
    return java.util.Objects.requireNonNull(issuance.receipt()).text();
  }

  private Optional<FailureCode> attention(IssuanceState state) {
    return switch (state) {
      case IssuanceState.Printing _ -> desk.attention();
      case IssuanceState.PrintFailed f -> Optional.of(f.why());
      case IssuanceState.PrintInDoubt d -> Optional.of(d.why());
      case IssuanceState.Stopped s -> Optional.of(s.why());
      case IssuanceState.Underway _,
          IssuanceState.Scanning _,
          IssuanceState.FeeDue _,
          IssuanceState.Paid _,
          IssuanceState.Ended _ ->
          Optional.empty();
    };
  }

  private static Step step(IssuanceState.Open state) {
    return switch (state) {
      case IssuanceState.Printing _ -> Step.PRINTING;
      case IssuanceState.PrintFailed _ -> Step.PRINT_FAILED;
      case IssuanceState.PrintInDoubt _ -> Step.PRINT_IN_DOUBT;
      case IssuanceState.Scanning _ -> Step.SCAN_PAGES;
      case IssuanceState.Stopped _ -> Step.STOPPED;
      case IssuanceState.FeeDue _ -> Step.TAKE_FEE;
      case IssuanceState.Paid _ -> Step.HAND_OVER;
    };
  }

  private static Set<Integer> scanned(IssuanceState state) {
    return state instanceof IssuanceState.Scanning s ? s.scanned() : Set.of();
  }

  private Item item(Issuance issuance) {
    LocalizedText place = Municipality.nameOf(municipalities, issuance.municipality());
    // as a municipality, a kind that is no longer configured is shown by its code
    LocalizedText kind =
        kind(issuance).map(CertificateKind::name).orElse(LocalizedText.same(issuance.kind()));
    return new Item(
        issuance.id(),
        number(issuance),
        place,
        kind,
        issuance.copies(),
        issuance.pages(),
        issuance.feeYen(),
        issuance.since());
  }

  private Optional<CertificateKind> kind(Issuance issuance) {
    return Municipality.of(municipalities, issuance.municipality())
        .flatMap(m -> m.kind(issuance.kind()));
  }
}
