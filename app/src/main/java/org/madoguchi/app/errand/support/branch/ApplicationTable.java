package org.madoguchi.app.errand.support.branch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.errand.CaseTable;

/** Rows of the tables {@code support_application} and, until it ends, what rests sealed. */
final class ApplicationTable implements CaseTable<ApplicationCase> {
  /** Where what a resident told rests. */
  static final String REST = "support_told";

  private final EncryptedRest told;

  ApplicationTable(EncryptedRest told) {
    this.told = told;
  }

  @Override
  public void insert(Connection connection, String id, ApplicationCase application)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO support_application (id, municipality, terminal) VALUES (?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, application.municipality());
      insert.setString(3, application.terminal());
      insert.executeUpdate();
    }
  }

  @Override
  public ApplicationCase read(Connection connection, String id, String word) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT municipality, terminal FROM support_application WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no such application");
        }
        return new ApplicationCase(
            row.getString(1), row.getString(2), ApplicationWords.state(word));
      }
    }
  }

  @Override
  public void ended(Connection connection, String id) throws SQLException {
    told.erase(connection, id);
  }

  @Override
  public Optional<String> difference(Connection connection, Set<String> all, Set<String> notEnded)
      throws SQLException {
    if (!ids(connection, "SELECT id FROM support_application").equals(all)) {
      return Optional.of("table support_application");
    }
    // one that a resident is still telling has nothing here yet
    return notEnded.containsAll(ids(connection, "SELECT id FROM " + REST))
        ? Optional.empty()
        : Optional.of("table " + REST);
  }

  private static Set<String> ids(Connection connection, String query) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }
}
