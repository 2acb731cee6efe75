package org.madoguchi.app.errand.papers;

/** What a clerk ticks on a paper after having looked. What isn't ticked wasn't there. */
public enum PaperTick {
  /** The name on it is the resident's. */
  NAME,
  /** So is the birth date. */
  BIRTH_DATE,
  /** So is the address. */
  ADDRESS,
  /** Its last day hasn't passed. */
  NOT_EXPIRED
}
