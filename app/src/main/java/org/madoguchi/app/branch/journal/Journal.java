package org.madoguchi.app.branch.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;

/**
 * The branch's append-only, hash-chained record. A line is canonical JSON with its place, its time
 * and the hash of the line before it; its own hash is the SHA-256 of those bytes.
 *
 * <p>Each line and the end have a keyed check beside them ({@link JournalMac}), so that nobody
 * without the branch's key can rewrite the chain or cut its end.
 *
 * <p>Lines are appended inside the transaction of the change that they tell of, so neither can be
 * there without the other. Thread-safe through {@link Store}.
 */
public final class Journal {
  /** The version of the database whose journal had no keyed checks yet. */
  private static final int WITHOUT_MACS = 1;

  private final Store store;
  private final InstantSource clock;
  private final JournalMac macs;
  private final Optional<JournalMark> mark;

  /** The last line that this program has written or read; nothing else may follow on it. */
  private @Nullable End written;

  /** The last line that the transaction of this number has appended, while it isn't kept yet. */
  private @Nullable End appended;

  private long appending;

  /**
   * @param clock times of the lines; they take no part in any identity
   * @param macs keyed checks, under the branch's key
   */
  public Journal(Store store, InstantSource clock, JournalMac macs) {
    this.store = store;
    this.clock = clock;
    this.macs = macs;
    mark = store.file().map(file -> JournalMark.beside(file, macs));
    if (store.versionFound() == WITHOUT_MACS && mark.flatMap(JournalMark::read).isEmpty()) {
      store.transaction(this::macOldLines);
    }
  }

  /**
   * Lines of version 1 have no MAC; they are protected by the chain from the first line that has
   * one, which the head records. This is done once in a journal's life: a journal that has had a
   * keyed check has a mark beside it, and the version that a file claims is anybody's to write.
   */
  private boolean macOldLines(Connection connection) throws SQLException {
    Optional<End> end = end(connection);
    boolean first = end.isPresent() && head(connection).isEmpty() && withoutMacs(connection);
    if (first) {
      writeHead(connection, end.get().seq() + 1, end.get());
    }
    return first;
  }

  private static boolean withoutMacs(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM journal WHERE mac IS NOT NULL LIMIT 1");
        ResultSet row = select.executeQuery()) {
      return !row.next();
    }
  }

  /** Where the journal ends, and from which line on each has a keyed check. */
  private record Head(long keyedFrom, long seq, String mac) {}

  /** The first line that has a keyed check; what comes before is of version 1. */
  public static long keyedFrom(Connection connection) throws SQLException {
    return head(connection).map(Head::keyedFrom).orElse(1L);
  }

  /** The last line. */
  public record End(long seq, String hash) {}

  /** Appends a line that belongs to no change of an issuance. */
  public void append(JournalEntry entry) {
    store.transaction(
        c -> {
          append(c, null, entry);
          return entry;
        });
  }

  /** Appends a line inside a transaction. */
  public void append(Connection connection, @Nullable IssuanceId issuance, JournalEntry entry)
      throws SQLException {
    Optional<End> end = end(connection);
    End mine = appending == store.number() ? appended : written;
    if (mine != null && !end.equals(Optional.of(mine))) {
      throw new StoreAltered("the journal's last line");
    }
    long seq = end.map(End::seq).orElse(0L) + 1;
    String previous = end.map(End::hash).orElse(JournalCheck.NOTHING_BEFORE);
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    members.put("details", entry.details());
    members.put("event", entry.event().text());
    if (issuance != null) {
      members.put("issuance", issuance.toString());
    }
    members.put("previous", previous);
    members.put("seq", seq);
    byte[] line = CanonicalJson.write(members);
    String hash = Digest.of(line).hex();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO journal (seq, line, hash, mac) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, seq);
      insert.setString(2, new String(line, StandardCharsets.UTF_8));
      insert.setString(3, hash);
      insert.setString(4, macs.line(hash));
      insert.executeUpdate();
    }
    End last = new End(seq, hash);
    Optional<Head> head = head(connection);
    if (head.isEmpty() && end.isPresent()) {
      throw new StoreAltered("the journal's head");
    }
    writeHead(connection, head.map(Head::keyedFrom).orElse(seq), last);
    appending = store.number();
    appended = last;
    store.whenKept(() -> written = last);
  }

  private void writeHead(Connection connection, long from, End end) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement(
            "INSERT INTO journal_head (one, sealed_from, seq, mac) VALUES (1, ?, ?, ?)"
                + " ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, mac = excluded.mac")) {
      move.setLong(1, from);
      move.setLong(2, end.seq());
      move.setString(3, macs.head(from, end.seq(), end.hash()));
      move.executeUpdate();
    }
  }

  /** Writes down beside the database how far the journal has come. */
  public void mark() {
    if (mark.isPresent()) {
      store.transaction(Journal::end).ifPresent(mark.get()::write);
    }
  }

  private static Optional<Head> head(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT sealed_from, seq, mac FROM journal_head");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Head(row.getLong(1), row.getLong(2), row.getString(3)))
          : Optional.empty();
    }
  }

  /**
   * Walks the whole chain.
   *
   * @return the first place that was changed, cut out or moved; empty if the journal holds
   */
  public Optional<JournalFault> verify() {
    return store.transaction(c -> verify(c, _ -> {}));
  }

  /**
   * The same inside a transaction.
   *
   * @param lines told of each line that holds, in order
   */
  public Optional<JournalFault> verify(Connection connection, Consumer<JournalLine> lines)
      throws SQLException {
    Optional<JournalFault> fault = verify(connection, macs, lines);
    return fault.isEmpty() && mark.isPresent() ? notMarked(connection, mark.get()) : fault;
  }

  /**
   * Whether the line that was written down beside the database is missing.
   *
   * @return the place at which it isn't
   */
  public static Optional<JournalFault> notMarked(Connection connection, JournalMark mark)
      throws SQLException {
    Optional<End> marked = mark.read();
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> there = hash(connection, marked.get().seq());
    long end = end(connection).map(End::seq).orElse(0L);
    return there.equals(marked.map(End::hash))
        ? Optional.empty()
        : Optional.of(
            new JournalFault(
                Math.min(marked.get().seq(), end) + (marked.get().seq() > end ? 1 : 0),
                JournalFault.Kind.NOT_MARKED));
  }

  /**
   * The same for a connection that may only read.
   *
   * @param macs null where the branch's key isn't at hand
   * @param lines told of each line that holds, in order
   */
  public static Optional<JournalFault> verify(
      Connection connection, @Nullable JournalMac macs, Consumer<JournalLine> lines)
      throws SQLException {
    Optional<Head> head = head(connection);
    JournalCheck check =
        new JournalCheck(macs, head.map(Head::keyedFrom).orElse(Long.MAX_VALUE), lines);
    try (PreparedStatement select =
            connection.prepareStatement("SELECT seq, line, hash, mac FROM journal ORDER BY seq");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Optional<JournalFault> fault =
            check.next(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    if (head.isEmpty()) {
      // every journal that was ever begun or taken over has a head: somebody took it
      return check.lines() == 0
          ? Optional.empty()
          : Optional.of(new JournalFault(check.lines() + 1, JournalFault.Kind.END_MISSING));
    }
    return check.end(head.get().mac(), head.get().seq());
  }

  /** Place and hash of the last line; empty if there is none. */
  public static Optional<End> end(Connection connection) throws SQLException {
    try (PreparedStatement last =
            connection.prepareStatement("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
        ResultSet row = last.executeQuery()) {
      return row.next() ? Optional.of(new End(row.getLong(1), row.getString(2))) : Optional.empty();
    }
  }

  /** Such as {@code 412 9f86d081…}: place and hash of the last line. */
  public static String headText(Connection connection) throws SQLException {
    End end = end(connection).orElse(new End(0, JournalCheck.NOTHING_BEFORE));
    return end.seq() + " " + end.hash();
  }

  /** Gives out every line with its hash, as JSON, in order. */
  public void export(Consumer<String> lines) {
    store.transaction(
        c -> {
          export(c, lines);
          return Optional.empty();
        });
  }

  public static void export(Connection connection, Consumer<String> lines) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT line, hash FROM journal ORDER BY seq");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        lines.accept(withHash(row.getString(1), row.getString(2)));
      }
    }
  }

  /** A line as it is exported: its canonical JSON with one more member at the end. */
  static String withHash(String line, String hash) {
    return line.substring(0, line.length() - 1) + ",\"hash\":\"" + hash + "\"}";
  }

  /** The first line; empty if there is none. */
  public static Optional<JournalLine> first(Connection connection) throws SQLException {
    return line(connection, 1);
  }

  /** The line at that place; empty if there is none. */
  static Optional<JournalLine> line(Connection connection, long seq) throws SQLException {
    return text(connection, "SELECT line FROM journal WHERE seq = ?", seq)
        .flatMap(JournalLine::read);
  }

  /** All lines about an issuance, in order. */
  public static List<JournalLine> of(Connection connection, IssuanceId issuance)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT line FROM journal WHERE issuance = ? ORDER BY seq")) {
      select.setString(1, issuance.toString());
      List<JournalLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          JournalLine.read(row.getString(1)).ifPresent(lines::add);
        }
      }
      return lines;
    }
  }

  /** The last line that tells of that; empty if none does. */
  public static Optional<JournalLine> last(Connection connection, JournalEvent event)
      throws SQLException {
    String lines =
        "SELECT line FROM journal WHERE json_extract(line, '$.event') = ?"
            + " ORDER BY seq DESC LIMIT 1";
    return text(connection, lines, event.text()).flatMap(JournalLine::read);
  }

  /** The hash of the line at that place; empty if there is none. */
  public static Optional<String> hash(Connection connection, long seq) throws SQLException {
    return text(connection, "SELECT hash FROM journal WHERE seq = ?", seq);
  }

  /** The first row's text of a query with one parameter. */
  private static Optional<String> text(Connection connection, String query, Object parameter)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** The last line of that kind about that issuance. */
  public static Optional<JournalLine> last(
      Connection connection, IssuanceId issuance, JournalEvent event) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT line FROM journal WHERE issuance = ? ORDER BY seq DESC LIMIT 50")) {
      select.setString(1, issuance.toString());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Optional<JournalLine> line = JournalLine.read(row.getString(1)).filter(l -> l.is(event));
          if (line.isPresent()) {
            return line;
          }
        }
        return Optional.empty();
      }
    }
  }

  /** The lines from that place on, in order. */
  public static List<JournalLine> since(Connection connection, long seq) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT line FROM journal WHERE seq >= ? ORDER BY seq")) {
      select.setLong(1, seq);
      List<JournalLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          JournalLine.read(row.getString(1)).ifPresent(lines::add);
        }
      }
      return lines;
    }
  }
}
