package org.madoguchi.app.branch.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreCopy;
import org.madoguchi.app.keys.PrivateFiles;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Puts a copy in the place of a branch's store. What was there is kept beside it. Whenever it is
 * broken off, the branch's own program finds the store of before or refuses to open any, and doing
 * it once more finishes it.
 *
 * <p>Thread rule: one thread.
 */
public final class StoreRestore {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'replaced-'yyyyMMdd-HHmmss", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Path data;
  private final InstantSource clock;
  private final Consumer<String> reached;

  /**
   * @param data the branch's data directory
   * @param clock names the folder of what was replaced
   */
  public StoreRestore(Path data, InstantSource clock) {
    this(data, clock, _ -> {});
  }

  /**
   * @param reached told of each step, for whoever tries out what a power cut does
   */
  StoreRestore(Path data, InstantSource clock, Consumer<String> reached) {
    this.data = data;
    this.clock = clock;
    this.reached = reached;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * Done.
     *
     * @param replaced folder with what was there before; empty if there was nothing
     */
    record Restored(Optional<Path> replaced) implements Result {}

    /** The branch's program runs. */
    record Running() implements Result {}

    /** The copy isn't one that can be put there. */
    record NotSound(String why) implements Result {}

    /**
     * The present journal isn't the beginning of the copy's: what happened since would be
     * forgotten.
     *
     * @param present last line of the present journal
     * @param copy last line of the copy's
     */
    record LosesLines(long present, long copy) implements Result {}
  }

  /**
   * Does it.
   *
   * @param lossAccepted whether lines may be forgotten
   * @throws IOException if something can't be read or written; it may be done once more
   */
  public Result restore(Path copy, boolean lossAccepted) throws IOException {
    Optional<String> fault = StoreCopy.fault(copy);
    if (fault.isPresent()) {
      return new Result.NotSound(fault.get());
    }
    Path database = data.resolve(StoreCopy.DATABASE);
    PrivateFiles.directory(data);
    if (!Files.exists(database)) {
      put(copy, database);
      return new Result.Restored(Optional.empty());
    }
    Optional<Result> refused = lock(copy, database, lossAccepted);
    if (refused.isPresent()) {
      return refused.get();
    }
    Path replaced = keep(database);
    put(copy, database);
    return new Result.Restored(Optional.of(replaced));
  }

  /** Afterwards nobody opens the store until it is all done. */
  private Optional<Result> lock(Path copy, Path database, boolean lossAccepted) throws IOException {
    long lines = lines(copy.resolve(StoreCopy.DATABASE));
    SQLiteConfig config = new SQLiteConfig();
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    try (Connection connection =
            config.createConnection("jdbc:sqlite:" + database.toAbsolutePath());
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      Optional<Journal.End> present = Journal.end(connection);
      statement.execute("ROLLBACK");
      if (!lossAccepted && present.isPresent() && !holds(copy, present.get())) {
        return Optional.of(new Result.LosesLines(present.get().seq(), lines));
      }
      PrivateFiles.file(data.resolve(Store.RESTORING));
      StoreCopy.force(data.resolve(Store.RESTORING));
      StoreCopy.force(data);
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      if (e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code
          || e.getErrorCode() == SQLiteErrorCode.SQLITE_LOCKED.code) {
        return Optional.of(new Result.Running());
      }
      // a damaged store is why one restores; how far its journal came nobody can read any more
      if (!lossAccepted) {
        return Optional.of(new Result.LosesLines(0, lines));
      }
      PrivateFiles.file(data.resolve(Store.RESTORING));
      StoreCopy.force(data);
    }
    reached.accept("locked");
    return Optional.empty();
  }

  private static long lines(Path database) throws IOException {
    try (Connection connection = StoreCopy.read(database)) {
      return Journal.end(connection).map(Journal.End::seq).orElse(0L);
    } catch (SQLException e) {
      throw new IOException("the copy's journal can't be read", e);
    }
  }

  /** Whether the copy's journal has that line of the present one, and so all before it. */
  private static boolean holds(Path copy, Journal.End present) throws IOException {
    try (Connection connection = StoreCopy.read(copy.resolve(StoreCopy.DATABASE))) {
      return Journal.hash(connection, present.seq()).equals(Optional.of(present.hash()));
    } catch (SQLException e) {
      throw new IOException("the copy's journal can't be read", e);
    }
  }

  /** Keeps all files of the store as they are. */
  private Path keep(Path database) throws IOException {
    Path folder = unused(data.resolve(NAME.format(clock.instant())));
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    PrivateFiles.directory(part);
    for (Path file : files(database)) {
      if (Files.exists(file)) {
        Path kept = part.resolve(String.valueOf(file.getFileName()));
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.close(kept);
        StoreCopy.force(kept);
      }
    }
    reached.accept("copied");
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    StoreCopy.force(data);
    reached.accept("kept");
    return folder;
  }

  /** Two in a second, or one more after one that broke off. */
  private static Path unused(Path wanted) {
    Path folder = wanted;
    for (int i = 2; Files.exists(folder); i++) {
      folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
    }
    return folder;
  }

  private static List<Path> files(Path database) {
    return List.of(
        database,
        database.resolveSibling(database.getFileName() + "-wal"),
        database.resolveSibling(database.getFileName() + "-shm"),
        database.resolveSibling(StoreCopy.MARK));
  }

  private void put(Path copy, Path database) throws IOException {
    Path next = database.resolveSibling(database.getFileName() + ".restored");
    PrivateFiles.file(next);
    Files.copy(copy.resolve(StoreCopy.DATABASE), next, StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.close(next);
    StoreCopy.force(next);
    reached.accept("next");
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-wal"));
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
    reached.accept("log");
    Files.move(next, database, StandardCopyOption.ATOMIC_MOVE);
    reached.accept("database");
    Path mark = data.resolve(StoreCopy.MARK);
    Path copied = copy.resolve(StoreCopy.MARK);
    if (Files.exists(copied)) {
      PrivateFiles.replace(mark, Files.readAllBytes(copied));
    } else {
      Files.deleteIfExists(mark);
    }
    StoreCopy.force(data);
    reached.accept("mark");
    Files.deleteIfExists(data.resolve(Store.RESTORING));
    StoreCopy.force(data);
  }
}
