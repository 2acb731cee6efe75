package org.madoguchi.sandbox.proof.storm;

/**
 * Somebody at the desk with the slip of an application.
 *
 * @param person who stands there
 * @param told what was confirmed when that slip came out
 * @param code what a scanner reads from the slip
 * @param receipt the number on it
 */
record ApplicationGuest(
    int person, ApplicationWitness.Confirmed told, String code, String receipt) {
  /** Somebody else, who has got hold of the slip. */
  ApplicationGuest instead(int other) {
    return new ApplicationGuest(other, told, code, receipt);
  }
}
