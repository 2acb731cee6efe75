package org.madoguchi.app.errand.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.StaffBadges;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.IssuanceId;

/**
 * Voids and reprints: what destroys paper or returns money. Each needs a reason and the people who
 * answer for it. One clerk's action at a time. May throw {@link StoreFailure}.
 */
public final class VoidsAndReprints {
  private final Ledger ledger;
  private final PrintRuns desk;
  private final StaffBadges badges;
  private final Duration unclaimedAfter;
  private final InstantSource clock;

  /**
   * @param unclaimedAfter how long a slip must wait before it counts as unclaimed
   */
  public VoidsAndReprints(
      Ledger ledger,
      PrintRuns desk,
      StaffBadges badges,
      Duration unclaimedAfter,
      InstantSource clock) {
    this.ledger = ledger;
    this.desk = desk;
    this.badges = badges;
    this.unclaimedAfter = unclaimedAfter;
    this.clock = clock;
  }

  public DeskAnswer voidIssuance(IssuanceId id, VoidReason reason, Destruction destruction) {
    Optional<Issuance> before = ledger.find(id);
    if (before.isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
    }
    if (reason == VoidReason.UNCLAIMED_AT_CLOSING) {
      return voidUnclaimed(List.of(id), destruction);
    }
    return switch (badges.attest(destruction, destroys(before.get()))) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed -> {
        Optional<Issuance> after =
            ledger.apply(id, new IssuanceEvent.VoidedByStaff(reason, agreed.attested()));
        if (after.isPresent()) {
          cancel(before.get());
        }
        yield answer(after);
      }
    };
  }

  /**
   * Nothing was printed or paid, but a resident may still come for each of them: so two people
   * confirm, and recent slips are left alone.
   */
  public DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    Instant now = clock.instant();
    for (IssuanceId id : which) {
      boolean unclaimed =
          ledger
              .find(id)
              .filter(i -> i.state() instanceof IssuanceState.Waiting)
              .filter(i -> !i.since().plus(unclaimedAfter).isAfter(now))
              .isPresent();
      if (!unclaimed) {
        return new DeskAnswer.NotDone(FailureCode.CLOSING_OUT_OF_DATE);
      }
    }
    return switch (badges.attest(destruction, true)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed -> {
        for (IssuanceId id : which) {
          ledger.apply(
              id,
              new IssuanceEvent.VoidedByStaff(VoidReason.UNCLAIMED_AT_CLOSING, agreed.attested()));
        }
        yield new DeskAnswer.Done();
      }
    };
  }

  /** How long a slip must have waited before it may be voided as unclaimed. */
  public Duration unclaimedAfter() {
    return unclaimedAfter;
  }

  public DeskAnswer reprint(ReprintReason reason, Destruction destruction) {
    Optional<Issuance> open = ledger.open();
    if (open.isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
    }
    Issuance before = open.get();
    return switch (badges.attest(destruction, true)) {
      case StaffBadges.Result.Refused refused -> new DeskAnswer.NotDone(refused.why());
      case StaffBadges.Result.Agreed agreed -> {
        int run = before.state().run() + 1;
        Optional<Issuance> after =
            ledger.apply(
                before.id(),
                new IssuanceEvent.Reprinted(
                    reason,
                    desk.pageCodesDigest(before.id(), run, before.pages()),
                    agreed.attested()));
        if (after.isPresent()) {
          cancel(before);
          desk.print(after.get());
        }
        yield answer(after);
      }
    };
  }

  /** Whether papers may be out or a fee was taken; then two people must confirm. */
  public static boolean destroys(Issuance issuance) {
    PaidFee fee = issuance.fee();
    return (fee != null && fee.yen() > 0)
        || switch (issuance.state()) {
          case IssuanceState.Underway _, IssuanceState.Ended _, IssuanceState.PrintFailed _ ->
              false;
          // a document that disagrees stops before its first sheet
          case IssuanceState.Stopped s ->
              s.run() > 1 || s.why() == FailureCode.PAGE_OF_ANOTHER_ISSUANCE;
          case IssuanceState.Open _ -> true;
        };
  }

  /** A run that may still be printing must not produce sheets after it was voided. */
  private void cancel(Issuance before) {
    switch (before.state()) {
      case IssuanceState.Printing p -> desk.cancel(before.id(), p.run());
      case IssuanceState.PrintInDoubt d -> desk.cancel(before.id(), d.run());
      default -> {} // the run has settled
    }
  }

  private static DeskAnswer answer(Optional<Issuance> after) {
    return after.isPresent()
        ? new DeskAnswer.Done()
        : new DeskAnswer.NotDone(FailureCode.SCAN_OUT_OF_TURN);
  }
}
