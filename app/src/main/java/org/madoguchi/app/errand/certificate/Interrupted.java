package org.madoguchi.app.errand.certificate;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;

/** Settles at the branch's start what its last run left unfinished. May throw StoreFailure. */
public final class Interrupted {
  private final Ledger ledger;
  private final PrintRuns runs;

  public Interrupted(Ledger ledger, PrintRuns runs) {
    this.ledger = ledger;
    this.runs = runs;
  }

  /** Closes issuances that had no slip and asks the MFP about runs that were printing. */
  public void settle() {
    for (Issuance issuance : ledger.notEnded()) {
      switch (issuance.state()) {
        case IssuanceState.Requested _, IssuanceState.Accepted _ -> {
          recovered(issuance);
          ledger.apply(issuance.id(), new IssuanceEvent.EndedEarly(FailureCode.INTERRUPTED));
        }
        case IssuanceState.Printing _ -> {
          recovered(issuance);
          runs.resume(issuance);
        }
        case IssuanceState.Waiting _, IssuanceState.Open _, IssuanceState.Ended _ -> {}
      }
    }
  }

  private void recovered(Issuance issuance) {
    ledger.note(
        issuance.id(),
        JournalEntry.of(
            JournalEvent.RECOVERED, "state", IssuanceStateColumns.name(issuance.state())));
  }
}
