package org.madoguchi.municipality.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code intake}, without what is sealed.
 *
 * @param papers how many papers are in the package
 * @param officer who has it open, or decided
 * @param opened when it was opened last
 * @param available from when the branch may have the decision
 */
record Row(
    String id,
    String branch,
    Instant received,
    String packageSha256,
    int papers,
    IntakeState state,
    String officer,
    @Nullable Instant opened,
    @Nullable Instant available) {
  private static final String COLUMNS =
      "id, branch, received, package_sha256, papers, state, officer, opened, available";

  static final String SELECT = "SELECT " + COLUMNS + " FROM intake ";

  static Row of(ResultSet row, StatementContext context) throws SQLException {
    String officer = row.getString("officer");
    return new Row(
        row.getString("id"),
        row.getString("branch"),
        Instant.ofEpochMilli(row.getLong("received")),
        row.getString("package_sha256"),
        row.getInt("papers"),
        IntakeState.of(row.getString("state")),
        officer == null ? "" : officer,
        time(row, "opened"),
        time(row, "available"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long milliseconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
  }

  /** Whether that officer has it open. */
  boolean openTo(String who) {
    return state == IntakeState.OPENED && officer.equals(who);
  }

  /**
   * What that officer has open, and nobody else changes it until the end of the transaction: what
   * is done with an open package is done one after the other, in several windows of one officer
   * too.
   */
  static Optional<Row> hold(Handle in, String id, String officer, Instant now) {
    return in.createUpdate(
                    "UPDATE intake SET seen = ? WHERE id = ? AND officer = ? AND state = 'opened'")
                .bind(0, now.toEpochMilli())
                .bind(1, id)
                .bind(2, officer)
                .execute()
            == 1
        ? find(in, id)
        : Optional.empty();
  }

  static Optional<Row> find(Handle in, String id) {
    return in.createQuery(SELECT + "WHERE id = ?").bind(0, id).map(Row::of).findOne();
  }
}
