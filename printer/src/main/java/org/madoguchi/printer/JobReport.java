package org.madoguchi.printer;

import java.util.List;

/**
 * What a printer says of one job, as raw as IPP gives it.
 *
 * @param id RFC 8011 5.3.2 job-id
 * @param reasons RFC 8011 5.3.8 job-state-reasons
 * @param processing whether the printer has ever begun to process the job
 * @param sheetsCompleted RFC 8011 5.3.18.3 job-media-sheets-completed; -1 if the printer doesn't
 *     say, and 0 is said by many that don't count
 */
record JobReport(
    int id, JobState state, List<String> reasons, Processing processing, int sheetsCompleted) {
  /** RFC 8011 5.3.14.2 time-at-processing: no-value as long as processing hasn't begun. */
  enum Processing {
    NEVER,
    BEGUN,
    NOT_SAID
  }

  /** The printer waits for (more of) the document. */
  boolean lacksDocument() {
    return reasons.contains("job-data-insufficient");
  }
}
