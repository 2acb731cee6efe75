package org.madoguchi.app.errand.certificate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * The issuances of the store, each row compared with this program's own copy in memory, so that a
 * row altered from outside is never acted on. What was there at the start was verified against the
 * journal ({@link TablesFromJournal}).
 *
 * <p>The copy holds every issuance that hadn't ended at the start or came later. Every method runs
 * inside the caller's transaction, and throws {@link StoreAltered}.
 */
public final class CheckedIssuances {
  private final Store store;
  private @Nullable Map<IssuanceId, Issuance> known;

  CheckedIssuances(Store store) {
    this.store = store;
  }

  public void insert(Connection connection, Issuance issuance) throws SQLException {
    IssuanceRows.insert(connection, issuance);
    remember(connection, issuance);
  }

  public void update(Connection connection, Issuance before, Issuance after) throws SQLException {
    IssuanceRows.update(connection, before, after);
    remember(connection, after);
  }

  private void remember(Connection connection, Issuance issuance) throws SQLException {
    Map<IssuanceId, Issuance> all = known(connection);
    store.whenKept(() -> all.put(issuance.id(), issuance));
  }

  public Optional<Issuance> find(Connection connection, IssuanceId id) throws SQLException {
    return checked(connection, IssuanceRows.find(connection, id))
        .map(found -> found.id().equals(id) ? found : altered(found));
  }

  /** The one that hasn't ended, else the latest that had this number. */
  public Optional<Issuance> find(Connection connection, ReceiptNumber receipt) throws SQLException {
    Optional<Issuance> found =
        checked(connection, IssuanceRows.find(connection, receipt))
            .map(f -> receipt.equals(f.receipt()) ? f : altered(f)); // an index can be wrong alone
    if (found.filter(f -> !f.state().ended()).isEmpty()) {
      known(connection).values().stream()
          .filter(k -> receipt.equals(k.receipt()) && !k.state().ended())
          .findFirst()
          .ifPresent(CheckedIssuances::altered);
    }
    return found;
  }

  /** All that haven't ended, oldest first. */
  public List<Issuance> notEnded(Connection connection) throws SQLException {
    List<Issuance> found = IssuanceRows.notEnded(connection);
    long expected = known(connection).values().stream().filter(k -> !k.state().ended()).count();
    for (Issuance row : found) {
      checked(connection, row);
    }
    if (found.size() != expected) {
      throw new StoreAltered("table issuance");
    }
    return found;
  }

  /** Takes the next receipt number that no unfinished issuance or case has. */
  ReceiptNumber nextReceipt(Connection connection) throws SQLException {
    return IssuanceRows.nextReceipt(connection);
  }

  private Optional<Issuance> checked(Connection connection, Optional<Issuance> row)
      throws SQLException {
    if (row.isPresent()) {
      checked(connection, row.get());
    }
    return row;
  }

  private void checked(Connection connection, Issuance row) throws SQLException {
    Issuance mine = known(connection).get(row.id());
    if (mine == null ? !row.state().ended() : !mine.equals(row)) {
      altered(row);
    }
  }

  private static Issuance altered(Issuance row) {
    throw new StoreAltered("issuance " + row.id());
  }

  private Map<IssuanceId, Issuance> known(Connection connection) throws SQLException {
    if (known == null) {
      known =
          IssuanceRows.notEnded(connection).stream()
              .collect(Collectors.toMap(Issuance::id, i -> i, (one, _) -> one, HashMap::new));
    }
    return known;
  }
}
