package org.madoguchi.app.branch.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.custody.IssuanceId;

/** Rows of the table {@code alarm}. Every method runs inside the caller's transaction. */
public final class Alarms {
  private Alarms() {}

  /**
   * An alarm.
   *
   * @param issuance whose it is; null if it is about a case, or the journal itself
   * @param errandCase id of the case whose it is; null if it is of none
   */
  public record Row(
      long number, @Nullable IssuanceId issuance, @Nullable String errandCase, FailureCode why) {
    /** The journal's line: somebody read it. */
    public JournalEntry acknowledged() {
      SortedMap<String, Object> details = new TreeMap<>();
      details.put("alarm", Math.toIntExact(number));
      details.put("why", why.code());
      JournalEntry entry = new JournalEntry(JournalEvent.ALARM_ACKNOWLEDGED, details);
      String of = errandCase;
      return of == null ? entry : entry.with(JournalEntry.ORDER, of);
    }
  }

  /** All unread alarms, oldest first. */
  public static List<Row> unread(Connection connection) throws SQLException {
    List<Row> unread = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, issuance, errand_case, why FROM alarm WHERE acknowledged IS NULL"
                    + " ORDER BY number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        unread.add(row(row, row.getLong(1)));
      }
    }
    return unread;
  }

  /** With issuance, case and reason in columns 2 to 4. */
  private static Row row(ResultSet row, long number) throws SQLException {
    String issuance = row.getString(2);
    return new Row(
        number,
        issuance == null ? null : IssuanceId.parse(issuance),
        row.getString(3),
        FailureCode.valueOf(row.getString(4)));
  }

  /**
   * Raises an alarm.
   *
   * @param issuance null if it is about the journal itself
   */
  public static void raise(
      Connection connection, @Nullable IssuanceId issuance, FailureCode why, Instant at)
      throws SQLException {
    raise(connection, "issuance", issuance == null ? null : issuance.toString(), why, at);
  }

  /** Raises an alarm about a case. */
  public static void raiseOfCase(
      Connection connection, String errandCase, FailureCode why, Instant at) throws SQLException {
    raise(connection, "errand_case", errandCase, why, at);
  }

  private static void raise(
      Connection connection, String column, @Nullable String of, FailureCode why, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO alarm (%s, why, at) VALUES (?, ?, ?)".formatted(column))) {
      insert.setString(1, of);
      insert.setString(2, why.name());
      insert.setString(3, at.toString());
      insert.executeUpdate();
    }
  }

  /**
   * What an alarm was about that is of no issuance and no case is mended: nobody has to read it.
   */
  public static void withdraw(Connection connection, FailureCode why, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE alarm SET acknowledged = ? WHERE issuance IS NULL AND errand_case IS NULL"
                + " AND why = ? AND acknowledged IS NULL")) {
      update.setString(1, at.toString());
      update.setString(2, why.name());
      update.executeUpdate();
    }
  }

  /** The oldest that nobody has read yet. */
  public static Optional<Alarm> open(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, alarm.why, coalesce(issuance.receipt, errand_case.receipt), at"
                    + " FROM alarm LEFT JOIN issuance ON issuance.id = alarm.issuance"
                    + " LEFT JOIN errand_case ON errand_case.id = alarm.errand_case"
                    + " WHERE acknowledged IS NULL ORDER BY number LIMIT 1");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Alarm(
                  row.getLong(1),
                  FailureCode.valueOf(row.getString(2)),
                  Optional.ofNullable(row.getString(3)),
                  Instant.parse(row.getString(4))))
          : Optional.empty();
    }
  }

  /** Marks an alarm as read; empty if there is no unread alarm of that number. */
  public static Optional<Row> acknowledge(Connection connection, long number, Instant at)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE alarm SET acknowledged = ? WHERE number = ? AND acknowledged IS NULL"
                + " RETURNING number, issuance, errand_case, why")) {
      update.setString(1, at.toString());
      update.setLong(2, number);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(row(row, number)) : Optional.empty();
      }
    }
  }
}
