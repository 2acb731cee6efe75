package org.madoguchi.app.branch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.DeskErrand.Scanned;
import org.madoguchi.app.errand.certificate.Desk;
import org.madoguchi.app.errand.certificate.Ledger;

/**
 * Routes what is scanned or typed at the desk to the errand that it belongs to. While papers of one
 * resident lie at the desk, nobody else's slip begins anything. May throw {@link StoreFailure}.
 */
final class DeskScans {
  private final ScanCodes codes;
  private final Ledger ledger;
  private final Desk certificates;
  private final List<DeskErrand> errands;
  private final StaffBadges badges;

  DeskScans(
      ScanCodes codes,
      Ledger ledger,
      Desk certificates,
      List<DeskErrand> errands,
      StaffBadges badges) {
    this.codes = codes;
    this.ledger = ledger;
    this.certificates = certificates;
    this.errands = errands;
    this.badges = badges;
  }

  DeskAnswer scan(String text, Presented presented) {
    Optional<ScanCode> read = codes.read(text);
    if (read.isEmpty()) {
      return foreign(text).orElseGet(() -> certificates.scan(text, presented));
    }
    ScanCode code = read.get();
    Optional<Found> found = caseOf(code);
    if (found.isEmpty()) {
      boolean page = code instanceof ScanCode.PageCode;
      return !page && paperAtDesk().isPresent()
          ? certificates.refused(FailureCode.DESK_OCCUPIED, presented.with(code))
          : certificates.scan(text, presented);
    }
    return refusal(found.get().what())
        .map(why -> certificates.refused(why, presented.with(code)))
        .orElseGet(() -> shown(found.get(), presented.with(code)));
  }

  /** What it comes to if it is something of an errand's; nothing is written of what it says. */
  private Optional<DeskAnswer> foreign(String text) {
    return errands.stream()
        .flatMap(
            errand ->
                switch (errand.foreign(text)) {
                  case NOT_OURS -> Stream.<DeskAnswer>empty();
                  case TAKEN -> Stream.of(new DeskAnswer.Done());
                  case NOBODY_WAITS ->
                      Stream.of(new DeskAnswer.NotDone(FailureCode.FORM_NOT_AWAITED));
                })
        .findFirst();
  }

  /** Whose slip that is. */
  private record Found(DeskErrand errand, Scanned what) {}

  /** The second scan of a slip whose paper lies there records that the resident got it. */
  private DeskAnswer shown(Found found, Presented presented) {
    String id = found.what().id();
    boolean handOver =
        found.errand().cases().stream()
            .filter(c -> c.id().equals(id))
            .anyMatch(c -> c.todo() instanceof CaseAtDesk.Todo.HandOver);
    return handOver ? handed(found.errand(), id, presented) : new DeskAnswer.Shows(id);
  }

  /** As with certificates: for a number that is typed somebody must answer with a badge. */
  private DeskAnswer handed(DeskErrand errand, String id, Presented presented) {
    return switch (badges.attest(presented, presented.how() == Presented.How.TYPED)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed ->
          errand
              .handed(id, presented.by(agreed.attested().by()))
              .<DeskAnswer>map(DeskAnswer.NotDone::new)
              .orElseGet(() -> new DeskAnswer.Shows(id)); // what follows is told
    };
  }

  private Optional<FailureCode> refusal(Scanned found) {
    Optional<FailureCode> occupied = certificates.occupied();
    if (occupied.isPresent()) {
      return occupied;
    }
    if (paperAtDesk().filter(other -> !other.equals(found.id())).isPresent()) {
      return Optional.of(FailureCode.DESK_OCCUPIED);
    }
    return found.shown() ? Optional.empty() : Optional.of(FailureCode.CASE_ENDED);
  }

  private Optional<String> paperAtDesk() {
    return errands.stream().flatMap(errand -> errand.paperAtDesk().stream()).findFirst();
  }

  /**
   * A receipt number in use by an issuance means that issuance; other holders are from earlier
   * days.
   */
  private Optional<Found> caseOf(ScanCode code) {
    return errands.stream()
        .flatMap(errand -> errand.scanned(code).map(what -> new Found(errand, what)).stream())
        .findFirst()
        .filter(f -> f.what().shown() || ledger.find(code).isEmpty());
  }
}
