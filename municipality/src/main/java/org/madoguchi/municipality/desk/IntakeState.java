package org.madoguchi.municipality.desk;

import java.util.Locale;

/** Where a package stands. */
public enum IntakeState {
  /** In the queue. */
  WAITING,
  /** An officer has it open. */
  OPENED,
  /** An officer ended the call without a decision; another package of the case may come. */
  SUSPENDED,
  /** Decided. */
  DECIDED,
  /** The branch took it back. */
  WITHDRAWN;

  /** Its stable name in messages and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stable name. */
  static IntakeState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
