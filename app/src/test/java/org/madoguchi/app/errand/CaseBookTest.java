package org.madoguchi.app.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.certificate.DocumentVault;
import org.madoguchi.app.errand.certificate.IssuanceRows;
import org.madoguchi.app.errand.certificate.Ledger;

/** The book of cases, with an errand that is none of the product's: something left at the desk. */
class CaseBookTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T01:24:00Z"));
  private static final JournalMac SEAL =
      new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));

  private enum Thing {
    LEFT,
    AT_THE_DESK,
    GIVEN
  }

  private enum Move {
    FETCHED,
    GIVEN,
    LOST
  }

  private static final class Things implements CaseFlow<Thing, Move>, CaseTable<Thing> {
    @Override
    public ErrandId errand() {
      return new ErrandId("things");
    }

    @Override
    public Optional<Thing> next(Thing state, Move event) {
      return switch (event) {
        case FETCHED -> state == Thing.LEFT ? Optional.of(Thing.AT_THE_DESK) : Optional.empty();
        case GIVEN -> state == Thing.AT_THE_DESK ? Optional.of(Thing.GIVEN) : Optional.empty();
        case LOST -> state == Thing.GIVEN ? Optional.empty() : Optional.of(state);
      };
    }

    @Override
    public JournalEntry begun(Thing state) {
      return JournalEntry.of(JournalEvent.REQUESTED);
    }

    @Override
    public JournalEntry line(Thing before, Move event, Thing after) {
      return JournalEntry.of(
          switch (event) {
            case FETCHED -> JournalEvent.RELEASED;
            case GIVEN -> JournalEvent.HANDED_OVER;
            case LOST -> JournalEvent.DISAGREED;
          });
    }

    @Override
    public Optional<FailureCode> alarm(Thing before, Move event) {
      return event == Move.LOST
          ? Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE)
          : Optional.empty();
    }

    @Override
    public String word(Thing state) {
      return state.name();
    }

    @Override
    public boolean open(Thing state) {
      return state == Thing.AT_THE_DESK;
    }

    @Override
    public boolean ended(Thing state) {
      return state == Thing.GIVEN;
    }

    @Override
    public Optional<Thing> begun(JournalEvent event, JournalLine line) {
      return event == JournalEvent.REQUESTED ? Optional.of(Thing.LEFT) : Optional.empty();
    }

    @Override
    public Optional<Move> happened(Thing before, JournalEvent event, JournalLine line) {
      return switch (event) {
        case RELEASED -> Optional.of(Move.FETCHED);
        case HANDED_OVER -> Optional.of(Move.GIVEN);
        case DISAGREED -> Optional.of(Move.LOST);
        default -> Optional.empty();
      };
    }

    @Override
    public void insert(Connection connection, String id, Thing state) {}

    @Override
    public Thing read(Connection connection, String id, String word) {
      return Thing.valueOf(word);
    }

    @Override
    public void ended(Connection connection, String id) {}

    @Override
    public Optional<String> difference(
        Connection connection, Set<String> all, Set<String> notEnded) {
      return Optional.empty();
    }
  }

  @TempDir Path directory;
  private Store store;
  private Journal journal;
  private Ledger ledger;
  private CaseBook<Thing, Move> book;
  private int ids;

  @BeforeEach
  void open() {
    store = new Store(directory.resolve("branch.sqlite"));
    journal = new Journal(store, CLOCK, SEAL);
    ledger =
        new Ledger(
            store,
            journal,
            new DocumentVault(new SecretKeySpec(new byte[32], "AES"), new SecureRandom()),
            CLOCK);
    Things things = new Things();
    book =
        new CaseBook<>(
            store, journal, CLOCK, things, things, IssuanceRows::nextReceipt, ledger::raise);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String left() {
    String id = "%032x".formatted(++ids);
    book.begin(id, Thing.LEFT, _ -> {});
    return id;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    journal.export(l -> lines.add(JournalLine.read(l).map(r -> r.event() + " " + r.order()).get()));
    return lines;
  }

  private Optional<FailureCode> disagreement() {
    return ledger.disagreement(List.of(book));
  }

  private void sql(String sql) throws SQLException {
    store.transaction(
        c -> {
          try (Statement s = c.createStatement()) {
            return s.executeUpdate(sql);
          }
        });
  }

  @Test
  void aChangeAndItsLineAreKeptTogether() {
    String id = left();
    assertEquals(Thing.AT_THE_DESK, book.apply(id, Move.FETCHED).orElseThrow().state());
    assertEquals(Thing.GIVEN, book.apply(id, Move.GIVEN).orElseThrow().state());
    assertEquals(List.of("requested " + id, "released " + id, "handed-over " + id), lines());
    assertEquals(List.of(), book.notEnded());
    assertEquals(Optional.empty(), disagreement());
  }

  @Test
  void eventsHappenAllOrNone() {
    String id = left();
    assertEquals(Optional.empty(), book.apply(id, List.of(Move.FETCHED, Move.FETCHED)));
    assertEquals(Thing.LEFT, book.find(id).orElseThrow().state());
    assertEquals(List.of("requested " + id), lines());
    assertTrue(book.apply(id, List.of(Move.FETCHED, Move.GIVEN)).isPresent());
    assertEquals(Optional.empty(), book.apply("f".repeat(32), Move.FETCHED));
  }

  @Test
  void whatBelongsToItFailsAndNothingIsKept() {
    String id = left();
    assertThrows(
        StoreFailure.class,
        () ->
            book.apply(
                id,
                List.of(Move.FETCHED),
                _ -> {
                  throw new SQLException("no room");
                }));
    assertEquals(Thing.LEFT, book.find(id).orElseThrow().state());
    assertEquals(List.of("requested " + id), lines());
  }

  @Test
  void theDatabaseItselfRefusesASecondOpenOne() {
    String one = left();
    String other = left();
    assertTrue(book.apply(one, Move.FETCHED).isPresent());
    assertThrows(StoreFailure.class, () -> book.apply(other, Move.FETCHED));
    assertEquals(Thing.LEFT, book.find(other).orElseThrow().state());
    assertTrue(book.apply(one, Move.GIVEN).isPresent());
    assertTrue(book.apply(other, Move.FETCHED).isPresent());
  }

  @Test
  void aSlipHasOneNumberThatNobodyElseBears() throws SQLException {
    String one = left();
    ReceiptNumber number = number(one);
    assertEquals(number, number(one), "the same slip again");
    sql("UPDATE receipt_sequence SET next = 1");
    String other = left();
    assertNotEquals(number, number(other), "it is in use");
    assertEquals(one, book.find(number).orElseThrow().id());
    assertTrue(book.apply(one, List.of(Move.FETCHED, Move.GIVEN)).isPresent());
    sql("UPDATE receipt_sequence SET next = 1");
    String third = left();
    assertEquals(number, number(third), "it is free again");
    assertEquals(third, book.find(number).orElseThrow().id());
    assertEquals(Optional.empty(), disagreement());
  }

  private ReceiptNumber number(String id) {
    return java.util.Objects.requireNonNull(book.slip(id).orElseThrow().receipt());
  }

  @Test
  void anAlarmNamesItsCaseAndIsReadOnce() {
    String id = left();
    ReceiptNumber number = number(id);
    assertTrue(book.apply(id, Move.LOST).isPresent());
    var alarm = ledger.alarm().orElseThrow();
    assertEquals(Optional.of(number.text()), alarm.receipt());
    assertEquals(Optional.empty(), disagreement());
    assertTrue(ledger.acknowledge(alarm.number()));
    assertEquals("alarm-acknowledged " + id, lines().getLast());
    assertEquals(Optional.empty(), ledger.alarm());
    assertEquals(Optional.empty(), disagreement());
  }

  private void aDay() {
    left();
    number(left());
    String given = left();
    number(given);
    book.apply(given, List.of(Move.FETCHED, Move.LOST, Move.GIVEN));
    String here = left();
    book.apply(here, Move.FETCHED);
    book.note(here, JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", "M01"));
  }

  @Test
  void whatTheProgramWroteAgreesAfterARestart() {
    aDay();
    assertEquals(Optional.empty(), disagreement());
    List<Case<Thing>> before = book.notEnded();
    close();
    open();
    assertEquals(Optional.empty(), disagreement());
    assertEquals(before, book.notEnded());
    assertEquals(3, before.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE errand_case SET state = 'LEFT' WHERE state = 'AT_THE_DESK'",
        "UPDATE errand_case SET state = 'GIVEN' WHERE state = 'AT_THE_DESK'",
        "UPDATE errand_case SET state = 'NONSENSE' WHERE state = 'AT_THE_DESK'",
        "UPDATE errand_case SET open = 0",
        "UPDATE errand_case SET ended = 1 WHERE state = 'LEFT'",
        "UPDATE errand_case SET ended = 0 WHERE state = 'GIVEN'",
        "UPDATE errand_case SET receipt = NULL",
        "UPDATE errand_case SET since = 'yesterday' WHERE state = 'LEFT'",
        "UPDATE errand_case SET errand = 'others' WHERE state = 'LEFT'",
        "DELETE FROM errand_case WHERE state = 'LEFT'",
        "INSERT INTO errand_case VALUES ('ffffffffffffffffffffffffffffffff', 'things', 'LEFT', 0,"
            + " 0, NULL, '2026-11-26T00:00:00Z')",
        "INSERT INTO errand_case VALUES ('ffffffffffffffffffffffffffffffff', 'more', 'LEFT', 0, 0,"
            + " NULL, '2026-11-26T00:00:00Z')",
        "UPDATE alarm SET errand_case = NULL",
        "DELETE FROM alarm",
        "DROP INDEX one_case_open_at_the_desk"
      })
  void anyTableThatWasChangedWhileItWasStoppedIsFound(String tampering) throws SQLException {
    aDay();
    sql(tampering);
    close();
    open();
    assertEquals(Optional.of(FailureCode.STORE_ALTERED), disagreement());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE errand_case SET state = 'AT_THE_DESK', open = 1",
        "UPDATE errand_case SET open = 1",
        "UPDATE errand_case SET state = 'GIVEN', ended = 1",
        "UPDATE errand_case SET receipt = NULL",
        "UPDATE errand_case SET state = 'NONSENSE'"
      })
  void aRowThatIsChangedWhileItRunsLeadsToNothing(String tampering) throws SQLException {
    String id = left();
    number(id);
    int lines = lines().size();
    sql(tampering);
    assertThrows(StoreAltered.class, () -> book.apply(id, Move.LOST));
    assertThrows(StoreAltered.class, () -> book.find(id));
    assertThrows(StoreAltered.class, book::notEnded);
    assertEquals(lines, lines().size());
  }

  @Test
  void aNumberThatWasTakenAwayIsMissed() throws SQLException {
    ReceiptNumber number = number(left());
    sql("DELETE FROM errand_case");
    assertThrows(StoreAltered.class, () -> book.find(number));
  }

  @Test
  void casesOfAnErrandThatNobodyKnowsAreFound() {
    left();
    assertFalse(ledger.disagreement(List.of()).isEmpty());
  }
}
