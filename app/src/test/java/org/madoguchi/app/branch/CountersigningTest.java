package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.alarm.Alarms;
import org.madoguchi.app.branch.journal.Countersigning;
import org.madoguchi.app.branch.journal.HeadCheck;
import org.madoguchi.app.branch.journal.HeadFault;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.SignedHeads;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.CanonicalJournalHead;
import org.madoguchi.app.custody.JournalHead;
import org.madoguchi.app.gateway.Gateway.HeadAnswer;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;

/** When a head is sent, how often, and what becomes of the answer. */
class CountersigningTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Path directory;
  private final GatewayDouble gateway = new GatewayDouble();
  private final List<RuntimeException> failures = new ArrayList<>();
  private Instant now = TEN;
  private int alarmsTold;
  private Store store;
  private Journal journal;
  private Countersigning countersigning;

  CountersigningTest(@TempDir Path directory) {
    this.directory = directory;
    store = open();
    journal = journal();
    countersigning = countersigning();
    journal.append(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", "x"));
  }

  /** As the program does: on what is in the file. */
  private void start() {
    store = open();
    journal = journal();
    countersigning = countersigning();
  }

  private Store open() {
    return new Store(directory.resolve("branch.sqlite"));
  }

  private Journal journal() {
    return new Journal(
        store, () -> now, new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256")));
  }

  private Countersigning countersigning() {
    return new Countersigning(
        new BranchIdentity(
            "otemachi",
            new LocalizedText("大手町", "Otemachi"),
            TOKYO,
            new OpeningHours(java.util.Map.of(), java.util.Set.of())),
        store,
        journal,
        (c, why) -> Alarms.raise(c, null, why, now),
        gateway,
        new PlainHeads(),
        () -> now,
        new AtOnce(),
        () -> alarmsTold++,
        (_, e) -> failures.add(e));
  }

  @AfterEach
  void close() {
    store.close();
    assertEquals(List.of(), failures);
  }

  private List<String> events() {
    List<String> events = new ArrayList<>();
    journal.export(l -> events.add(JournalLine.read(l).orElseThrow().event()));
    return events;
  }

  private JournalHead head(int sent) {
    return CanonicalJournalHead.decode(gateway.sent.get(sent));
  }

  private void close(int number) {
    long seq = store.transaction(c -> Journal.end(c).orElseThrow().seq()) + 1;
    journal.append(JournalEntry.of(JournalEvent.DAY_CLOSED, "number", number));
    store.transaction(
        c -> {
          try (Statement s = c.createStatement()) {
            s.executeUpdate(
                "INSERT INTO closing VALUES (%d, 1, %d, '%s')".formatted(number, seq, now));
          }
          return seq;
        });
  }

  @Test
  void aClosingIsCountersignedAndToldOnce() {
    countersigning.look();
    assertEquals(0, gateway.sent.size(), "nothing is due in the middle of the first day");
    close(1);
    countersigning.look();
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    assertEquals(2, head(0).seq());
    assertEquals(0, head(0).previousSeq());
    assertEquals(List.of("branch-started", "day-closed", "head-countersigned"), events());
    assertEquals(Optional.empty(), journal.verify());
  }

  @Test
  void aDayWithoutAClosingIsCountersignedInTheNext() {
    now = Instant.parse("2026-11-24T14:59:00Z"); // 23:59 at the branch
    countersigning.look();
    assertEquals(0, gateway.sent.size());
    now = now.plusSeconds(60);
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    now = now.plusSeconds(60);
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    now = now.plus(DAY);
    countersigning.look();
    assertEquals(2, gateway.sent.size());
    assertTrue(head(1).leadsOnFrom(head(0)));
    assertEquals(head(0).seq(), head(1).previousSeq());
  }

  @Test
  void whatIsOverdueAtTheStartIsSentThen() {
    store.close();
    now = now.plus(DAY.multipliedBy(3));
    start();
    countersigning.look();
    assertEquals(1, gateway.sent.size());
  }

  @Test
  void aClockThatIsSetBackOrAheadHindersNothing() {
    now = now.minus(DAY.multipliedBy(300));
    countersigning.look();
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    now = now.plus(DAY.multipliedBy(600));
    countersigning.look();
    countersigning.look();
    assertEquals(2, gateway.sent.size());
  }

  @Test
  void aGatewayThatCanNotBeReachedIsAskedAgainWithTheSameBytesAlsoAfterAStart() {
    gateway.answer = _ -> new HeadAnswer.Refused(FailureCode.GATEWAY_UNREACHABLE);
    close(1);
    countersigning.look();
    journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "lobby-1"));
    gateway.answer = _ -> new HeadAnswer.Refused(FailureCode.GATEWAY_ANSWER_UNREADABLE);
    countersigning.look();
    store.close();
    start();
    now = now.plus(DAY);
    gateway.answer = HeadAnswer.Countersigned::new;
    countersigning.look();
    assertEquals(3, gateway.sent.size());
    assertArrayEquals(gateway.sent.get(0), gateway.sent.get(1));
    assertArrayEquals(gateway.sent.get(0), gateway.sent.get(2));
    countersigning.look(); // the day that has passed meanwhile
    assertTrue(head(3).leadsOnFrom(head(0)));
    assertEquals(2, events().stream().filter(e -> e.equals("head-countersigned")).count());
    assertEquals(0, alarmsTold);
  }

  @Test
  void aReplacedJournalIsAnAlarmOnceADay() {
    gateway.answer = _ -> new HeadAnswer.Refused(FailureCode.JOURNAL_REPLACED);
    close(1);
    countersigning.look();
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    Alarm alarm = store.transaction(Alarms::open).orElseThrow();
    assertEquals(FailureCode.JOURNAL_REPLACED, alarm.why());
    assertEquals(Optional.empty(), alarm.receipt());
    assertEquals(1, alarmsTold);
    assertEquals("head-refused", events().getLast());
    assertTrue(
        store
            .transaction(c -> Alarms.acknowledge(c, alarm.number(), now))
            .filter(r -> r.issuance() == null)
            .isPresent());
    now = now.plus(DAY);
    countersigning.look();
    assertEquals(2, gateway.sent.size());
    assertEquals(2, alarmsTold);
  }

  @Test
  void anyOtherRefusalIsWrittenDownOnceADayAndIsNoAlarm() {
    gateway.answer = _ -> new HeadAnswer.Refused(FailureCode.BRANCH_NOT_TRUSTED);
    close(1);
    countersigning.look();
    countersigning.look();
    assertEquals(1, gateway.sent.size());
    assertEquals("head-refused", events().getLast());
    assertFalse(store.transaction(Alarms::open).isPresent());
    now = now.plus(DAY);
    gateway.answer = HeadAnswer.Countersigned::new;
    countersigning.look();
    assertArrayEquals(gateway.sent.get(0), gateway.sent.get(1));
    assertEquals("head-countersigned", events().getLast());
  }

  @Test
  void aCountersignatureOverSomethingElseIsNotKept() {
    gateway.answer =
        sent -> {
          JournalHead head = CanonicalJournalHead.decode(sent);
          JournalHead other =
              JournalHead.after(
                  Optional.empty(), head.branch(), head.seq() + 1, head.hash(), head.at());
          return new HeadAnswer.Countersigned(CanonicalJournalHead.encode(other));
        };
    close(1);
    countersigning.look();
    assertEquals(
        FailureCode.SEAL_INVALID, store.transaction(Alarms::open).map(Alarm::why).orElseThrow());
    assertFalse(store.transaction(SignedHeads::last).isPresent());
    assertTrue(store.transaction(SignedHeads::onItsWay).isPresent());
  }

  /** Whoever cut it had the branch's key, so the chain and its end hold. */
  @Test
  void aJournalThatWasCutBelowItsHeadIsFoundAtTheStart() throws Exception {
    journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "lobby-1"));
    store.close();
    Path cut = directory.resolve("cut.sqlite");
    java.nio.file.Files.copy(directory.resolve("branch.sqlite"), cut);
    start();
    close(1);
    countersigning.look();
    store.close();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + cut);
        Statement s = c.createStatement()) {
      s.execute("ATTACH '" + directory.resolve("branch.sqlite") + "' AS now");
      s.executeUpdate("INSERT INTO signed_head SELECT * FROM now.signed_head");
    }
    java.nio.file.Files.copy(
        cut, directory.resolve("branch.sqlite"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    start();
    assertEquals(Optional.empty(), journal.verify());
    HeadFault fault =
        store.transaction(c -> new HeadCheck("otemachi", new PlainHeads()).check(c)).fault();
    assertEquals(new HeadFault(3, HeadFault.Kind.CUT, 3, TEN), fault);
    countersigning.look();
    assertEquals(
        FailureCode.JOURNAL_REPLACED,
        store.transaction(Alarms::open).map(Alarm::why).orElseThrow());
    assertEquals(1, gateway.sent.size(), "nothing is built on it");
  }

  /** Lost answers, starts, closings and days in any order: an honest branch is never accused. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensOnTheLineTheHeadsLeadOn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AtomicReference<@Nullable JournalHead> known = new AtomicReference<>();
    gateway.answer =
        sent -> {
          JournalHead head = CanonicalJournalHead.decode(sent);
          JournalHead last = known.get();
          if (random.nextInt(3) == 0) {
            return new HeadAnswer.Refused(FailureCode.GATEWAY_UNREACHABLE);
          }
          if (last != null && !head.leadsOnFrom(last)) {
            return new HeadAnswer.Refused(FailureCode.JOURNAL_REPLACED);
          }
          known.set(head);
          return random.nextInt(3) == 0
              ? new HeadAnswer.Refused(FailureCode.GATEWAY_TIMEOUT)
              : new HeadAnswer.Countersigned(sent);
        };
    int closings = 0;
    for (int step = 0; step < 200; step++) {
      switch (random.nextInt(5)) {
        case 0 -> now = now.plusSeconds(random.nextInt(200_000));
        case 1 -> close(++closings);
        case 2 -> {
          store.close();
          start();
        }
        default -> journal.append(JournalEntry.of(JournalEvent.STAFF_CALLED, "terminal", "a"));
      }
      countersigning.look();
    }
    assertEquals(0, alarmsTold);
    assertFalse(events().contains("head-refused"));
    HeadCheck.Result result =
        store.transaction(c -> new HeadCheck("otemachi", new PlainHeads()).check(c));
    assertNull(result.fault());
    assertTrue(result.heads() > 20, result.toString());
    assertEquals(Optional.empty(), journal.verify());
  }

  @Test
  void whenAHeadIsDue() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    assertFalse(Countersigning.due(today, false, today));
    assertTrue(Countersigning.due(today, true, today));
    assertTrue(Countersigning.due(today.minusDays(1), false, today));
    assertTrue(Countersigning.due(today.plusDays(1), false, today));
  }
}
