package org.madoguchi.app.errand.electronic.lobby;

import org.madoguchi.app.lobby.LyingCard;

/**
 * The card that lies on the reader, and who changes it.
 *
 * @param authority name of the authority that changes it; empty if it can't be reached
 * @param lying by which it is known again
 * @param renewalMonths a renewal is due from the day after this many months before the end
 */
record KnownCard(String authority, LyingCard lying, int renewalMonths) {
  boolean same(KnownCard other) {
    return lying.same(other.lying);
  }

  /** By which the authority knows it. */
  byte[] commitment() {
    return lying.commitment();
  }
}
