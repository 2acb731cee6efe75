package org.madoguchi.app.monitoring;

import java.util.Locale;
import org.madoguchi.app.monitoring.Exposition.MetricType;

/**
 * What a branch tells of itself beside its month's figures. Names are kept once somebody's alarm
 * hangs on them. No label holds more than what the program and its configuration have words for:
 * codes, devices, errands, states.
 */
enum BranchMetric {
  BUILD_INFO("Always 1; which build this is."),
  READ_TIMESTAMP_SECONDS(
      "When these numbers were read. If it stands still, all others do, and none means anything."),
  READY("Whether a resident could be served: 1, or 0 while any failure_present is there."),
  FAILURE_PRESENT("1 for each failure that is there now, by its code and by what has it."),
  DEVICE_UP(
      "Whether it answers and can be used: card-reader, mfp, slip-printer, gateway, camera,"
          + " paper-camera. A scanner types like a keyboard: nobody can ask it."),
  SCANNER_LAST_SCAN_TIMESTAMP_SECONDS(
      "When a code was last scanned or typed at the desk; not there before the first."),
  GATEWAY_LAST_ANSWER_TIMESTAMP_SECONDS(
      "When the gateway last answered; not there before the first."),
  GATEWAY_ANSWERS_TOTAL(
      "Answers of the gateway since the start, by what was asked and their code; none if it was"
          + " done."),
  STORE_UP("Whether the branch's store could be read for these numbers."),
  STORE_FREE_BYTES("What is left on the disk of the store."),
  STORE_SIZE_BYTES("The store's file and its write-ahead log."),
  JOURNAL_LINES("Number of the journal's last line."),
  JOURNAL_VERIFIED_LINES("Up to which line the journal was verified since the start."),
  JOURNAL_SOUND("Whether all of those lines hold."),
  JOURNAL_COUNTERSIGNED_LINES("Up to which line the gateway has countersigned the journal."),
  JOURNAL_LAST_LINE_TIMESTAMP_SECONDS("When the last line was written."),
  OUTBOX_LENGTH("What waits to be sent: figures, journal-head, officers."),
  OUTBOX_OLDEST_AGE_SECONDS(
      "For how long the first of it has been the first, as far as seen since the start."),
  FIGURES_REFUSED(
      "Months and heads that whoever collects figures didn't take; a person must look."),
  ALARMS_TOTAL("Alarms that were ever raised, by code."),
  ALARMS_UNREAD("Alarms that nobody has read yet: the desk stands still."),
  CASES_OPEN("Cases that haven't ended, by errand and state."),
  CASES_OLDEST_AGE_SECONDS("For how long the oldest of them has been in that state."),
  STAFF_CALLS_UNANSWERED("Whether somebody in the lobby waits for a person."),
  DAY_END_OVERDUE_SECONDS(
      "Since when a day with work at the desk is over without a closing; 0 if none is."),
  CALENDARS_ENDING("Calendars of the branch and its municipalities whose closed days end soon."),
  CERTIFICATE_EXPIRY_TIMESTAMP_SECONDS(
      "When the branch's own certificates and keys' certificates end.");

  private final String help;

  BranchMetric(String help) {
    this.help = help;
  }

  /** Its name. */
  String key() {
    return "madoguchi_branch_" + name().toLowerCase(Locale.ROOT);
  }

  /** Begins it in a text. */
  Exposition.Family in(Exposition text) {
    return text.family(
        key(), key().endsWith("_total") ? MetricType.COUNTER : MetricType.GAUGE, help);
  }
}
