package org.madoguchi.app.errand.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarms;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.CaseRows;
import org.madoguchi.app.errand.CasesRetold;

/**
 * Recomputes from the journal, which is protected by the branch's key, what the other tables must
 * contain: issuances, cases of other errands, unread alarms, closings. Each line is applied through
 * the same transition table as the event that it records; any difference was written from outside.
 * Only {@link Issuance#since()} isn't compared: it orders the lists on the screens, and the
 * journal's own time is another reading of the clock.
 *
 * <p>Thread rule: one thread, one walk.
 */
final class TablesFromJournal {
  private final Map<IssuanceId, Issuance> issuances = new HashMap<>();
  private final List<Unread> alarms = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<? extends CasesRetold<?, ?>> books;
  private final long keyedFrom;
  private long last;
  private @Nullable String nonsense;

  /**
   * @param of id of the issuance or case; empty if it is about the journal itself
   */
  private record Unread(String of, FailureCode why) {
    static Unread of(Optional<IssuanceId> issuance, FailureCode why) {
      return new Unread(issuance.map(IssuanceId::toString).orElse(""), why);
    }
  }

  private record Closing(long number, long first, long last) {}

  /**
   * @param keyedFrom first line that isn't of version 1, which had no alarms to be read
   * @param books cases of other errands
   */
  TablesFromJournal(long keyedFrom, List<? extends CasesRetold<?, ?>> books) {
    this.keyedFrom = keyedFrom;
    this.books = books;
  }

  /** Takes the next line. */
  void take(JournalLine line) {
    if (line.seq() == keyedFrom) {
      alarmsOfVersion1();
    }
    last = line.seq();
    try {
      RecordedEvent.catalogued(line).ifPresent(event -> take(event, line));
    } catch (IllegalArgumentException e) { // every line of ours can be read and fits its state
      nonsense = nonsense == null ? "journal line " + line.seq() : nonsense;
    }
  }

  private void take(JournalEvent event, JournalLine line) {
    if (!line.order().isEmpty()) {
      ofCase(event, line);
    } else if (event == JournalEvent.DAY_CLOSED) {
      closings.add(new Closing(line.number("number"), line.number("first"), line.seq()));
    } else if (event == JournalEvent.ALARM_ACKNOWLEDGED) {
      alarms.remove(Unread.of(line.issuance(), RecordedEvent.why(line)));
    } else if (event == JournalEvent.HEAD_REFUSED && RecordedEvent.why(line).alarming()) {
      alarms.add(Unread.of(Optional.empty(), RecordedEvent.why(line)));
    } else if (event == JournalEvent.FIGURES_REFUSED) {
      alarms.add(Unread.of(Optional.empty(), RecordedEvent.why(line)));
    } else if (event == JournalEvent.FIGURES_ACCEPTED) {
      FailureCode.of(line.detail("was"))
          .ifPresent(was -> alarms.remove(Unread.of(Optional.empty(), was)));
    } else if (event == JournalEvent.REQUESTED) {
      Issuance issuance = RecordedEvent.requested(line);
      issuances.put(issuance.id(), issuance);
    } else {
      RecordedEvent.happened(event, line).ifPresent(e -> apply(e, line));
    }
  }

  private void apply(IssuanceEvent event, JournalLine line) {
    IssuanceId id = RecordedEvent.issuance(line);
    Issuance before = issuances.get(id);
    if (before == null) {
      throw new IllegalArgumentException("never requested");
    }
    IssuanceState next =
        IssuanceFlow.next(before.state(), event, before.pages(), before.paid())
            .orElseThrow(() -> new IllegalArgumentException("no place in this state"));
    issuances.put(id, before.after(event, next, line.at()));
    event.alarm().ifPresent(why -> alarms.add(Unread.of(Optional.of(id), why)));
  }

  private void ofCase(JournalEvent event, JournalLine line) {
    if (event == JournalEvent.ALARM_ACKNOWLEDGED) {
      alarms.remove(new Unread(line.order(), RecordedEvent.why(line)));
      return;
    }
    for (CasesRetold<?, ?> book : books) {
      if (book.knows(line.order())) {
        book.take(event, line).ifPresent(why -> alarms.add(new Unread(line.order(), why)));
        return;
      }
    }
    if (books.stream().noneMatch(book -> book.begins(event, line))) {
      throw new IllegalArgumentException("never begun");
    }
  }

  /** The migration raised an alarm for each stopped issuance and for nothing else. */
  private void alarmsOfVersion1() {
    alarms.clear();
    issuances.forEach(
        (id, issuance) -> {
          if (issuance.state() instanceof IssuanceState.Stopped stopped) {
            alarms.add(Unread.of(Optional.of(id), stopped.why()));
          }
        });
  }

  /**
   * After the last line: the first difference between the tables and the journal.
   *
   * @return in words for the log; nothing personal
   */
  Optional<String> difference(Connection connection) throws SQLException {
    if (last < keyedFrom) {
      alarmsOfVersion1();
    }
    if (nonsense != null) {
      return Optional.of(nonsense);
    }
    try {
      Optional<String> other = issuances(connection);
      if (other.isEmpty()) {
        other = cases(connection);
      }
      if (other.isEmpty() && !unread(connection).equals(counted(alarms))) {
        other = Optional.of("table alarm");
      }
      if (other.isEmpty() && !closings(connection).equals(closings)) {
        other = Optional.of("table closing");
      }
      return other.isEmpty() ? documents(connection) : other;
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      return Optional.of("a row that nothing here wrote");
    }
  }

  private Optional<String> issuances(Connection connection) throws SQLException {
    Map<IssuanceId, Issuance> told = new HashMap<>(issuances);
    for (Issuance row : IssuanceRows.all(connection)) {
      Issuance by = told.remove(row.id());
      if (by == null || !timeless(by).equals(timeless(row))) {
        return Optional.of("issuance " + row.id());
      }
    }
    return told.keySet().stream().findFirst().map(id -> "issuance " + id + " is missing");
  }

  private Optional<String> cases(Connection connection) throws SQLException {
    int told = 0;
    for (CasesRetold<?, ?> book : books) {
      Optional<String> other = book.difference(connection);
      if (other.isPresent()) {
        return other;
      }
      told += book.count();
    }
    return told == CaseRows.count(connection)
        ? Optional.empty()
        : Optional.of("a case of no errand");
  }

  private static Map<Unread, Long> counted(List<Unread> alarms) {
    return alarms.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
  }

  private static Map<Unread, Long> unread(Connection connection) throws SQLException {
    List<Unread> unread = new ArrayList<>();
    for (Alarms.Row row : Alarms.unread(connection)) {
      String of = row.errandCase();
      unread.add(
          of == null
              ? Unread.of(Optional.ofNullable(row.issuance()), row.why())
              : new Unread(of, row.why()));
    }
    return counted(unread);
  }

  private static List<Closing> closings(Connection connection) throws SQLException {
    List<Closing> found = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, first_seq, last_seq FROM closing ORDER BY number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(new Closing(row.getLong(1), row.getLong(2), row.getLong(3)));
      }
    }
    return found;
  }

  /**
   * A document is stored from the answer to the end of the issuance; its content has its own key.
   */
  private Optional<String> documents(Connection connection) throws SQLException {
    Set<IssuanceId> due = new HashSet<>();
    issuances.forEach(
        (id, issuance) -> {
          if (!issuance.state().ended() && issuance.pages() > 0) {
            due.add(id);
          }
        });
    try (PreparedStatement select = connection.prepareStatement("SELECT issuance FROM document");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        if (!due.remove(IssuanceId.parse(row.getString(1)))) {
          return Optional.of("a document of an issuance that has none");
        }
      }
    }
    return due.isEmpty() ? Optional.empty() : Optional.of("a document is missing");
  }

  private static Issuance timeless(Issuance issuance) {
    return issuance.at(Instant.EPOCH);
  }
}
