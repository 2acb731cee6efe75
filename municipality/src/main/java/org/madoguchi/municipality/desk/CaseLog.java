package org.madoguchi.municipality.desk;

import java.time.InstantSource;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.madoguchi.municipality.audit.AuditLine;
import org.madoguchi.municipality.audit.AuditTrail;

/** Writes down what was done, and what a branch learns of it, in one transaction with it. */
final class CaseLog {
  private final AuditTrail trail;
  private final InstantSource clock;

  CaseLog(AuditTrail trail, InstantSource clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A line of the record.
   *
   * @param details names and words in turn
   */
  long line(Handle in, String what, String intake, String officer, String... details) {
    TreeMap<String, String> words = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      words.put(details[i], details[i + 1]);
    }
    return trail.add(in, new AuditLine(clock.instant(), what, intake, officer, words));
  }

  /** The same, and the branch learns of it. */
  void told(Handle in, Row of, String kind, String what, String officer, String... details) {
    event(in, of, kind, "", line(in, what, of.id(), officer, details));
  }

  /** The officer asks the resident something. */
  void phrase(Handle in, Row of, String officer, String phrase) {
    event(in, of, "phrase", phrase, line(in, "phrase", of.id(), officer, "phrase", phrase));
  }

  private static void event(Handle in, Row of, String kind, String phrase, long number) {
    in.createUpdate(
            "INSERT INTO event (number, branch, intake, kind, phrase) VALUES (?, ?, ?, ?, ?)")
        .bind(0, number)
        .bind(1, of.branch())
        .bind(2, of.id())
        .bind(3, kind)
        .bind(4, phrase.isEmpty() ? null : phrase)
        .execute();
  }
}
