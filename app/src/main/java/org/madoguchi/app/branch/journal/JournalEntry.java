package org.madoguchi.app.branch.journal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;

/**
 * What a journal line says, before it has its place in the chain.
 *
 * @param event from the catalogue
 * @param details strings and whole numbers by name; never personal
 */
public record JournalEntry(JournalEvent event, SortedMap<String, Object> details) {
  /** The detail that names a case of an errand other than certificates. */
  public static final String ORDER = "order";

  /** An entry without details. */
  public static JournalEntry of(JournalEvent event) {
    return new JournalEntry(event, new TreeMap<>());
  }

  /** An entry with one detail. */
  public static JournalEntry of(JournalEvent event, String name, Object value) {
    return new JournalEntry(event, details(name, value));
  }

  /** The gateway countersigned the journal up to that line. */
  static JournalEntry countersigned(long line) {
    return of(JournalEvent.HEAD_COUNTERSIGNED, "line", Math.toIntExact(line));
  }

  /** The gateway refused to countersign it. */
  static JournalEntry notCountersigned(long line, FailureCode why) {
    SortedMap<String, Object> details = details("line", Math.toIntExact(line));
    details.put("why", why.code());
    return new JournalEntry(JournalEvent.HEAD_REFUSED, details);
  }

  /** The same with one more detail. */
  public JournalEntry with(String name, Object value) {
    SortedMap<String, Object> all = new TreeMap<>(details);
    all.put(name, value);
    return new JournalEntry(event, all);
  }

  /** The same with how it came to the desk, as far as that is known. */
  public JournalEntry by(Presented.Attested presented) {
    if (presented.terminal().isEmpty()) {
      return this;
    }
    SortedMap<String, Object> all = new TreeMap<>(details);
    all.put("how", presented.how() == Presented.How.TYPED ? "typed" : "scanned");
    all.put("terminal", presented.terminal());
    if (!presented.by().isEmpty()) {
      all.put("staff", presented.by().stream().map(StaffNumber::text).toList());
    }
    return new JournalEntry(event, all);
  }

  private static SortedMap<String, Object> details(String name, Object value) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put(name, value);
    return details;
  }
}
