package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceEvent;
import org.madoguchi.app.errand.certificate.IssuanceState;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.keys.BranchSecrets;

/** A database that an earlier program left behind, with issuances in the middle. */
class MigrationTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:24:00Z"));
  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private static final IssuanceId STOPPED = new IssuanceId(0, 1);
  private static final IssuanceId WAITING = new IssuanceId(0, 2);
  private static final IssuanceId HANDED_OVER = new IssuanceId(0, 3);

  @TempDir Path directory;
  private String previous = "0".repeat(64);

  private Path earlier() throws SQLException, IOException {
    Path file = directory.resolve("branch.sqlite");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement();
        InputStream v1 = Objects.requireNonNull(Store.class.getResourceAsStream("V1.sql"))) {
      s.executeUpdate(new String(v1.readAllBytes(), StandardCharsets.UTF_8));
      s.executeUpdate("PRAGMA user_version = 1");
      issuance(
          s, STOPPED, "stopped', 1, '', 'PAGE_OF_ANOTHER_ISSUANCE", ReceiptNumber.of(1).text());
      issuance(s, WAITING, "waiting', 0, '', '", ReceiptNumber.of(2).text());
      issuance(s, HANDED_OVER, "handed-over', 0, '', '", ReceiptNumber.of(3).text());
      line(c, 1, STOPPED, "fee-taken");
      line(c, 2, HANDED_OVER, "fee-taken");
      line(c, 3, STOPPED, "disagreed");
    }
    return file;
  }

  private static void issuance(Statement s, IssuanceId id, String state, String receipt)
      throws SQLException {
    s.executeUpdate(
        "INSERT INTO issuance (id, state, run, scanned, why, terminal, municipality, kind, copies,"
            + " fee_yen, pages, receipt, since) VALUES ('"
            + id
            + "', '"
            + state
            + "', 'lobby-1', '99201', 'residence', 1, 200, 2, '"
            + receipt
            + "', '2026-11-20T01:00:00Z')");
  }

  private void line(Connection c, int seq, IssuanceId id, String event) throws SQLException {
    String line =
        "{\"at\":\"2026-11-20T01:00:00Z\",\"details\":{},\"event\":\"%s\",\"issuance\":\"%s\",\"previous\":\"%s\",\"seq\":%d}"
            .formatted(event, id, previous, seq);
    previous = Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex();
    try (PreparedStatement insert =
        c.prepareStatement("INSERT INTO journal (seq, line, hash) VALUES (?, ?, ?)")) {
      insert.setInt(1, seq);
      insert.setString(2, line);
      insert.setString(3, previous);
      insert.executeUpdate();
    }
  }

  @Test
  void openIssuancesKeepTheirPlaceTheirFeeAndTheirAlarm() throws Exception {
    try (Store store = new Store(earlier())) {
      Journal journal = new Journal(store, CLOCK, SEAL);
      Ledger ledger =
          new Ledger(
              store,
              journal,
              new DocumentVault(
                  new SecretKeySpec(new byte[32], "AES"), new java.security.SecureRandom()),
              CLOCK);
      assertEquals(Optional.empty(), ledger.verify());
      Issuance stopped = ledger.find(STOPPED).orElseThrow();
      assertEquals(
          new IssuanceState.Stopped(1, FailureCode.PAGE_OF_ANOTHER_ISSUANCE), stopped.state());
      assertEquals(new PaidFee(new FeeWay.Cash(), 200), stopped.fee());
      Alarm alarm = ledger.alarm().orElseThrow();
      assertEquals(Optional.of(ReceiptNumber.of(1).text()), alarm.receipt());
      assertTrue(ledger.acknowledge(alarm.number()));
      assertTrue(
          ledger
              .apply(
                  STOPPED,
                  new IssuanceEvent.VoidedByStaff(
                      VoidReason.PAGES_DO_NOT_AGREE, Destruction.Attested.NOTHING))
              .isPresent());
      Issuance waiting = ledger.find(WAITING).orElseThrow();
      assertEquals(new IssuanceState.Waiting(), waiting.state());
      assertEquals(null, waiting.fee());
      // From now on every line has a check, and the old ones are held by the chain.
      assertEquals(Optional.empty(), ledger.verify());
    }
  }

  @Test
  void theDatabaseStillRefusesASecondOpenOne() throws Exception {
    try (Store store = new Store(earlier())) {
      Ledger ledger =
          new Ledger(
              store,
              new Journal(store, CLOCK, SEAL),
              new DocumentVault(
                  new SecretKeySpec(new byte[32], "AES"), new java.security.SecureRandom()),
              CLOCK);
      org.junit.jupiter.api.Assertions.assertThrows(
          StoreFailure.class,
          () -> ledger.apply(WAITING, new IssuanceEvent.Released(Digest.of(new byte[0]))));
    }
  }

  /** As the program of version 3 left it (26 November 2026), in a file of its own. */
  private Path version3() throws SQLException, IOException {
    Path file = directory.resolve("version3.sqlite");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement();
        InputStream sql =
            Objects.requireNonNull(MigrationTest.class.getResourceAsStream("version3.sql"))) {
      s.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    }
    return file;
  }

  private static Ledger ledgerOf(Store store, BranchSecrets secrets) {
    return new Ledger(
        store,
        new Journal(store, CLOCK, new JournalMac(secrets.journalKey())),
        new DocumentVault(secrets.documentKey(), new java.security.SecureRandom()),
        CLOCK);
  }

  @Test
  void aDatabaseOfVersion3IsReadOn() throws Exception {
    BranchSecrets secrets = new BranchSecrets(new SecretKeySpec(new byte[32], "AES"));
    try (Store store = new Store(version3())) {
      assertEquals(3, store.versionFound());
      Ledger ledger = ledgerOf(store, secrets);
      assertEquals(Optional.empty(), ledger.disagreement(List.of()));
      assertEquals(
          List.of("A 0037", "A 0045"),
          ledger.notEnded().stream().map(i -> Objects.requireNonNull(i.receipt()).text()).toList());
      Alarm alarm = ledger.alarm().orElseThrow();
      assertEquals(Optional.of("A 0045"), alarm.receipt());
      assertTrue(ledger.acknowledge(alarm.number()));
      Issuance waiting = ledger.notEnded().getFirst();
      assertTrue(ledger.document(waiting.id()).isPresent(), "its document opens");
      assertTrue(
          ledger
              .apply(
                  waiting.id(),
                  new IssuanceEvent.VoidedByStaff(
                      VoidReason.NOT_COLLECTED, Destruction.Attested.NOTHING))
              .isPresent());
    }
    try (Store store = new Store(directory.resolve("version3.sqlite"))) {
      assertEquals(8, store.versionFound());
      assertEquals(Optional.empty(), ledgerOf(store, secrets).disagreement(List.of()));
    }
  }
}
