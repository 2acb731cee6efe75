package org.madoguchi.printer;

/** What a printer knows of a job name. */
public enum JobLookup {
  /** It has never heard of it (or not within its memory). */
  ABSENT,
  /** It has it and may still print. */
  ACTIVE,
  /** It printed all of it. */
  COMPLETED,
  /** It had it and gave it up: cancelled or aborted; some sheets may have come out. */
  ENDED_EARLY,
  /** The printer couldn't be asked. */
  UNKNOWN
}
