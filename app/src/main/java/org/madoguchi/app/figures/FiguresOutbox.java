package org.madoguchi.app.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;

/**
 * Rows of the table {@code figures_outbox}. What waits or is refused keeps its bytes, so that the
 * very same ones can be sent again; what was taken stays as a row, so that it isn't made again.
 * Every method runs inside the caller's transaction.
 */
final class FiguresOutbox {
  private FiguresOutbox() {}

  /** Something that waits to be sent. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Waiting(String name, boolean head, byte[] content) {}

  /**
   * How a month stands.
   *
   * @param state {@code waiting}, {@code taken} or {@code refused}
   * @param answer how it was taken, or the code of the refusal
   */
  record Standing(String state, String answer) {}

  private static String name(YearMonth month) {
    return "figures " + month;
  }

  static Optional<Standing> standing(Connection connection, YearMonth month) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT state, answer FROM figures_outbox WHERE name = ?")) {
      select.setString(1, name(month));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Standing(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  /** The line of the last head that was put in; 0 if there is none. */
  static long lastHead(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT max(head_seq) FROM figures_outbox");
        ResultSet row = select.executeQuery()) {
      return row.getLong(1);
    }
  }

  static void put(Connection connection, YearMonth month, byte[] signed) throws SQLException {
    put(connection, name(month), null, signed);
  }

  static void put(Connection connection, long line, byte[] countersigned) throws SQLException {
    put(connection, "head " + line, line, countersigned);
  }

  private static void put(Connection connection, String name, @Nullable Long head, byte[] content)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO figures_outbox (name, head_seq, content, state, answer)"
                + " VALUES (?, ?, ?, 'waiting', '') ON CONFLICT (name) DO NOTHING")) {
      insert.setString(1, name);
      insert.setObject(2, head);
      insert.setBytes(3, content);
      insert.executeUpdate();
    }
  }

  /**
   * All that waits: heads before months, each in their order.
   *
   * @param refused with those that were refused
   */
  static List<Waiting> waiting(Connection connection, boolean refused) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name, head_seq IS NOT NULL, content FROM figures_outbox"
                + " WHERE state = 'waiting' OR ? AND state = 'refused' AND length(content) > 0"
                + " ORDER BY head_seq IS NULL, head_seq, name")) {
      select.setBoolean(1, refused);
      try (ResultSet row = select.executeQuery()) {
        List<Waiting> waiting = new ArrayList<>();
        while (row.next()) {
          waiting.add(new Waiting(row.getString(1), row.getBoolean(2), row.getBytes(3)));
        }
        return waiting;
      }
    }
  }

  /** Why anything is refused now. */
  static Set<FailureCode> refusals(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT DISTINCT answer FROM figures_outbox WHERE state = 'refused'");
        ResultSet row = select.executeQuery()) {
      Set<FailureCode> refusals = EnumSet.noneOf(FailureCode.class);
      while (row.next()) {
        FailureCode.of(row.getString(1)).ifPresent(refusals::add);
      }
      return refusals;
    }
  }

  /** Months that an earlier version gave up and erased are made anew. */
  static void forgetErased(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM figures_outbox WHERE state = 'refused' AND head_seq IS NULL"
                + " AND length(content) = 0")) {
      delete.executeUpdate();
    }
  }

  static void answered(Connection connection, String name, Standing standing) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE figures_outbox SET state = ?1, answer = ?2,"
                + " content = CASE ?1 WHEN 'taken' THEN x'' ELSE content END WHERE name = ?3")) {
      update.setString(1, standing.state());
      update.setString(2, standing.answer());
      update.setString(3, name);
      update.executeUpdate();
    }
  }
}
