package org.madoguchi.app.branch.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of the table {@code signed_head}: the journal's heads that were countersigned, and the one
 * that is on its way. Every method runs inside the caller's transaction.
 */
public final class SignedHeads {
  private SignedHeads() {}

  /**
   * A head.
   *
   * @param seq the journal line that it is about
   * @param cms under the branch's signature alone while it is on its way, then under both
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Row(long seq, byte[] cms) {}

  /** The head that was signed and isn't countersigned yet. */
  public static Optional<Row> onItsWay(Connection connection) throws SQLException {
    return rows(connection, "countersigned = 0").stream().findFirst();
  }

  /** The latest that is countersigned. */
  public static Optional<Row> last(Connection connection) throws SQLException {
    return rows(connection, "countersigned = 1 ORDER BY seq DESC LIMIT 1").stream().findFirst();
  }

  /** All that are countersigned, oldest first; none in a database of an earlier version. */
  static List<Row> countersigned(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE name = 'signed_head'");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return List.of();
      }
    }
    return rows(connection, "countersigned = 1 ORDER BY seq");
  }

  /** Those that are countersigned and about a line after that one, oldest first. */
  public static List<Row> after(Connection connection, long seq) throws SQLException {
    return rows(connection, "countersigned = 1 AND seq > " + seq + " ORDER BY seq");
  }

  private static List<Row> rows(Connection connection, String which) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT seq, cms FROM signed_head WHERE " + which);
        ResultSet row = select.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(new Row(row.getLong(1), row.getBytes(2)));
      }
      return rows;
    }
  }

  /** Keeps a head before it is sent, so that the same bytes can be sent again. */
  static void send(Connection connection, long seq, byte[] signed) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO signed_head (seq, cms, countersigned) VALUES (?, ?, 0)")) {
      insert.setLong(1, seq);
      insert.setBytes(2, signed);
      insert.executeUpdate();
    }
  }

  /** The countersigned form takes the place of the one that was sent. */
  static void keep(Connection connection, long seq, byte[] countersigned) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE signed_head SET cms = ?, countersigned = 1 WHERE seq = ?")) {
      update.setBytes(1, countersigned);
      update.setLong(2, seq);
      update.executeUpdate();
    }
  }

  /** The gateway will never countersign the one that is on its way. */
  static void drop(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM signed_head WHERE countersigned = 0")) {
      delete.executeUpdate();
    }
  }
}
