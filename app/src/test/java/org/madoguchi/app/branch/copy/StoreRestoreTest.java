package org.madoguchi.app.branch.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.branch.copy.StoreRestore.Result;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreCopy;
import org.madoguchi.app.branch.store.StoreFailure;

/** A store of five lines is copied, lives on, and the copy is put back; cut off at every step. */
class StoreRestoreTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-28T03:00:00Z"));
  private static final JournalMac MACS =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));

  /** What a power cut is to the program. */
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path copy = Path.of("");

  @BeforeEach
  void aBranchOfFiveLines() throws IOException {
    data = folder.resolve("data");
    copy = folder.resolve("copy");
    write(5);
    Files.writeString(data.resolve(StoreCopy.MARK), "mark of five\n");
    StoreCopy.write(data.resolve(StoreCopy.DATABASE), copy);
  }

  private void write(int lines) {
    try (Store store = new Store(data.resolve(StoreCopy.DATABASE))) {
      Journal journal = new Journal(store, CLOCK, MACS);
      for (int i = 0; i < lines; i++) {
        journal.append(new JournalEntry(JournalEvent.BRANCH_STARTED, new TreeMap<>()));
      }
    }
  }

  private static long lines(Path database) throws SQLException {
    try (Connection connection = StoreCopy.read(database)) {
      return Journal.end(connection).map(Journal.End::seq).orElse(0L);
    }
  }

  private long lines() throws SQLException {
    return lines(data.resolve(StoreCopy.DATABASE));
  }

  private List<Path> kept() throws IOException {
    List<Path> kept = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(data, "replaced-*")) {
      found.forEach(kept::add);
    }
    return kept;
  }

  private Result restore(boolean lossAccepted) throws IOException {
    return new StoreRestore(data, CLOCK).restore(copy, lossAccepted);
  }

  @Test
  void aCopyIsTheStore() throws Exception {
    assertEquals(Optional.empty(), StoreCopy.fault(copy));
    assertEquals(5, lines(copy.resolve(StoreCopy.DATABASE)));
    assertEquals("mark of five\n", Files.readString(copy.resolve(StoreCopy.MARK)));
    try (Connection connection = StoreCopy.read(copy.resolve(StoreCopy.DATABASE))) {
      assertEquals(Optional.empty(), Journal.verify(connection, MACS, _ -> {}));
    }
  }

  @Test
  void aCopyThatWasChangedIsNoCopy() throws Exception {
    Files.writeString(copy.resolve(StoreCopy.MARK), "other\n");
    assertTrue(StoreCopy.fault(copy).orElseThrow().contains("disagrees"));
    assertInstanceOf(Result.NotSound.class, restore(true));
    Files.delete(copy.resolve("SHA256SUMS"));
    assertTrue(StoreCopy.fault(copy).orElseThrow().contains("no whole copy"));
    assertEquals(5, lines());
  }

  @Test
  void linesAreNotForgottenByMistake() throws Exception {
    write(3);
    assertEquals(new Result.LosesLines(8, 5), restore(false));
    assertEquals(8, lines());
    Result.Restored done = assertInstanceOf(Result.Restored.class, restore(true));
    assertEquals(5, lines());
    assertEquals(8, lines(done.replaced().orElseThrow().resolve(StoreCopy.DATABASE)));
    write(1);
    assertEquals(6, lines());
  }

  @Test
  void whatTheCopyHasAllOfIsReplacedWithoutAsking() throws Exception {
    assertInstanceOf(Result.Restored.class, restore(false));
    assertEquals(5, lines());
  }

  @Test
  void ontoNothing() throws Exception {
    Path other = folder.resolve("other");
    assertEquals(
        new Result.Restored(Optional.empty()), new StoreRestore(other, CLOCK).restore(copy, false));
    assertEquals(5, lines(other.resolve(StoreCopy.DATABASE)));
  }

  @Test
  void notUnderARunningBranch() throws Exception {
    try (Store _ = new Store(data.resolve(StoreCopy.DATABASE))) {
      assertEquals(new Result.Running(), restore(true));
      assertThrows(
          StoreFailure.class,
          () -> StoreCopy.write(data.resolve(StoreCopy.DATABASE), folder.resolve("second")));
    }
    assertEquals(List.of(), kept());
    assertEquals(5, lines());
  }

  @Test
  void notFromALaterProgram() throws Exception {
    Path later = folder.resolve("later");
    try (Connection c =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve(StoreCopy.DATABASE));
        Statement s = c.createStatement()) {
      s.execute("PRAGMA user_version = 999");
    }
    StoreCopy.write(data.resolve(StoreCopy.DATABASE), later);
    assertEquals(
        new Result.NotSound("the store is of a later version (999) than this program knows (8)"),
        new StoreRestore(data, CLOCK).restore(later, true));
  }

  @Test
  void overADamagedStore() throws Exception {
    Path database = data.resolve(StoreCopy.DATABASE);
    Files.write(database, new byte[4096], StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(database, "no database at all, whatever its name says".repeat(100));
    assertInstanceOf(Result.LosesLines.class, restore(false));
    assertInstanceOf(Result.Restored.class, restore(true));
    assertEquals(5, lines());
    assertTrue(Files.readString(kept().getFirst().resolve(StoreCopy.DATABASE)).startsWith("no d"));
  }

  /** At each moment there is one whole store, or none is opened; once more finishes it. */
  @ParameterizedTest
  @ValueSource(strings = {"locked", "copied", "kept", "next", "log", "database", "mark"})
  void cutOffInTheMiddle(String step) throws Exception {
    write(3);
    Path database = data.resolve(StoreCopy.DATABASE);
    var cut =
        new StoreRestore(
            data,
            CLOCK,
            reached -> {
              if (reached.equals(step)) {
                throw new Cut();
              }
            });
    assertThrows(Cut.class, () -> cut.restore(copy, true));

    StoreFailure refused = assertThrows(StoreFailure.class, () -> new Store(database).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("broke off"), refused.getMessage());
    assertTrue(lines() == 8 || lines(kept().getFirst().resolve(StoreCopy.DATABASE)) == 8);

    assertInstanceOf(Result.Restored.class, restore(true));
    assertEquals(5, lines());
    assertEquals("mark of five\n", Files.readString(data.resolve(StoreCopy.MARK)));
    boolean somewhere = false;
    for (Path each : kept()) {
      somewhere |= lines(each.resolve(StoreCopy.DATABASE)) == 8;
    }
    assertTrue(somewhere, "the eight lines of before are kept");
    write(1);
    assertEquals(6, lines());
  }
}
