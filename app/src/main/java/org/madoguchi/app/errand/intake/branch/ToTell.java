package org.madoguchi.app.errand.intake.branch;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * What the officers' program is still to be told, until it has answered; kept over a restart, and
 * after the case has ended. Nothing of it can be read here.
 *
 * @param id of the case
 * @param municipality five-digit code
 * @param name of the package
 * @param what is to be told
 */
record ToTell(ApplicationId id, String municipality, ApplicationId name, What what) {
  /** What is told of a package. */
  sealed interface What {
    /**
     * The new card's PINs.
     *
     * @param envelope for the municipality's PIN-setting key alone; the same bytes whenever sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pins(byte[] envelope) implements What {
      /** Without the envelope. */
      @Override
      public String toString() {
        return "Pins[]";
      }
    }

    /** The decision is known here, and nothing more is asked about that package. */
    record Acknowledge() implements What {}

    /** Nobody here goes on with it. */
    record Withdraw(FailureCode why) implements What {}
  }
}
