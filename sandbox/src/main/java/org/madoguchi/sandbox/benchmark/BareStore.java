package org.madoguchi.sandbox.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.sqlite.SQLiteConfig;

/**
 * SQLite alone, with the branch's settings (write-ahead log, {@code synchronous=FULL}, exclusive):
 * a row and a document in the first commit, a row in each other one; the last deletes the document.
 * No encryption, no journal, no rules: the least that an issuance could cost. One that erases
 * overwrites what it deletes and cuts the log after each issuance, as the branch does.
 */
final class BareStore implements AutoCloseable {
  /** About as long as a journal line. */
  static final int LINE = 300;

  private final Connection connection;
  private final int commits;
  private final boolean erases;
  private final byte[] document;
  private final byte[] line = new byte[LINE];
  private long number;

  BareStore(Path file, int commits, int documentBytes, boolean erases) throws SQLException {
    this.commits = commits;
    this.erases = erases;
    this.document = new byte[documentBytes];
    new SplittableRandom(1).nextBytes(document);
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, String.valueOf(erases));
    connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE line (number INTEGER PRIMARY KEY, text BLOB)");
      statement.executeUpdate("CREATE TABLE document (number INTEGER PRIMARY KEY, bytes BLOB)");
    }
  }

  /** As many commits as an issuance has; how long the one with the document took, ns. */
  long issue() throws SQLException {
    long first = number;
    long begin = System.nanoTime();
    long kept = 0;
    for (int i = 0; i < commits; i++) {
      connection.setAutoCommit(false);
      put("INSERT INTO line (number, text) VALUES (?, ?)", ++number, line);
      if (i == 0) {
        put("INSERT INTO document (number, bytes) VALUES (?, ?)", first, document);
      }
      if (i == commits - 1) {
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM document WHERE number = ?")) {
          delete.setLong(1, first);
          delete.executeUpdate();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      if (i == 0) {
        kept = System.nanoTime() - begin;
      }
    }
    if (erases) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    }
    return kept;
  }

  private void put(String insert, long key, byte[] bytes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setLong(1, key);
      statement.setBytes(2, bytes);
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
