package org.madoguchi.app.errand.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.gateway.DocumentPages;

class LedgerTest {
  private static final String SECRET = "この紙の中身は だれにも見せない";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T01:24:00Z"));

  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));

  @TempDir Path directory;
  private final Random ids = new Random(11);
  private Store store;
  private Ledger ledger;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    ledger =
        new Ledger(
            store,
            new Journal(store, CLOCK, SEAL),
            new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
            CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private IssuanceId waiting() {
    IssuanceId id = IssuanceId.random(ids);
    CertificateRequest request =
        new CertificateRequest(
            id, "b", "t", "99201", "juminhyo", new TreeMap<>(), 1, 200, "c", CLOCK.instant());
    ledger.requested(Issuance.requested(request));
    byte[] page = SECRET.getBytes(StandardCharsets.UTF_8);
    byte[] document = DocumentPages.encode(List.of(page));
    Digest any = Digest.of(new byte[0]);
    ledger.accepted(
        id,
        new RestingDocument(
            new org.madoguchi.app.custody.Statement(
                id, any, any, Digest.of(document), List.of(Digest.of(page)), "99201"),
            document,
            null));
    assertTrue(ledger.slipIssued(id).isPresent());
    return id;
  }

  private static final IssuanceEvent RELEASED = new IssuanceEvent.Released(Digest.of(new byte[0]));

  @Test
  void documentsRestOnlyEncryptedAndAreGoneAfterAVoid() throws IOException {
    IssuanceId id = waiting();
    assertTrue(ledger.document(id).isPresent());
    assertFalse(anyFileHolds(SECRET.getBytes(StandardCharsets.UTF_8)));
    byte[] wrappedKey = wrappedKey(id);
    assertTrue(anyFileHolds(wrappedKey));
    ledger.apply(
        id,
        new IssuanceEvent.VoidedByStaff(VoidReason.NOT_COLLECTED, Destruction.Attested.NOTHING));
    assertTrue(ledger.document(id).isEmpty());
    assertFalse(anyFileHolds(wrappedKey), "the key is still in a file");
  }

  @Test
  void aDocumentUnderAnotherIssuancesNameDoesNotOpen() {
    IssuanceId one = waiting();
    IssuanceId other = waiting();
    store.transaction(
        c -> {
          try (Statement s = c.createStatement()) {
            s.executeUpdate("DELETE FROM document WHERE issuance = '" + other + "'");
            return s.executeUpdate("UPDATE document SET issuance = '" + other + "'");
          }
        });
    assertTrue(ledger.document(one).isEmpty());
    assertThrows(StoreAltered.class, () -> ledger.document(other));
  }

  @Test
  void theDatabaseItselfRefusesASecondOpenIssuance() {
    IssuanceId one = waiting();
    IssuanceId other = waiting();
    assertTrue(ledger.apply(one, RELEASED).isPresent());
    assertThrows(StoreFailure.class, () -> ledger.apply(other, RELEASED));
    assertTrue(ledger.find(other).orElseThrow().state() instanceof IssuanceState.Waiting);
  }

  /** Lists are kept until something changes; a change that isn't kept must not be seen either. */
  @Test
  void listsFollowEveryChangeAndNoneThatFailed() {
    IssuanceId one = waiting();
    assertEquals(List.of(one), ids());
    IssuanceId other = waiting();
    assertEquals(List.of(one, other), ids());
    assertTrue(ledger.open().isEmpty());
    assertTrue(ledger.apply(one, RELEASED).isPresent());
    assertEquals(one, ledger.open().orElseThrow().id());
    assertThrows(StoreFailure.class, () -> ledger.apply(other, RELEASED));
    assertEquals(one, ledger.open().orElseThrow().id());
    assertEquals(List.of(one, other), ids());
    assertTrue(ledger.alarm().isEmpty());
    ledger.apply(one, new IssuanceEvent.Disagreed(FailureCode.PAGE_OF_ANOTHER_ISSUANCE));
    assertTrue(ledger.acknowledge(ledger.alarm().orElseThrow().number()));
    assertTrue(ledger.alarm().isEmpty());
  }

  private List<IssuanceId> ids() {
    return ledger.notEnded().stream().map(Issuance::id).toList();
  }

  @Test
  void anEventWithoutPlaceLeavesNoTrace() {
    IssuanceId id = waiting();
    List<String> before = lines();
    assertTrue(ledger.apply(id, new IssuanceEvent.HandedOverToResident()).isEmpty());
    assertEquals(before, lines());
  }

  @Test
  void aLateAnswerIsDroppedAndSaidSo() {
    IssuanceId id = waiting();
    ledger.apply(
        id,
        new IssuanceEvent.VoidedByStaff(VoidReason.NOT_COLLECTED, Destruction.Attested.NOTHING));
    byte[] document = DocumentPages.encode(List.of(new byte[] {1}));
    Digest any = Digest.of(new byte[0]);
    assertTrue(
        ledger
            .accepted(
                id,
                new RestingDocument(
                    new org.madoguchi.app.custody.Statement(
                        id, any, any, any, List.of(any), "99201"),
                    document,
                    null))
            .isEmpty());
    assertTrue(ledger.document(id).isEmpty());
    assertTrue(lines().getLast().contains("late-answer-dropped"));
  }

  @Test
  void theJournalIsAppendOnly() {
    waiting();
    assertThrows(
        StoreFailure.class,
        () ->
            store.transaction(
                c -> {
                  try (Statement s = c.createStatement()) {
                    return s.executeUpdate("UPDATE journal SET hash = hash WHERE seq = 2");
                  }
                }));
  }

  @Test
  void receiptNumbersAreNotGivenTwiceWhileOneIsOut() {
    IssuanceId first = waiting();
    store.transaction(
        c -> {
          try (Statement s = c.createStatement()) {
            return s.executeUpdate("UPDATE receipt_sequence SET next = 1");
          }
        });
    IssuanceId second = waiting();
    assertFalse(
        java.util.Objects.equals(
            ledger.find(first).orElseThrow().receipt(),
            ledger.find(second).orElseThrow().receipt()));
  }

  @Test
  void aDatabaseOfALaterProgramIsLeftAlone() throws SQLException {
    store.close();
    try (Connection c =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("branch.sqlite"));
        Statement s = c.createStatement()) {
      s.executeUpdate("PRAGMA user_version = 99");
    }
    StoreFailure failure =
        assertThrows(StoreFailure.class, () -> new Store(directory.resolve("branch.sqlite")));
    assertTrue(String.valueOf(failure.getMessage()).contains("later version"));
    store = new Store(directory.resolve("other.sqlite"));
  }

  @Test
  void refusalsCarryTheirCodeIntoTheJournal() {
    IssuanceId id = IssuanceId.random(ids);
    ledger.requested(
        Issuance.requested(
            new CertificateRequest(
                id, "b", "t", "99201", "k", new TreeMap<>(), 1, 0, "c", CLOCK.instant())));
    ledger.apply(id, new IssuanceEvent.EndedEarly(FailureCode.GATEWAY_REFUSED));
    assertTrue(lines().getLast().contains("\"why\":\"G04\""), lines().getLast());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    new Journal(store, CLOCK, SEAL).export(lines::add);
    return lines;
  }

  private byte[] wrappedKey(IssuanceId id) {
    return store.transaction(
        c -> {
          try (Statement s = c.createStatement();
              var row =
                  s.executeQuery(
                      "SELECT wrapped_key FROM document WHERE issuance = '" + id + "'")) {
            return row.getBytes(1);
          }
        });
  }

  private boolean anyFileHolds(byte[] needle) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (content.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
      return false;
    }
  }
}
