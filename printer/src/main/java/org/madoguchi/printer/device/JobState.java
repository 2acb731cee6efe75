package org.madoguchi.printer.device;

/** RFC 8011 5.3.7 job-state. */
public enum JobState {
  PENDING,
  HELD,
  PROCESSING,
  STOPPED,
  CANCELED,
  ABORTED,
  COMPLETED,
  /** Missing, or a number that the RFC doesn't know. */
  UNKNOWN;

  public static JobState of(int code) {
    return code >= 3 && code <= 9 ? values()[code - 3] : UNKNOWN;
  }
}
