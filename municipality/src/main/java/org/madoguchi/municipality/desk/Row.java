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

  static Optional<Row> find(Handle in, String id) {
    return in.createQuery(SELECT + "WHERE id = ?").bind(0, id).map(Row::of).findOne();
  }
}
