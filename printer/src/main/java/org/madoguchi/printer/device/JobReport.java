package org.madoguchi.printer.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a printer says of one job, as raw as IPP gives it.
 *
 * @param id RFC 8011 5.3.2 job-id
 * @param name RFC 8011 5.3.5 job-name as the printer shows it; empty if it keeps it back; null if
 *     the report doesn't speak of it
 * @param reasons RFC 8011 5.3.8 job-state-reasons
 * @param processing whether the printer has ever begun to process the job
 * @param sheetsCompleted RFC 8011 5.3.18.3 job-media-sheets-completed, or 5.3.18.2
 *     job-impressions-completed if that is less; -1 if the printer says neither, and 0 is said by
 *     many that don't count
 * @param uuid see {@link JobTicket}
 * @param createdAt see {@link JobTicket}
 * @param upTime RFC 8011 5.3.14.4 job-printer-up-time now; 0 if the printer doesn't say
 */
public record JobReport(
    int id,
    @Nullable String name,
    JobState state,
    List<String> reasons,
    Processing processing,
    int sheetsCompleted,
    String uuid,
    int createdAt,
    int upTime) {
  /** Of a printer that says little. */
  public JobReport(
      int id, JobState state, List<String> reasons, Processing processing, int sheetsCompleted) {
    this(id, null, state, reasons, processing, sheetsCompleted, "", 0, 0);
  }

  /** RFC 8011 5.3.14.2 time-at-processing: no-value as long as processing hasn't begun. */
  public enum Processing {
    NEVER,
    BEGUN,
    NOT_SAID
  }

  /** The printer waits for (more of) the document. */
  public boolean lacksDocument() {
    return reasons.contains("job-data-insufficient");
  }
}
