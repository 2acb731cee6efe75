package org.madoguchi.app.errand.electronic.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.app.errand.certificate.ReceiptHolders;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.app.errand.electronic.PaperApproval;
import org.madoguchi.app.keys.Issued;

/** Orders of cards in the store: what rests, how long, and what is found if somebody changes it. */
class CardOrderBookTest {
  private static final Instant NOON = Instant.parse("2026-11-26T03:00:00Z");
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
  private static final KeyPair KEYS = Issued.pair("RSA", 2048);
  private static final X509Certificate CERTIFICATE =
      Issued.authority("CN=Madoguchi Taro 4711", KEYS, "SHA256withRSA");

  @TempDir Path directory;
  private final Random ids = new Random(5);
  private Store store;
  private Ledger ledger;
  private EncryptedRest rest;
  private CaseBook<CardOrderCase, CardOrderEvent> book;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    Journal journal =
        new Journal(
            store,
            InstantSource.fixed(NOON),
            new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256")));
    ledger =
        new Ledger(
            store, journal, new DocumentVault(KEY, new SecureRandom()), InstantSource.fixed(NOON));
    rest = CardOrderTable.rest(KEY, new SecureRandom());
    book =
        new CaseBook<>(
            store,
            journal,
            InstantSource.fixed(NOON),
            new CardOrderLines(),
            new CardOrderTable(rest),
            IssuanceRows::nextReceipt,
            ledger::raise);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private AskedOrder asked(CardOperation operation) {
    byte[] commitment = new byte[32];
    Arrays.fill(commitment, (byte) 0x5a);
    return new AskedOrder(
        new CardOrderRequest(
            CardOrderId.random(ids),
            operation.word(),
            "99001",
            "otemachi",
            "lobby-1",
            NOON,
            "Y2hhbGxlbmdl"),
        commitment,
        new CardConsent("signature".getBytes(StandardCharsets.UTF_8), CERTIFICATE),
        null);
  }

  private String begun(AskedOrder asked) {
    String id = asked.order().id().toString();
    book.begin(
        id,
        CardOrderCase.requested(
            CardOperation.of(asked.order().operation()).orElseThrow(),
            asked.order().municipality(),
            asked.order().terminal()),
        c -> rest.put(c, id, KeptOrder.of(asked).encode()));
    return id;
  }

  private void happens(String id, CardOrderEvent... events) {
    for (CardOrderEvent event : events) {
      assertTrue(book.apply(id, event).isPresent(), event.toString());
    }
  }

  private Optional<FailureCode> disagreement() {
    return ledger.disagreement(List.of(book));
  }

  /** One of each: waiting for papers, unfinished, done, given up, found by its card. */
  private void aDay() {
    String waits = begun(asked(CardOperation.UNLOCK_AUTHENTICATION));
    happens(waits, new CardOrderEvent.Accepted(true, true));
    book.slip(waits);
    String unfinished = begun(asked(CardOperation.RENEW_SIGNATURE));
    happens(
        unfinished,
        new CardOrderEvent.Accepted(false, false),
        new CardOrderEvent.WriteOpened(),
        new CardOrderEvent.Interrupted(FailureCode.CARD_COMMAND_FORBIDDEN));
    String done = begun(asked(CardOperation.REVOKE_SIGNATURE));
    happens(
        done,
        new CardOrderEvent.Accepted(false, false),
        new CardOrderEvent.WriteOpened(),
        new CardOrderEvent.ScriptDone());
    book.slip(done);
    String givenUp = begun(asked(CardOperation.ISSUE_SIGNATURE));
    happens(givenUp, new CardOrderEvent.Interrupted(FailureCode.RENEWAL_NOT_DUE));
    String found = CardOrderId.random(ids).toString();
    book.begin(
        found,
        new CardOrderCase(
            CardOperation.RENEW_AUTHENTICATION, "", "lobby-1", new CardOrderState.Activated()),
        c -> rest.put(c, found, new KeptOrder(new byte[32], null).encode()));
  }

  @Test
  void whatTheProgramWroteAgreesAfterARestart() {
    aDay();
    assertEquals(Optional.empty(), disagreement());
    close();
    open();
    assertEquals(Optional.empty(), disagreement());
    assertEquals(3, book.notEnded().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE errand_case SET state = 'open' WHERE state LIKE 'needs%'",
        "UPDATE errand_case SET state = 'needs-papers' WHERE state LIKE 'needs%'",
        "UPDATE errand_case SET state = 'confirmed', ended = 1 WHERE state = 'writing'",
        "UPDATE errand_case SET state = 'abandoned W03' WHERE state LIKE 'abandoned%'",
        "UPDATE errand_case SET state = 'writing' WHERE state = 'activated'",
        "UPDATE electronic_order SET operation = 'unlock-text' WHERE operation LIKE 'unlock%'",
        "UPDATE electronic_order SET operation = 'paint'",
        "UPDATE electronic_order SET municipality = '99002'",
        "UPDATE electronic_order SET terminal = 'lobby-2'",
        "DELETE FROM electronic_asked",
        "INSERT INTO electronic_asked SELECT id, x'00', x'00' FROM errand_case WHERE ended = 1",
        "PRAGMA foreign_keys = OFF; DELETE FROM electronic_order"
      })
  void anyTableThatWasChangedWhileItWasStoppedIsFound(String tampering) throws Exception {
    aDay();
    close();
    try (var c =
            java.sql.DriverManager.getConnection(
                "jdbc:sqlite:" + directory.resolve("branch.sqlite"));
        Statement s = c.createStatement()) {
      s.executeUpdate(tampering);
    }
    open();
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), disagreement());
  }

  @Test
  void whatItIsAskedWithAgainRestsSealedAndIsErasedAtTheEnd() throws Exception {
    AskedOrder asked = asked(CardOperation.RENEW_AUTHENTICATION);
    String id = begun(asked);
    KeptOrder kept = kept(id);
    AskedOrder again = kept.asked();
    assertNotNull(again);
    assertEquals(asked.order(), again.order());
    assertArrayEquals(asked.cardCommitment(), again.cardCommitment());
    CardConsent consent = again.consent();
    assertNotNull(consent);
    assertArrayEquals("signature".getBytes(StandardCharsets.UTF_8), consent.signature());
    assertEquals(CERTIFICATE, consent.certificate());
    assertNull(again.approval());
    assertFalse(onDisk(asked.cardCommitment()), "not in clear");
    assertFalse(onDisk("Madoguchi Taro 4711".getBytes(StandardCharsets.UTF_8)), "not in clear");
    byte[] sealed = sealed(id);
    assertTrue(onDisk(sealed), "it rests");
    happens(
        id,
        new CardOrderEvent.Accepted(false, false),
        new CardOrderEvent.WriteOpened(),
        new CardOrderEvent.ScriptDone(),
        new CardOrderEvent.ReadBackAgreed(),
        new CardOrderEvent.HoldLifted());
    assertEquals(Optional.empty(), store.transaction(c -> rest.open(c, id)));
    assertFalse(onDisk(Arrays.copyOfRange(sealed, 100, 164)), "erased, in the log too");
  }

  @Test
  void anApprovalRestsWithIt() {
    AskedOrder asked = asked(CardOperation.UNLOCK_TEXT);
    PaperApproval approval = new PaperApproval("07", List.of("A", "B"), NOON);
    KeptOrder kept =
        KeptOrder.decode(
            KeptOrder.of(new AskedOrder(asked.order(), asked.cardCommitment(), null, approval))
                .encode());
    AskedOrder again = kept.asked();
    assertNotNull(again);
    assertNull(again.consent());
    assertEquals(approval, again.approval());
    byte[] encoded = KeptOrder.of(asked).encode();
    assertThrows(
        IllegalArgumentException.class,
        () -> KeptOrder.decode(Arrays.copyOf(encoded, encoded.length / 2)));
    encoded[0] = 9;
    assertThrows(IllegalArgumentException.class, () -> KeptOrder.decode(encoded));
  }

  private KeptOrder kept(String id) {
    return KeptOrder.decode(store.transaction(c -> rest.open(c, id)).orElseThrow());
  }

  private byte[] sealed(String id) {
    return store.transaction(
        c -> {
          try (var select =
              c.prepareStatement("SELECT sealed FROM electronic_asked WHERE id = ?")) {
            select.setString(1, id);
            return select.executeQuery().getBytes(1);
          }
        });
  }

  private boolean onDisk(byte[] part) throws Exception {
    String wanted = new String(part, StandardCharsets.ISO_8859_1);
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void itsLifeIsReadByItsReceiptNumber() {
    String id = begun(asked(CardOperation.UNLOCK_SIGNATURE));
    happens(id, new CardOrderEvent.Accepted(true, false));
    ReceiptNumber receipt = java.util.Objects.requireNonNull(book.slip(id).orElseThrow().receipt());
    begun(asked(CardOperation.UNLOCK_TEXT));
    JournalPages pages = new JournalPages(store, ReceiptHolders::holder);
    List<String> life =
        pages.read(new JournalQuery.Life(receipt, 0)).entries().stream()
            .map(e -> e.line().event())
            .toList();
    assertEquals(List.of("card-order", "card-order-accepted", "slip-issued"), life);
    assertEquals(
        Optional.of(receipt.text()),
        pages.read(new JournalQuery.Before(4)).entries().getFirst().receipt());
  }
}
