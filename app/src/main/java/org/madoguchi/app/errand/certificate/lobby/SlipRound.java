package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.config.Language;

/** The slips of a visit, one after the other. Waits for the branch. */
final class SlipRound {
  private SlipRound() {}

  /** What came of it; one that comes to nothing takes no other with it. */
  static LobbyEvent ask(Branch branch, List<IssuanceId> issuances, Language language) {
    List<Slip> slips = new ArrayList<>();
    @Nullable FailureCode missing = null;
    for (IssuanceId issuance : issuances) {
      switch (branch.cardTaken(issuance, language)) {
        case Slip slip -> slips.add(slip);
        case SlipIssue.Failed failed -> missing = failed.why();
      }
    }
    return slips.isEmpty() && missing != null
        ? new LobbyEvent.Failed(missing)
        : new CertificateEvent.SlipsOut(slips, missing);
  }
}
