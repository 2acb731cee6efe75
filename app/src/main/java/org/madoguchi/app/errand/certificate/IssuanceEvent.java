package org.madoguchi.app.errand.certificate;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ReceiptNumber;

/** What can happen to an issuance after its request was sent. */
public sealed interface IssuanceEvent {
  /**
   * The gateway answered, and the whole answer agrees with the request.
   *
   * @param pages pages to print, at least 1
   * @param compared whether name and birth date were compared with what the card told
   */
  record AnswerAccepted(int pages, boolean compared) implements IssuanceEvent {}

  /** It isn't issued: refused, disagreed, too late, or the resident left. */
  record EndedEarly(FailureCode why) implements IssuanceEvent {}

  /** The card is taken; the slip is due. */
  record SlipIssued(ReceiptNumber receipt) implements IssuanceEvent {}

  /**
   * The slip was scanned: this issuance alone is released to the MFP.
   *
   * @param codes digest of all page codes of the run, before the first page leaves
   * @param by how the slip was presented
   */
  record Released(Digest codes, Presented.Attested by) implements IssuanceEvent {
    public Released(Digest codes) {
      this(codes, Presented.Attested.UNTOLD);
    }
  }

  /** The MFP says that every sheet is out. */
  record SheetsOut() implements IssuanceEvent {}

  /** Certainly no sheet came out. */
  record NothingPrinted(FailureCode why) implements IssuanceEvent {}

  /** It can't be determined from here how many sheets came out. */
  record PrintDoubtful(FailureCode why) implements IssuanceEvent {}

  /** The clerk has looked: all sheets are here. */
  record SheetsConfirmed() implements IssuanceEvent {}

  /**
   * Another print run after one that certainly printed nothing.
   *
   * @param codes digest of all page codes of the new run
   */
  record PrintedAgain(Digest codes) implements IssuanceEvent {}

  /** A page was scanned and agrees. */
  record PageScanned(int number) implements IssuanceEvent {}

  /**
   * Something at the desk disagreed.
   *
   * @param pageOf whose page was scanned, if it belongs to another issuance
   */
  record Disagreed(FailureCode why, Optional<ReceiptNumber> pageOf) implements IssuanceEvent {
    public Disagreed(FailureCode why) {
      this(why, Optional.empty());
    }
  }

  /** The fee is settled. */
  record FeeTaken(PaidFee fee) implements IssuanceEvent {}

  /**
   * The pages are reprinted; those of earlier runs are void by their codes.
   *
   * @param codes digest of all page codes of the new run
   * @param destroyed sheets of the run before
   */
  record Reprinted(ReprintReason reason, Digest codes, Destruction.Attested destroyed)
      implements IssuanceEvent {}

  /**
   * The papers go over the counter.
   *
   * @param by how the slip was presented, and by whom if it was typed
   */
  record HandedOverToResident(Presented.Attested by) implements IssuanceEvent {
    public HandedOverToResident() {
      this(Presented.Attested.UNTOLD);
    }
  }

  /** Ended by staff. */
  record VoidedByStaff(VoidReason reason, Destruction.Attested destroyed)
      implements IssuanceEvent {}

  /** The disagreement that an alarm is raised for; empty for most events. */
  default Optional<FailureCode> alarm() {
    return switch (this) {
      case Disagreed d -> Optional.of(d.why());
      case EndedEarly e when e.why().alarming() -> Optional.of(e.why());
      default -> Optional.empty();
    };
  }
}
