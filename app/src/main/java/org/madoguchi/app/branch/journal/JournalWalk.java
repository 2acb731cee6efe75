package org.madoguchi.app.branch.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;

/**
 * Walks the whole journal while the branch works, a few lines in each transaction, so that no
 * issuance waits for it; under the branch's key, as at the start. Thread-safe. May throw {@link
 * StoreFailure}.
 */
public final class JournalWalk {
  private static final int LINES_AT_ONCE = 200;

  private final Store store;
  private final JournalMac macs;

  public JournalWalk(Store store, JournalMac macs) {
    this.store = store;
    this.macs = macs;
  }

  /**
   * From the first line to the last one that is there when it comes to it.
   *
   * @param lines told of each line that holds, in order
   */
  public ExportedJournal.Walked walk(Consumer<JournalLine> lines) {
    JournalCheck check = begin(lines);
    Optional<JournalFault> fault = goOn(check);
    return new ExportedJournal.Walked(fault, check.lastHash());
  }

  /**
   * A walk that {@link #goOn goes on} whenever it is told to, each time with what has come since.
   *
   * @param lines told of each line that holds, in order
   */
  public JournalCheck begin(Consumer<JournalLine> lines) {
    return new JournalCheck(macs, store.transaction(Journal::keyedFrom), lines);
  }

  /**
   * From where it stands to the last line that is there when it comes to it.
   *
   * @return what is wrong with a line; it can't go on after it
   */
  public Optional<JournalFault> goOn(JournalCheck check) {
    Optional<JournalFault> fault = Optional.empty();
    boolean more = true;
    while (more && fault.isEmpty()) {
      long before = check.lines();
      fault = store.transaction(c -> some(c, check));
      more = check.lines() == before + LINES_AT_ONCE;
    }
    return fault;
  }

  private static Optional<JournalFault> some(Connection connection, JournalCheck check)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq, line, hash, mac FROM journal WHERE seq > ? ORDER BY seq LIMIT ?")) {
      select.setLong(1, check.lines());
      select.setInt(2, LINES_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Optional<JournalFault> fault =
              check.next(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
          if (fault.isPresent()) {
            return fault;
          }
        }
      }
    }
    return Optional.empty();
  }
}
