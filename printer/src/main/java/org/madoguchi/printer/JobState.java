package org.madoguchi.printer;

/** RFC 8011 5.3.7 job-state. */
enum JobState {
  PENDING,
  HELD,
  PROCESSING,
  STOPPED,
  CANCELED,
  ABORTED,
  COMPLETED,
  /** Missing, or a number that the RFC doesn't know. */
  UNKNOWN;

  static JobState of(int code) {
    return code >= 3 && code <= 9 ? values()[code - 3] : UNKNOWN;
  }
}
