package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;

/** A disk that is full, locked or damaged, and a clock that is set back: told, and nothing lost. */
class StoreTroubleTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("branch.sqlite");
  }

  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));

  private static List<String> lines(Journal journal) {
    List<String> lines = new ArrayList<>();
    journal.export(lines::add);
    return lines;
  }

  @Test
  void aFullDiskRefusesTheChangeAndKeepsWhatWasThere() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Store store = new Store(connection)) {
      Journal journal = new Journal(store, () -> NOON, SEAL);
      journal.append(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", "x"));
      limitToPresentSize(connection);
      StoreFailure failure =
          assertThrows(
              StoreFailure.class,
              () -> {
                for (int i = 0; i < 10_000; i++) {
                  journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "t" + i));
                }
              });
      assertTrue(
          String.valueOf(failure.getCause()).contains("full"), String.valueOf(failure.getCause()));
      assertEquals(Optional.empty(), journal.verify());
      int kept = lines(journal).size();
      giveRoom(connection);
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "again"));
      assertEquals(kept + 1, lines(journal).size());
      assertEquals(Optional.empty(), journal.verify());
    }
  }

  private static void limitToPresentSize(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 1"); // SQLite takes the present size at least
    }
  }

  private static void giveRoom(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = 1000000");
    }
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsIsToldAndLeftAlone() throws Exception {
    try (Store store = new Store(file())) {
      new Journal(store, () -> NOON, SEAL).append(JournalEntry.of(JournalEvent.STAFF_CALLED));
    }
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");
      assertThrows(StoreFailure.class, () -> new Store(file()));
      statement.execute("ROLLBACK");
    }
    try (Store store = new Store(file())) {
      Journal journal = new Journal(store, () -> NOON, SEAL);
      assertEquals(1, lines(journal).size());
      assertEquals(Optional.empty(), journal.verify());
    }
  }

  @Test
  void aDamagedDatabaseIsNeverTakenForASoundOne() throws Exception {
    try (Store store = new Store(file())) {
      Journal journal = new Journal(store, () -> NOON, SEAL);
      for (int i = 0; i < 1_000; i++) { // enough that the middle is the journal
        journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "lobby-1"));
      }
    }
    try (RandomAccessFile disk = new RandomAccessFile(file().toFile(), "rw")) {
      byte[] nonsense = new byte[20_000];
      java.util.Arrays.fill(nonsense, (byte) 0x5a);
      disk.seek(disk.length() / 2);
      disk.write(nonsense, 0, (int) Math.min(nonsense.length, disk.length() / 4));
    }
    boolean told;
    try (Store store = new Store(file())) {
      told = new Journal(store, () -> NOON, SEAL).verify().isPresent();
    } catch (StoreFailure e) {
      told = true;
    }
    assertTrue(told, "damage went unseen");
  }

  @Test
  void aClockThatIsSetBackChangesNoOrder() {
    AtomicReference<Instant> now = new AtomicReference<>(NOON);
    try (Store store = new Store(file())) {
      Journal journal = new Journal(store, now::get, SEAL);
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "before"));
      now.set(NOON.minusSeconds(86_400));
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "after"));
      assertEquals(Optional.empty(), journal.verify());
      List<String> lines = lines(journal);
      assertTrue(lines.getFirst().contains("\"before\""), lines.toString());
      assertTrue(lines.getLast().contains("\"after\""), lines.toString());
      assertTrue(lines.getLast().contains("2026-11-23"), "the time that the clock showed");
    }
  }

  /** The log and its index have the mode of the database, also those that a crash left open. */
  @Test
  void nobodyElseReadsTheDatabase() throws Exception {
    Path file = directory.resolve("new").resolve("branch.sqlite");
    try (Store store = new Store(file)) {
      Journal journal = new Journal(store, () -> NOON, SEAL);
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED));
      journal.mark();
      org.junit.jupiter.api.Assumptions.assumeTrue(
          file.getFileSystem().supportedFileAttributeViews().contains("posix"),
          "files have no POSIX modes here");
      try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(file.getParent())) {
        for (Path one : files.toList()) {
          assertEquals(
              "rw-------",
              java.nio.file.attribute.PosixFilePermissions.toString(
                  java.nio.file.Files.getPosixFilePermissions(one)),
              one.toString());
        }
      }
      assertTrue(java.nio.file.Files.exists(file.resolveSibling("branch.sqlite-wal")));
    }
  }
}
