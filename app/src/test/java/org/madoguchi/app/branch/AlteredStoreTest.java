package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.closing.Closings;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.OldJournal;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceEvent;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.RestingDocument;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.gateway.DocumentPages;

/** Somebody changes the database's tables, while the program is stopped or while it runs. */
class AlteredStoreTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T01:24:00.123456789Z"));
  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private static final Digest ANY = Digest.of(new byte[0]);

  @TempDir Path directory;
  private final Random ids = new Random(11);
  private Store store;
  private Ledger ledger;
  private Closings closings;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    Journal journal = new Journal(store, CLOCK, SEAL);
    ledger =
        new Ledger(
            store,
            journal,
            new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
            CLOCK);
    closings = new Closings(store, journal, ledger.rows(), List::of, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private IssuanceId waiting() {
    IssuanceId id = IssuanceId.random(ids);
    ledger.requested(
        Issuance.requested(
            new CertificateRequest(
                id,
                "b",
                "lobby-1",
                "99201",
                "residence",
                new TreeMap<>(),
                1,
                300,
                "c",
                Instant.parse("2026-11-26T01:24:00Z"))));
    byte[] document = DocumentPages.encode(List.of("page".getBytes(StandardCharsets.UTF_8)));
    ledger.accepted(
        id,
        new RestingDocument(
            new org.madoguchi.app.custody.Statement(
                id, ANY, ANY, Digest.of(document), List.of(ANY), "99201"),
            document,
            null));
    assertTrue(ledger.slipIssued(id).isPresent());
    return id;
  }

  private void happens(IssuanceId id, IssuanceEvent... events) {
    for (IssuanceEvent event : events) {
      assertTrue(ledger.apply(id, event).isPresent(), event.toString());
    }
  }

  /** One of each: waiting, open, ended in each way, an alarm read and one unread, a closed day. */
  private void aDay() {
    waiting();
    IssuanceId handedOver = waiting();
    happens(
        handedOver,
        new IssuanceEvent.Released(ANY),
        new IssuanceEvent.SheetsOut(),
        new IssuanceEvent.PageScanned(1),
        new IssuanceEvent.FeeTaken(PaidFee.of(new FeeWay.Exempt("pension", "letter"), 300)),
        new IssuanceEvent.HandedOverToResident());
    IssuanceId stopped = waiting();
    happens(
        stopped,
        new IssuanceEvent.Released(ANY),
        new IssuanceEvent.NothingPrinted(FailureCode.PRINTER_OUT_OF_PAPER),
        new IssuanceEvent.PrintedAgain(ANY),
        new IssuanceEvent.PrintDoubtful(FailureCode.PRINT_IN_DOUBT),
        new IssuanceEvent.Reprinted(
            ReprintReason.SHEETS_MISSING, ANY, new Destruction.Attested(1, List.of())),
        new IssuanceEvent.Disagreed(FailureCode.PAGE_OF_ANOTHER_ISSUANCE));
    assertTrue(ledger.acknowledge(ledger.alarm().orElseThrow().number()));
    happens(
        stopped,
        new IssuanceEvent.VoidedByStaff(
            VoidReason.PAGES_DO_NOT_AGREE, new Destruction.Attested(1, List.of())));
    IssuanceId refused = IssuanceId.random(ids);
    ledger.requested(
        Issuance.requested(
            new CertificateRequest(
                refused,
                "b",
                "lobby-1",
                "99201",
                "k",
                new TreeMap<>(),
                2,
                0,
                "c",
                Instant.parse("2026-11-26T01:24:00Z"))));
    happens(refused, new IssuanceEvent.EndedEarly(FailureCode.SEAL_INVALID));
    assertTrue(closings.close(TillCount.of(closings.now(), 0)) instanceof Finding.Found<?>);
    IssuanceId paid = waiting();
    happens(
        paid,
        new IssuanceEvent.Released(ANY),
        new IssuanceEvent.PrintDoubtful(FailureCode.PRINT_IN_DOUBT),
        new IssuanceEvent.SheetsConfirmed(),
        new IssuanceEvent.PageScanned(1),
        new IssuanceEvent.FeeTaken(PaidFee.of(new FeeWay.Cash(), 300)));
  }

  private void sql(String sql) throws SQLException {
    for (String one : sql.split("; (?=[A-Z]{6})|;(?=[A-Z]{6})", -1)) {
      store.transaction(
          c -> {
            try (Statement s = c.createStatement()) {
              return s.executeUpdate(one);
            }
          });
    }
  }

  @Test
  void whatTheProgramWroteAgrees() {
    assertEquals(Optional.empty(), ledger.disagreement(List.of()));
    aDay();
    assertEquals(Optional.empty(), ledger.disagreement(List.of()));
    close();
    open();
    assertEquals(Optional.empty(), ledger.disagreement(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE issuance SET state = 'waiting', run = 0 WHERE state = 'paid'",
        "UPDATE issuance SET state = 'fee-due' WHERE state = 'paid'",
        "UPDATE issuance SET state = 'handed-over' WHERE state = 'paid'",
        "UPDATE issuance SET state = 'waiting' WHERE state = 'handed-over'",
        "UPDATE issuance SET why = 'NOT_COLLECTED' WHERE state = 'voided'",
        "UPDATE issuance SET receipt = 'Z ' || substr(receipt, 3)",
        "UPDATE issuance SET receipt = NULL WHERE state = 'handed-over'",
        "UPDATE issuance SET fee_yen = 0 WHERE state = 'paid'",
        "UPDATE issuance SET fee_paid_yen = 0 WHERE state = 'paid'",
        "UPDATE issuance SET fee_way = 'elsewhere' WHERE state = 'paid'",
        "UPDATE issuance SET fee_proof = 'other' WHERE fee_way = 'exempt'",
        "UPDATE issuance SET pages = 2 WHERE state = 'waiting'",
        "UPDATE issuance SET run = 7 WHERE state = 'paid'",
        "UPDATE issuance SET municipality = '99202' WHERE state = 'waiting'",
        "UPDATE issuance SET kind = 'tax' WHERE state = 'waiting'",
        "UPDATE issuance SET copies = 3 WHERE state = 'waiting'",
        "UPDATE issuance SET terminal = 'lobby-2' WHERE state = 'waiting'",
        "UPDATE issuance SET state = 'nonsense' WHERE state = 'waiting'",
        "UPDATE issuance SET since = 'yesterday' WHERE state = 'waiting'",
        "DELETE FROM document; DELETE FROM issuance WHERE state = 'waiting'",
        "DELETE FROM document",
        "INSERT INTO document SELECT id, x'00', x'00' FROM issuance WHERE state = 'voided'",
        "UPDATE alarm SET acknowledged = at",
        "UPDATE alarm SET why = 'PAPER_INCOMPLETE' WHERE acknowledged IS NULL",
        "UPDATE alarm SET issuance = NULL WHERE acknowledged IS NULL",
        "UPDATE alarm SET acknowledged = NULL",
        "DELETE FROM alarm WHERE acknowledged IS NULL",
        "DELETE FROM closing",
        "UPDATE closing SET last_seq = last_seq + 3",
        "INSERT INTO closing VALUES (2, 1, 1, '2026-11-26T00:00:00Z')"
      })
  void anyTableThatWasChangedWhileItWasStoppedIsFound(String tampering) throws SQLException {
    aDay();
    sql(tampering);
    close();
    open();
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), ledger.disagreement(List.of()));
  }

  @Test
  void twoReceiptsThatWereSwappedAreFound() throws SQLException {
    IssuanceId one = waiting();
    IssuanceId other = waiting();
    sql(
        "UPDATE issuance SET receipt = 'Z 0001' WHERE id = '%s';UPDATE issuance SET receipt = '%s' WHERE id = '%s';UPDATE issuance SET receipt = '%s' WHERE id = '%s'"
            .formatted(one, ReceiptNumber.of(1).text(), other, ReceiptNumber.of(2).text(), one));
    assertThrows(StoreAltered.class, () -> ledger.find(new ScanCode.Receipt(ReceiptNumber.of(1))));
    assertThrows(StoreAltered.class, () -> ledger.find(one));
    close();
    open();
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), ledger.disagreement(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TRIGGER journal_is_append_only_update",
        "DROP TRIGGER countersigned_head_stays_delete",
        "DROP INDEX one_open_at_the_mfp",
        "CREATE TRIGGER helpful AFTER INSERT ON document BEGIN SELECT 1; END",
        "CREATE VIEW mine AS SELECT * FROM issuance",
        "DROP INDEX alarm_open; CREATE INDEX alarm_open ON alarm (at)",
        "ALTER TABLE closing ADD COLUMN remark TEXT"
      })
  void aFormThatIsntThisProgramsIsFound(String tampering) throws SQLException {
    aDay();
    sql(tampering);
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), ledger.disagreement(List.of()));
  }

  /** The very case of the trials: a slip that waits is made paid, and is handed over unprinted. */
  @Test
  void aRowThatIsChangedWhileItRunsLeadsToNothing() throws SQLException {
    IssuanceId id = waiting();
    sql("UPDATE issuance SET state = 'paid', run = 1 WHERE id = '" + id + "'");
    assertThrows(
        StoreAltered.class, () -> ledger.apply(id, new IssuanceEvent.HandedOverToResident()));
    assertThrows(StoreAltered.class, () -> ledger.find(id));
    assertTrue(ledger.document(id).isPresent(), "nothing is erased");
  }

  @Test
  void anEndedOneThatComesBackLeadsToNothing() throws SQLException {
    IssuanceId id = waiting();
    happens(
        id,
        new IssuanceEvent.VoidedByStaff(VoidReason.NOT_COLLECTED, Destruction.Attested.NOTHING));
    sql("UPDATE issuance SET state = 'waiting' WHERE id = '" + id + "'");
    assertThrows(StoreAltered.class, () -> ledger.find(id));
    close();
    open();
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), ledger.disagreement(List.of()));
  }

  @Test
  void aJournalWhoseEndIsCutWhileItRunsTakesNoMore() throws SQLException {
    waiting();
    sql(
        "DROP TRIGGER journal_is_append_only_delete;DELETE FROM journal WHERE seq = (SELECT"
            + " max(seq) FROM journal)");
    assertThrows(StoreAltered.class, this::waiting);
  }

  @Test
  void theBranchStandsStillFromThenOn() {
    StoreGuard guard = new StoreGuard(() -> true);
    assertEquals(Optional.of(FailureCode.ERASURE_DUE), guard.told());
    assertEquals(Optional.empty(), guard.stopped());
    assertEquals(
        FailureCode.STORE_ALTERED,
        guard.reading(
            () -> {
              throw new StoreAltered("issuance");
            },
            why -> why));
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), guard.told());
    assertEquals(
        FailureCode.STORE_ALTERED, guard.changing(() -> FailureCode.UNFORESEEN, why -> why));
  }

  /** A database of version 1 (21 November 2026), by the lines that its program wrote. */
  @Test
  void aDatabaseOfTheFirstVersionIsTakenOverOnce() throws SQLException {
    close();
    Path file = directory.resolve("old.sqlite");
    OldJournal.write(file);
    Journal journal = openOld(file);
    assertEquals(Optional.empty(), ledger.disagreement(List.of()));
    assertEquals(1, ledger.notEnded().stream().filter(i -> i.state().open()).count());
    ledger.note(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", "x"));
    journal.mark();
    assertTrue(ledger.acknowledge(ledger.alarm().orElseThrow().number()));
    assertEquals(Optional.empty(), ledger.disagreement(List.of()));
    close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.executeUpdate("DELETE FROM journal_head");
    }
    openOld(file);
    assertEquals(Optional.of(FailureCode.JOURNAL_BROKEN), ledger.disagreement(List.of()));
  }

  private Journal openOld(Path file) {
    store = new Store(file);
    Journal journal = new Journal(store, CLOCK, SEAL);
    ledger =
        new Ledger(
            store,
            journal,
            new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
            CLOCK);
    return journal;
  }
}
