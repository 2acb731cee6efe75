package org.madoguchi.app.branch.store;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.keys.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  static final int VERSION = 8;

  /** Folder beside the database: a copy of what it was before this program upgraded it. */
  public static final String BEFORE_UPGRADE = "before-upgrade";

  /** File beside the database while another is put in its place. */
  public static final String RESTORING = "restore.unfinished";

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> kept = new ArrayList<>();
  private final @Nullable Path file;
  private final Connection connection;
  private final int found;
  private boolean begun;
  private long number;
  private volatile boolean erasureDue;

  /**
   * Opens the database, makes it if need be, and brings it to this program's version.
   *
   * @param file in a directory that only the branch's user may read
   */
  public Store(Path file) {
    this(file, open(file));
  }

  /**
   * Takes a connection that is open already, and closes it in the end: for databases that aren't a
   * branch's file. What it promises about the disk is then the connection's matter.
   */
  public Store(Connection connection) {
    this(null, connection);
  }

  private Store(@Nullable Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    try {
      found = migrate();
    } catch (StoreFailure e) {
      close();
      throw e;
    }
  }

  private static Connection open(Path file) {
    try {
      // SQLite gives its log and its index the mode of the database
      PrivateFiles.directory(
          java.util.Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file"));
      PrivateFiles.file(file.toAbsolutePath());
      PrivateFiles.close(file.resolveSibling(file.getFileName() + "-wal"));
      PrivateFiles.close(file.resolveSibling(file.getFileName() + "-shm"));
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
      config.enforceForeignKeys(true);
      config.setBusyTimeout(BUSY_TIMEOUT_MS);
      config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
      return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException | IOException e) {
      throw new StoreFailure("the branch's database can't be opened: " + file.getFileName(), e);
    }
  }

  /** What a transaction does. */
  @FunctionalInterface
  public interface Work<T> {
    public T run(Connection connection) throws SQLException;
  }

  /** Where the database is; empty for one that isn't a branch's file. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * Runs in one transaction: all of it is on the disk afterwards, or none of it ever. Whoever gets
   * an exception may say "not done", and whoever gets a result "done": nothing that could fail
   * comes after the commit. (The JDBC driver's own commit begins the next transaction as well.)
   */
  public <T> T transaction(Work<T> work) {
    lock.lock();
    try {
      kept.clear();
      undoUnfinished();
      execute("BEGIN IMMEDIATE");
      begun = true;
      number++;
      T result;
      try {
        result = work.run(connection);
        execute("COMMIT");
        begun = false;
      } catch (SQLException | RuntimeException e) {
        undo(e);
        throw e;
      }
      kept.forEach(Runnable::run);
      return result;
    } catch (SQLException e) {
      throw new StoreFailure("the branch's database failed", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * To be called inside a transaction: remembers something in memory once the transaction is kept,
   * still before the next one begins, and never if it isn't.
   *
   * @param remember doesn't fail
   */
  public void whenKept(Runnable remember) {
    kept.add(remember);
  }

  /** To be called inside a transaction: tells it from all others of this object. */
  public long number() {
    return number;
  }

  /**
   * SQLite may have undone it already, on a full disk for one: the first failure is the one told.
   */
  private void undo(Exception failure) {
    try {
      execute("ROLLBACK");
      begun = false;
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** One that failed on a disk that wouldn't even let it be undone. */
  private void undoUnfinished() {
    if (begun) {
      undo(new StoreFailure("the transaction before wasn't undone"));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Takes what was deleted out of the write-ahead log as well. What was committed before is done
   * whether this goes well or not, so it doesn't fail: {@link #erasureDue()} tells, and it is tried
   * again at the next call.
   */
  public void forgetDeleted() {
    lock.lock();
    try {
      undoUnfinished();
      truncateLog();
    } finally {
      lock.unlock();
    }
  }

  private void truncateLog() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      erasureDue = row.next() && row.getInt(1) != 0; // "busy": some of it is still there
    } catch (SQLException e) {
      LOG.error("what was erased is still in the write-ahead log", e);
      erasureDue = true;
    }
  }

  /** Whether something that was deleted may still stand in the write-ahead log. */
  public boolean erasureDue() {
    return erasureDue;
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

  /** The version that was found, before this program brought it to its own; 0 for a new one. */
  public int versionFound() {
    return found;
  }

  private int migrate() {
    int from = transaction(StoreCopy::version);
    if (from > VERSION) {
      throw new StoreFailure(
          "the database is of a later version (%d) than this program knows (%d): install that"
                  .formatted(from, VERSION)
              + " program again, or restore what it kept in before-upgrade (./kiosk tech store)");
    }
    keepBefore(from);
    for (int version = from + 1; version <= VERSION; version++) {
      int reached = version;
      transaction(
          c -> {
            run(c, reached);
            return reached;
          });
    }
    return from;
  }

  /** A copy lies beside the database from an upgrade until the second start after it. */
  private void keepBefore(int from) {
    if (file == null) {
      return;
    }
    if (Files.exists(file.resolveSibling(RESTORING))) {
      throw new StoreFailure("a restore broke off: ./kiosk tech store restore once more");
    }
    Path copy = file.resolveSibling(BEFORE_UPGRADE);
    lock.lock();
    try {
      StoreCopy.delete(copy);
      if (from > 0 && from < VERSION) {
        StoreCopy.write(connection, file, copy, _ -> {});
      }
    } catch (SQLException | IOException e) {
      if (from == VERSION) {
        LOG.error("the copy of before the last upgrade is still there: {}", copy, e);
        return;
      }
      throw new StoreFailure("no copy can be kept before the database is upgraded: " + copy, e);
    } finally {
      lock.unlock();
    }
  }

  /** Runs one migration. */
  public static void run(Connection connection, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script("V" + version + ".sql"));
      statement.executeUpdate("PRAGMA user_version = " + version);
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
