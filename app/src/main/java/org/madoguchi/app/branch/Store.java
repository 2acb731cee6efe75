package org.madoguchi.app.branch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The branch's SQLite database. One connection; transactions run one after another and each is on
 * the disk before it returns ({@code synchronous=FULL}: with NORMAL a power cut loses acknowledged
 * commits). What is deleted is overwritten ({@code secure_delete}).
 *
 * <p>Thread-safe. Every failure is a {@link StoreFailure}.
 */
public final class Store implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 3000;

  /** Migrations {@code V1.sql} and up; the database's {@code user_version} is the last one run. */
  private static final int VERSION = 3;

  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;

  /**
   * Opens the database, makes it if need be, and brings it to this program's version.
   *
   * @param file in a directory that only the branch's user may read
   */
  public Store(Path file) {
    this(open(file));
  }

  /**
   * Takes a connection that is open already, and closes it in the end: for databases that aren't a
   * branch's file. What it promises about the disk is then the connection's matter.
   */
  public Store(Connection connection) {
    this.connection = connection;
    migrate();
  }

  private static Connection open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
      config.enforceForeignKeys(true);
      config.setBusyTimeout(BUSY_TIMEOUT_MS);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
      return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException | IOException e) {
      throw new StoreFailure("the branch's database can't be opened: " + file.getFileName(), e);
    }
  }

  /** What a transaction does. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Runs in one transaction: all of it is on the disk afterwards, or none of it ever. */
  <T> T transaction(Work<T> work) {
    lock.lock();
    try {
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        undo(e);
        throw e;
      }
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw new StoreFailure("the branch's database failed", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * SQLite may have undone it already, on a full disk for one: the first failure is the one told.
   */
  private void undo(Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Takes what was deleted out of the write-ahead log as well. */
  void forgetDeleted() {
    lock.lock();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw new StoreFailure("the write-ahead log can't be cut", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailure("the branch's database can't be closed", e);
    } finally {
      lock.unlock();
    }
  }

  private void migrate() {
    int from =
        transaction(
            c -> {
              try (Statement statement = c.createStatement();
                  ResultSet row = statement.executeQuery("PRAGMA user_version")) {
                return row.getInt(1);
              }
            });
    if (from > VERSION) {
      throw new StoreFailure(
          "the database is of a later version (%d) than this program knows (%d)"
              .formatted(from, VERSION));
    }
    for (int version = from + 1; version <= VERSION; version++) {
      String script = script("V" + version + ".sql");
      int reached = version;
      transaction(
          c -> {
            try (Statement statement = c.createStatement()) {
              statement.executeUpdate(script);
              statement.executeUpdate("PRAGMA user_version = " + reached);
            }
            return reached;
          });
    }
  }

  private static String script(String name) {
    try (InputStream in = Store.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("migration is missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
