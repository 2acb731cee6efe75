package org.madoguchi.app.errand.certificate.lobby;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.card.Recognition;

/**
 * What lies on the reader, after the branch has looked at it.
 *
 * @param recognition what the card is
 * @param objection why its electronic certificate won't do; empty if it does, or there is none
 */
record ExaminedCard(Recognition recognition, Optional<FailureCode> objection) {

  /** Asks the branch, which may block. */
  static ExaminedCard by(Branch branch, Recognition recognition) {
    return new ExaminedCard(
        recognition,
        recognition instanceof Recognition.MyNumberCard found
            ? branch.examine(found.certificate())
            : Optional.empty());
  }
}
