package org.madoguchi.printer;

/** What keeps a printer from printing (RFC 8011 5.4.12 printer-state-reasons, and the link). */
public enum PrinterProblem {
  UNREACHABLE,
  MEDIA_EMPTY,
  MEDIA_JAM,
  COVER_OPEN,
  OUT_OF_TONER,
  BUSY,
  STOPPED,
  /** The printer refused or aborted the job. */
  JOB_ABORTED,
  /** The job was cancelled, at the printer or by its deadline. */
  JOB_CANCELLED
}
