package org.madoguchi.app.errand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * Rows of the table {@code errand_case}: what all errands' cases have in common. No state is named
 * here: whether a case is open or ended stands beside its state. Every method runs inside the
 * caller's transaction.
 */
public final class CaseRows {
  private CaseRows() {}

  /** A row as it stands. */
  record Row(
      String id,
      String state,
      boolean open,
      boolean ended,
      @Nullable ReceiptNumber receipt,
      Instant since) {
    static <S> Row of(Case<S> of, CaseFlow<S, ?> flow) {
      return new Row(
          of.id(),
          flow.word(of.state()),
          flow.open(of.state()),
          flow.ended(of.state()),
          of.receipt(),
          of.since());
    }
  }

  static void insert(Connection connection, ErrandId errand, Row row) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO errand_case (state, open, ended, receipt, since, id, errand)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      fill(insert, row);
      insert.setString(7, errand.word());
      insert.executeUpdate();
    }
  }

  static void update(Connection connection, Row row) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE errand_case SET state = ?, open = ?, ended = ?, receipt = ?, since = ?"
                + " WHERE id = ?")) {
      fill(update, row);
      update.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Row row) throws SQLException {
    ReceiptNumber receipt = row.receipt();
    statement.setString(1, row.state());
    statement.setInt(2, row.open() ? 1 : 0);
    statement.setInt(3, row.ended() ? 1 : 0);
    statement.setString(4, receipt == null ? null : receipt.text());
    statement.setString(5, row.since().toString());
    statement.setString(6, row.id());
  }

  static List<Row> of(Connection connection, ErrandId errand, String id) throws SQLException {
    return select(connection, errand, "AND id = ?", id);
  }

  /** The one that hasn't ended, else the latest that had this number. */
  static List<Row> of(Connection connection, ErrandId errand, ReceiptNumber receipt)
      throws SQLException {
    return select(
        connection, errand, "AND receipt = ? ORDER BY ended, since DESC LIMIT 1", receipt.text());
  }

  /** All that haven't ended, oldest first. */
  static List<Row> notEnded(Connection connection, ErrandId errand) throws SQLException {
    return select(connection, errand, "AND ended = 0 ORDER BY since, receipt, id", null);
  }

  /** All there are, in no order. */
  static List<Row> all(Connection connection, ErrandId errand) throws SQLException {
    return select(connection, errand, "", null);
  }

  /** How many cases there are, of whichever errand. */
  public static int count(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM errand_case");
        ResultSet row = select.executeQuery()) {
      return row.getInt(1);
    }
  }

  /**
   * Who bears or bore a receipt number.
   *
   * @param id of a case, whichever errand's
   */
  public record Bearer(String id, boolean ended, Instant since) {}

  /** The case of that number that hasn't ended, else the latest that had it. */
  public static Optional<Bearer> bearer(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, ended, since FROM errand_case WHERE receipt = ?"
                + " ORDER BY ended, since DESC LIMIT 1")) {
      select.setString(1, receipt.text());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Bearer(row.getString(1), row.getInt(2) == 1, Instant.parse(row.getString(3))))
            : Optional.empty();
      }
    }
  }

  /** Whether a case of any errand bears that number and hasn't ended. */
  public static boolean bears(Connection connection, ReceiptNumber receipt) throws SQLException {
    return bearer(connection, receipt).filter(b -> !b.ended()).isPresent();
  }

  private static List<Row> select(
      Connection connection, ErrandId errand, String which, @Nullable String parameter)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, state, open, ended, receipt, since FROM errand_case WHERE errand = ? "
                + which)) {
      select.setString(1, errand.word());
      if (parameter != null) {
        select.setString(2, parameter);
      }
      List<Row> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String receipt = row.getString(5);
          found.add(
              new Row(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3) == 1,
                  row.getInt(4) == 1,
                  receipt == null ? null : new ReceiptNumber(receipt),
                  Instant.parse(row.getString(6))));
        }
      }
      return found;
    }
  }
}
