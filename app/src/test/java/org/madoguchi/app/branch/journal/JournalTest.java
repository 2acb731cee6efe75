package org.madoguchi.app.branch.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.branch.journal.JournalFault.Kind;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.custody.Digest;

/** Whatever is done to a journal behind the program's back is found, and where. */
class JournalTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:24:00Z"));
  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private static final int LINES = 8;

  @TempDir Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    file = directory.resolve("branch.sqlite");
    try (Store store = new Store(file)) {
      Journal journal = new Journal(store, CLOCK, SEAL);
      for (int i = 1; i <= LINES; i++) {
        journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "lobby-" + i));
      }
      journal.mark();
    }
  }

  /** Behind the triggers' back, as somebody with the file and a tool would. */
  private Optional<JournalFault> verifyAfter(String... tampering) throws SQLException {
    tamper(tampering);
    try (Store store = new Store(file)) {
      return new Journal(store, CLOCK, SEAL).verify();
    }
  }

  private void tamper(String... tampering) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.executeUpdate("DROP TRIGGER journal_is_append_only_update");
      s.executeUpdate("DROP TRIGGER journal_is_append_only_delete");
      for (String one : tampering) {
        s.executeUpdate(one);
      }
    }
  }

  private static Optional<JournalFault> at(long line, Kind what) {
    return Optional.of(new JournalFault(line, what));
  }

  @Test
  void whatNobodyTouchedHolds() throws SQLException {
    assertEquals(Optional.empty(), verifyAfter());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"at\":\"2026-11-20', '\"at\":\"2026-11-21'",
    "'staff-called', 'handed-over'",
    "'lobby-5', 'lobby-6'",
    "'\"terminal\"', '\"why\"'",
    "'{\"at\"', '{ \"at\"'"
  })
  void everyFieldOfALineIsHeld(String from, String to) throws SQLException {
    assertEquals(
        at(5, Kind.HASH_WRONG),
        verifyAfter(
            "UPDATE journal SET line = replace(line, '%s', '%s') WHERE seq = 5"
                .formatted(from, to)));
  }

  @Test
  void numberPreviousAndHashAreHeld() throws IOException, SQLException {
    byte[] sound = Files.readAllBytes(file);
    assertEquals(
        at(5, Kind.OUT_OF_PLACE),
        verifyAfter(
            "UPDATE journal SET line = replace(line, '\"seq\":5', '\"seq\":6') WHERE seq = 5"));
    Files.write(file, sound);
    assertEquals(
        at(5, Kind.HASH_WRONG),
        verifyAfter("UPDATE journal SET hash = '" + "0".repeat(64) + "' WHERE seq = 5"));
    Files.write(file, sound);
    assertEquals(
        at(5, Kind.UNREADABLE), verifyAfter("UPDATE journal SET line = '{}' WHERE seq = 5"));
    Files.write(file, sound);
    assertEquals(at(5, Kind.NOT_OURS), verifyAfter("UPDATE journal SET mac = NULL WHERE seq = 5"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, LINES})
  void aLineThatWasCutOutIsMissed(int line) throws SQLException {
    Kind expected = line == LINES ? Kind.END_MISSING : Kind.OUT_OF_PLACE;
    assertEquals(at(line, expected), verifyAfter("DELETE FROM journal WHERE seq = " + line));
  }

  @Test
  void cutAndRenumberedLinesAreMissedToo() throws SQLException {
    assertEquals(
        at(5, Kind.OUT_OF_PLACE),
        verifyAfter(
            "DELETE FROM journal WHERE seq = 5", "UPDATE journal SET seq = seq - 1 WHERE seq > 5"));
  }

  @Test
  void swappedLinesAreFoundAtTheFirst() throws SQLException {
    assertEquals(
        at(3, Kind.OUT_OF_PLACE),
        verifyAfter(
            "UPDATE journal SET seq = 99 WHERE seq = 3",
            "UPDATE journal SET seq = 3 WHERE seq = 6",
            "UPDATE journal SET seq = 6 WHERE seq = 99"));
  }

  @Test
  void aLineThatWasPutInIsFound() throws SQLException {
    assertEquals(
        at(4, Kind.OUT_OF_PLACE),
        verifyAfter(
            "UPDATE journal SET seq = seq + 100 WHERE seq >= 4",
            "UPDATE journal SET seq = seq - 99 WHERE seq > 100",
            "INSERT INTO journal (seq, line, hash, mac) SELECT 4, line, hash, mac FROM journal"
                + " WHERE seq = 3"));
  }

  @Test
  void theEndCanNotBeCut() throws SQLException {
    assertEquals(
        at(6, Kind.END_MISSING),
        verifyAfter("DELETE FROM journal WHERE seq > 5", "UPDATE journal_head SET seq = 5"));
  }

  @Test
  void theHeadCanNotBeTakenAway() throws SQLException {
    assertEquals(at(LINES + 1, Kind.END_MISSING), verifyAfter("DELETE FROM journal_head"));
  }

  /** J1 of the trials: no trigger, no head, no keyed check, and the chain written anew. */
  @Test
  void aJournalWithoutASingleCheckIsNotTakenOver() throws SQLException {
    tamper(
        "DELETE FROM journal_head",
        "UPDATE journal SET mac = NULL",
        "UPDATE journal SET line = replace(line, 'lobby-5', 'lobby-9') WHERE seq = 5");
    chainAnew();
    refused(at(LINES + 1, Kind.END_MISSING));
  }

  /** As if it came from the program that had no keyed checks: that is done once in its life. */
  @Test
  void aVersionThatWasSetBackIsNotTakenOverEither() throws SQLException {
    tamper(
        "DROP TABLE journal_head",
        "DROP TABLE alarm",
        "DROP TABLE closing",
        "DROP TABLE signed_head",
        "DROP TABLE figures_outbox",
        "DROP TABLE booth_appointment",
        "DROP TABLE intake_to_tell",
        "DROP TABLE intake_told",
        "DROP TABLE intake_case",
        "DROP TABLE support_told",
        "DROP TABLE support_application",
        "DROP TABLE electronic_asked",
        "DROP TABLE electronic_order",
        "DROP TABLE errand_case",
        "DROP INDEX journal_by_case",
        "ALTER TABLE journal DROP COLUMN errand_case",
        "ALTER TABLE journal DROP COLUMN mac",
        "ALTER TABLE issuance DROP COLUMN fee_way",
        "ALTER TABLE issuance DROP COLUMN fee_paid_yen",
        "ALTER TABLE issuance DROP COLUMN fee_exemption",
        "ALTER TABLE issuance DROP COLUMN fee_proof",
        "UPDATE journal SET line = replace(line, 'lobby-5', 'lobby-9') WHERE seq = 5",
        "PRAGMA user_version = 1");
    chainAnew();
    refused(at(LINES + 1, Kind.END_MISSING));
  }

  private void refused(Optional<JournalFault> fault) {
    try (Store store = new Store(file)) {
      Journal journal = new Journal(store, CLOCK, SEAL);
      assertEquals(fault, journal.verify());
      assertThrows(
          StoreAltered.class,
          () -> journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "next")));
      assertEquals(fault, journal.verify(), "the next line mustn't seal it");
    }
  }

  @Test
  void anOlderCopyOfTheDatabaseIsFound() throws IOException {
    byte[] older = Files.readAllBytes(file);
    try (Store store = new Store(file)) {
      Journal journal = new Journal(store, CLOCK, SEAL);
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "later"));
      journal.mark();
    }
    Files.write(file, older);
    refusedAt(LINES + 1);
    try (Store store = new Store(file)) {
      // it holds in itself, and grows past the mark: the marked line is another
      Journal journal = new Journal(store, CLOCK, SEAL);
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "another"));
      journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "and more"));
    }
    refusedAt(LINES + 1);
  }

  @Test
  void aDatabaseThatWasBegunAnewIsFound() throws IOException {
    Files.delete(file);
    try (Store store = new Store(file)) {
      assertEquals(at(1, Kind.NOT_MARKED), new Journal(store, CLOCK, SEAL).verify());
    }
  }

  @Test
  void aMarkOfAnotherKeyMarksNothing() throws IOException {
    Path mark = file.resolveSibling("journal.mark");
    String text = Files.readString(mark);
    Files.writeString(mark, text.replaceFirst("[0-9a-f]{8}\\s*$", "00000000"));
    refusedAt(0);
    Files.writeString(mark, "");
    refusedAt(0);
  }

  private void refusedAt(long line) {
    try (Store store = new Store(file)) {
      assertEquals(at(line, Kind.NOT_MARKED), new Journal(store, CLOCK, SEAL).verify());
    }
  }

  /** The chain of hashes holds again; only the key tells. */
  @Test
  void aJournalThatWasWrittenAnewIsNotOurs() throws SQLException {
    tamper("UPDATE journal SET line = replace(line, 'lobby-5', 'lobby-9') WHERE seq = 5");
    chainAnew();
    try (Store store = new Store(file)) {
      assertEquals(at(5, Kind.NOT_OURS), new Journal(store, CLOCK, SEAL).verify());
      assertEquals(Optional.empty(), store.transaction(c -> Journal.verify(c, null, _ -> {})));
    }
  }

  private void chainAnew() throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      List<String> lines = new ArrayList<>();
      try (Statement s = c.createStatement();
          ResultSet row = s.executeQuery("SELECT line FROM journal ORDER BY seq")) {
        while (row.next()) {
          lines.add(row.getString(1));
        }
      }
      String previous = "0".repeat(64);
      for (int i = 0; i < lines.size(); i++) {
        String line =
            lines
                .get(i)
                .replaceAll("\"previous\":\"[0-9a-f]+\"", "\"previous\":\"" + previous + "\"");
        previous = Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex();
        try (PreparedStatement update =
            c.prepareStatement("UPDATE journal SET line = ?, hash = ? WHERE seq = ?")) {
          update.setString(1, line);
          update.setString(2, previous);
          update.setInt(3, i + 1);
          update.executeUpdate();
        }
      }
    }
  }
}
