package org.madoguchi.app.errand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of one errand beside the common one: what its cases hold besides state, receipt and
 * time. Every method runs inside the caller's transaction.
 */
public interface CaseTable<S> {
  /**
   * Keeps what is to be kept in clear. It stays as it is, unless the errand itself changes it in
   * the transaction of an event that says so.
   */
  void insert(Connection connection, String id, S state) throws SQLException;

  /**
   * A case's state, from its row and the state's word ({@link CaseFlow#word}).
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  S read(Connection connection, String id, String word) throws SQLException;

  /** A case has ended: erases what was kept only as long as something could happen to it. */
  void ended(Connection connection, String id) throws SQLException;

  /**
   * Whether there is more or less than the cases call for.
   *
   * @param all every case of the errand
   * @param notEnded those of them to which something can happen
   * @return what is wrong, in words for the log; nothing personal
   */
  Optional<String> difference(Connection connection, Set<String> all, Set<String> notEnded)
      throws SQLException;

  /**
   * Whose rows a table has.
   *
   * @param table its name, not from outside; it has a column {@code id}
   */
  static Set<String> ids(Connection connection, String table) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement("SELECT id FROM " + table);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }
}
