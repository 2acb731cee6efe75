package org.madoguchi.app.branch.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a database has exactly the tables, indexes and triggers that the migrations make: a
 * trigger that was taken away no longer keeps the journal append-only, and one that was put in
 * writes what it likes. Every method runs inside the caller's transaction.
 */
public final class StoreSchema {
  private StoreSchema() {}

  /** The first thing that is missing, other, or too much; empty if there is none. */
  public static Optional<String> difference(Connection connection) throws SQLException {
    Map<String, String> found = read(connection);
    Map<String, String> made = made();
    for (Map.Entry<String, String> part : made.entrySet()) {
      if (!part.getValue().equals(found.remove(part.getKey()))) {
        return Optional.of(part.getKey() + " isn't as this program made it");
      }
    }
    return found.keySet().stream().findFirst().map(name -> name + " isn't this program's");
  }

  /** The same for a database that can't be read either. */
  static Optional<String> differenceOf(Connection connection) {
    try {
      return difference(connection);
    } catch (SQLException e) {
      return Optional.of("the database's tables can't be read: " + e.getMessage());
    }
  }

  private static Map<String, String> made() throws SQLException {
    try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      for (int version = 1; version <= Store.VERSION; version++) {
        Store.run(fresh, version);
      }
      return read(fresh);
    }
  }

  private static Map<String, String> read(Connection connection) throws SQLException {
    Map<String, String> parts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema")) {
      while (row.next()) {
        parts.put(
            row.getString(1) + " " + row.getString(2),
            row.getString(3) + ": " + plain(row.getString(4)));
      }
    }
    return parts;
  }

  /** Versions of SQLite differ in how they space and quote what ALTER TABLE has changed. */
  private static String plain(@Nullable String sql) {
    return sql == null ? "" : sql.replaceAll("[\\s\"]+", " ").replace(" (", "(").strip();
  }
}
