package org.madoguchi.app.branch.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.branch.journal.JournalExcerpt.Entry;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * Reads the journal a page at a time while the branch works. Every statement goes by an index and
 * takes at most as many lines as are wanted, so that an issuance never waits for a reader, however
 * long the journal is. May throw {@link StoreFailure}.
 */
public final class JournalPages {
  static final String BEFORE =
      "SELECT line, coalesce(issuance.receipt, errand_case.receipt) FROM journal"
          + " LEFT JOIN issuance ON issuance.id = journal.issuance"
          + " LEFT JOIN errand_case ON errand_case.id = journal.errand_case"
          + " WHERE seq < ? ORDER BY seq DESC LIMIT ?";
  static final String LIFE =
      "SELECT line, receipt FROM journal JOIN issuance ON issuance.id = journal.issuance"
          + " WHERE journal.issuance = ? ORDER BY seq LIMIT ? OFFSET ?";
  static final String LIFE_OF_CASE =
      "SELECT line, receipt FROM journal JOIN errand_case ON errand_case.id = journal.errand_case"
          + " WHERE journal.errand_case = ? ORDER BY seq LIMIT ? OFFSET ?";

  private static final int LINES = JournalExcerpt.LINES;

  /** Whose a receipt number is: the one that hasn't ended, else the latest that had it. */
  @FunctionalInterface
  public interface Receipts {
    Optional<Holder> holder(Connection connection, ReceiptNumber receipt) throws SQLException;
  }

  /**
   * Whose lines.
   *
   * @param id of an issuance, or of a case of another errand
   * @param errandCase whether it is a case
   */
  public record Holder(String id, boolean errandCase) {}

  private final Store store;
  private final Receipts receipts;

  public JournalPages(Store store, Receipts receipts) {
    this.store = store;
    this.receipts = receipts;
  }

  /** The page that was asked for. */
  public JournalExcerpt read(JournalQuery query) {
    return switch (query) {
      case JournalQuery.Before before -> before(before);
      case JournalQuery.Whole whole -> whole(whole);
    };
  }

  /**
   * From the query's beginning on, over the end of its page.
   *
   * @param most how many lines at most, from 1
   */
  public List<Entry> from(JournalQuery query, int most) {
    return store.transaction(c -> from(c, query, most));
  }

  private JournalExcerpt before(JournalQuery.Before query) {
    return store.transaction(
        c -> {
          List<Entry> found = from(c, query, LINES + 1);
          boolean older = found.size() > LINES;
          List<Entry> page = older ? found.subList(0, LINES) : found;
          Optional<JournalQuery> next = Optional.empty();
          Optional<JournalQuery> previous = Optional.empty();
          if (older) {
            next = Optional.of(new JournalQuery.Before(page.getLast().line().seq()));
          }
          if (!page.isEmpty() && page.getFirst().line().seq() < last(c)) {
            previous =
                Optional.of(new JournalQuery.Before(page.getFirst().line().seq() + LINES + 1));
          }
          return new JournalExcerpt(query, page, previous, next);
        });
  }

  private JournalExcerpt whole(JournalQuery.Whole query) {
    List<Entry> found = from(query, LINES + 1);
    boolean more = found.size() > LINES;
    return new JournalExcerpt(
        query,
        more ? found.subList(0, LINES) : found,
        query.page() > 0 ? Optional.of(query.at(query.page() - 1)) : Optional.empty(),
        more ? Optional.of(query.at(query.page() + 1)) : Optional.empty());
  }

  private List<Entry> from(Connection connection, JournalQuery query, int most)
      throws SQLException {
    return switch (query) {
      case JournalQuery.Before before -> {
        try (PreparedStatement select = connection.prepareStatement(BEFORE)) {
          select.setLong(1, before.seq());
          select.setInt(2, most);
          yield entries(select);
        }
      }
      case JournalQuery.Life life -> {
        Optional<Holder> of = receipts.holder(connection, life.receipt());
        yield of.isEmpty() ? List.of() : of(connection, of.get(), life, most);
      }
      case JournalQuery.LifeOfCase of -> of(connection, new Holder(of.caseId(), true), of, most);
    };
  }

  private static List<Entry> of(
      Connection connection, Holder holder, JournalQuery.Whole query, int most)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(holder.errandCase() ? LIFE_OF_CASE : LIFE)) {
      select.setString(1, holder.id());
      select.setInt(2, most);
      select.setLong(3, (long) query.page() * LINES);
      return entries(select);
    }
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Optional<String> receipt = Optional.ofNullable(row.getString(2));
        JournalLine.read(row.getString(1)).ifPresent(l -> entries.add(new Entry(l, receipt)));
      }
    }
    return entries;
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT max(seq) FROM journal");
        ResultSet row = select.executeQuery()) {
      return row.getLong(1);
    }
  }
}
