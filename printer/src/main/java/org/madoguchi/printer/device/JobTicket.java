package org.madoguchi.printer.device;

import org.jspecify.annotations.Nullable;

/**
 * What a printer gave for a job: by this, and not by its name alone, the job is known again.
 * Printers cut names, keep them back or write their own.
 *
 * @param id RFC 8011 5.3.2 job-id, at least 1. After a restart some printers count from 1 again
 * @param uuid PWG 5100.13 job-uuid; empty if the printer has none
 * @param createdAt RFC 8011 5.3.14.1 time-at-creation in seconds of the printer's up-time; 0 if it
 *     doesn't say
 * @param upTime RFC 8011 5.3.14.4 job-printer-up-time in seconds when the job was created; 0 if it
 *     doesn't say
 * @param shownName the name under which the printer showed the job then, empty if it keeps names
 *     back; null if that isn't known
 */
public record JobTicket(
    int id, String uuid, int createdAt, int upTime, @Nullable String shownName) {
  /** Of a job about which nothing but its number is known. */
  public JobTicket(int id) {
    this(id, "", 0, 0, null);
  }

  /** From the first report of a job. */
  public static JobTicket of(JobReport report) {
    return new JobTicket(
        report.id(), report.uuid(), report.createdAt(), report.upTime(), report.name());
  }
}
