package org.madoguchi.app.errand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.madoguchi.app.branch.store.EncryptedRest;

/**
 * Rows of an errand in which residents tell something: municipality and lobby terminal in clear,
 * and what was told sealed, until the case ends.
 *
 * @param <S> where a case stands
 */
public final class ToldTable<S> implements CaseTable<S> {
  /** What stands in clear of a case. */
  public record Clear(String municipality, String terminal) {}

  /** Makes a case of its row and its state's word. */
  @FunctionalInterface
  public interface Reading<S> {
    /**
     * @throws IllegalArgumentException if nothing here wrote it
     */
    S read(Clear clear, String word);
  }

  private final String table;
  private final String restTable;
  private final EncryptedRest rest;
  private final Function<S, Clear> clear;
  private final Reading<S> reading;

  /**
   * @param table with columns {@code id}, {@code municipality} and {@code terminal}; a name of the
   *     program's own
   * @param restTable in which {@code rest} keeps what was told, by a column {@code id}
   */
  public ToldTable(
      String table,
      String restTable,
      EncryptedRest rest,
      Function<S, Clear> clear,
      Reading<S> reading) {
    this.table = table;
    this.restTable = restTable;
    this.rest = rest;
    this.clear = clear;
    this.reading = reading;
  }

  @Override
  public void insert(Connection connection, String id, S state) throws SQLException {
    Clear of = clear.apply(state);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (id, municipality, terminal) VALUES (?, ?, ?)".formatted(table))) {
      insert.setString(1, id);
      insert.setString(2, of.municipality());
      insert.setString(3, of.terminal());
      insert.executeUpdate();
    }
  }

  @Override
  public S read(Connection connection, String id, String word) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT municipality, terminal FROM %s WHERE id = ?".formatted(table))) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no such case");
        }
        return reading.read(new Clear(row.getString(1), row.getString(2)), word);
      }
    }
  }

  @Override
  public void ended(Connection connection, String id) throws SQLException {
    rest.erase(connection, id);
  }

  @Override
  public Optional<String> difference(Connection connection, Set<String> all, Set<String> notEnded)
      throws SQLException {
    if (!CaseTable.ids(connection, table).equals(all)) {
      return Optional.of("table " + table);
    }
    // one that a resident is still telling has nothing there yet
    return notEnded.containsAll(CaseTable.ids(connection, restTable))
        ? Optional.empty()
        : Optional.of("table " + restTable);
  }
}
