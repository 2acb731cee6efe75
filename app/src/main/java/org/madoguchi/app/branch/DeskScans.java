package org.madoguchi.app.branch;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.custody.ScanCodes;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.DeskErrand.Scanned;
import org.madoguchi.app.errand.certificate.Desk;
import org.madoguchi.app.errand.certificate.Ledger;

/**
 * Routes what is scanned or typed at the desk to the errand that it belongs to. While an issuance
 * is open, no other errand is begun. May throw {@link StoreFailure}.
 */
final class DeskScans {
  private final ScanCodes codes;
  private final Ledger ledger;
  private final Desk certificates;
  private final List<DeskErrand> errands;

  DeskScans(ScanCodes codes, Ledger ledger, Desk certificates, List<DeskErrand> errands) {
    this.codes = codes;
    this.ledger = ledger;
    this.certificates = certificates;
    this.errands = errands;
  }

  DeskAnswer scan(String text, Presented presented) {
    Optional<ScanCode> code = codes.read(text);
    Optional<Scanned> found = code.flatMap(this::caseOf);
    if (found.isEmpty()) {
      return certificates.scan(text, presented);
    }
    return refusal(found.get())
        .map(why -> certificates.refused(why, presented.with(code.get())))
        .orElse(new DeskAnswer.Shows(found.get().id()));
  }

  private Optional<FailureCode> refusal(Scanned found) {
    Optional<FailureCode> occupied = certificates.occupied();
    if (occupied.isPresent()) {
      return occupied;
    }
    return found.shown() ? Optional.empty() : Optional.of(FailureCode.CASE_ENDED);
  }

  /**
   * A receipt number in use by an issuance means that issuance; other holders are from earlier
   * days.
   */
  private Optional<Scanned> caseOf(ScanCode code) {
    Optional<Scanned> found =
        errands.stream().flatMap(errand -> errand.scanned(code).stream()).findFirst();
    return found.filter(f -> f.shown() || ledger.find(code).isEmpty());
  }
}
