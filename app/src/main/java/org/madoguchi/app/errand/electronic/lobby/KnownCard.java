package org.madoguchi.app.errand.electronic.lobby;

import java.util.Arrays;

/**
 * The card that lies on the reader, as far as it has to be known again. It tells no number.
 *
 * @param authority name of the authority that changes it; empty if it can't be reached
 * @param salt with which it was named
 * @param commitment 32 bytes ({@code CardRecord.commitment})
 * @param renewalMonths a renewal is due from the day after this many months before the end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by same()
record KnownCard(String authority, byte[] salt, byte[] commitment, int renewalMonths) {
  boolean same(KnownCard other) {
    return Arrays.equals(commitment, other.commitment);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "KnownCard[****]";
  }
}
