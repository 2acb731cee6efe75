package org.madoguchi.app.errand.electronic.branch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.errand.CaseTable;
import org.madoguchi.app.errand.electronic.CardOperation;

/** Rows of the tables {@code electronic_order} and, while they may be needed, what rests sealed. */
public final class CardOrderTable implements CaseTable<CardOrderCase> {
  private final EncryptedRest asked;

  /**
   * @param asked what the authority is asked with again
   */
  public CardOrderTable(EncryptedRest asked) {
    this.asked = asked;
  }

  /**
   * Where that rests.
   *
   * @param wrappingKey AES-256, of the branch
   */
  public static EncryptedRest rest(SecretKey wrappingKey, SecureRandom random) {
    return new EncryptedRest("electronic_asked", "id", wrappingKey, random);
  }

  @Override
  public void insert(Connection connection, String id, CardOrderCase order) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO electronic_order (id, operation, municipality, terminal)"
                + " VALUES (?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, order.operation().word());
      insert.setString(3, order.municipality());
      insert.setString(4, order.terminal());
      insert.executeUpdate();
    }
  }

  @Override
  public CardOrderCase read(Connection connection, String id, String word) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT operation, municipality, terminal FROM electronic_order WHERE id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no such order");
        }
        return new CardOrderCase(
            CardOperation.of(row.getString(1))
                .orElseThrow(() -> new IllegalArgumentException("no such operation")),
            row.getString(2),
            row.getString(3),
            CardOrderWords.state(word));
      }
    }
  }

  @Override
  public void ended(Connection connection, String id) throws SQLException {
    asked.erase(connection, id);
  }

  @Override
  public Optional<String> difference(Connection connection, Set<String> all, Set<String> notEnded)
      throws SQLException {
    if (!CaseTable.ids(connection, "electronic_order").equals(all)) {
      return Optional.of("table electronic_order");
    }
    return CaseTable.ids(connection, "electronic_asked").equals(notEnded)
        ? Optional.empty()
        : Optional.of("table electronic_asked");
  }
}
