package org.madoguchi.app.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalMac;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.figures.FiguresJson;
import org.madoguchi.figures.FiguresRead;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/** What is sent, when, how often, and what becomes of the answer. */
class FiguresDispatchTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final FiguresLine.Answer LOST = new FiguresLine.Answer.Unknown(false);
  private static final FiguresLine.Answer ODD = new FiguresLine.Answer.Unknown(true);
  private static final FiguresLine.Answer COUNTED = new FiguresLine.Answer.Taken("counted");

  private final JournalMac macs = new JournalMac(new SecretKeySpec(new byte[32], "HmacSHA256"));
  private final FarEndDouble farEnd = new FarEndDouble();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private int looks;
  private final Store store;
  private final Journal journal;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private FiguresDispatch dispatch;

  FiguresDispatchTest(@TempDir Path directory) {
    store = new Store(directory.resolve("branch.sqlite"));
    journal = new Journal(store, () -> now, macs);
    journal.append(JournalEntry.of(JournalEvent.BRANCH_STARTED, "build", "x"));
    journal.append(JournalEntry.of(JournalEvent.PIN_CHANGED, "which", "sign"));
    dispatch = start();
  }

  @AfterEach
  void close() {
    store.close();
    assertEquals(List.of(), failures);
  }

  private FiguresDispatch start() {
    return new FiguresDispatch(
        new BranchIdentity(
            "hinata",
            new LocalizedText("日向", "Hinata"),
            ZoneId.of("Asia/Tokyo"),
            new OpeningHours(Map.of(), Set.of())),
        "test",
        store,
        new JournalWalk(store, macs),
        new FiguresPost(farEnd, (json, _) -> json),
        () -> now,
        new Directly(),
        (_, e) -> failures.add(e),
        new FiguresAnswers(
            store,
            journal,
            (_, why) -> alarms.add("raised " + why.code()),
            (_, why) -> alarms.add("over " + why.code()),
            () -> looks++));
  }

  private void at(String time) {
    now = Instant.parse(time);
    dispatch.look();
  }

  private MonthFigures sent(int number) {
    return assertInstanceOf(FiguresRead.Read.class, FiguresJson.read(farEnd.figures.get(number)))
        .figures();
  }

  @Test
  void aMonthGoesOnceItIsOverAndOnlyOnce() {
    at("2026-11-30T14:59:59Z");
    at("2026-11-30T15:09:59Z");
    assertEquals(0, farEnd.figures.size(), "its end is ten minutes past");
    at("2026-11-30T15:10:00Z");
    assertEquals(NOVEMBER, sent(0).month());
    assertEquals(1, sent(0).sum(Measure.PINS_CHANGED));
    at("2026-12-01T00:00:00Z");
    dispatch = start();
    at("2026-12-02T00:00:00Z");
    assertEquals(1, farEnd.figures.size());
  }

  @Test
  void everyMonthGoesAlsoOneWithoutALine() {
    journal.append(JournalEntry.of(JournalEvent.PIN_CHANGED, "which", "sign"));
    at("2027-02-03T00:00:00Z");
    assertEquals(
        List.of("2026-11", "2026-12", "2027-01"),
        List.of(
            sent(0).month().toString(), sent(1).month().toString(), sent(2).month().toString()));
    assertEquals(List.of(), sent(1).figures());
    assertEquals(sent(0).lines().last() + 1, sent(1).lines().first());
  }

  @Test
  void aLostAnswerIsAskedForAgainWithTheSameBytesAndAGrowingPause() {
    farEnd.say(LOST, ODD, LOST, COUNTED);
    at("2026-12-01T00:00:00Z");
    at("2026-12-01T00:01:59Z");
    assertEquals(1, farEnd.figures.size(), "two minutes' pause");
    at("2026-12-01T00:02:00Z");
    at("2026-12-01T00:05:59Z");
    assertEquals(2, farEnd.figures.size(), "four minutes' pause");
    journal.append(JournalEntry.of(JournalEvent.PIN_CHANGED, "which", "sign"));
    dispatch = start(); // a restart in the middle of it
    at("2026-12-01T00:06:00Z");
    at("2026-12-01T00:08:00Z");
    at("2026-12-01T03:00:00Z");
    assertEquals(4, farEnd.figures.size());
    for (byte[] each : farEnd.figures) {
      assertArrayEquals(farEnd.figures.getFirst(), each);
    }
  }

  @Test
  void thePauseIsNeverLongerThanAnHour() {
    farEnd.otherwise = LOST;
    for (int minute = 0; minute < 24 * 60; minute++) {
      at(Instant.parse("2026-12-02T00:00:00Z").plus(Duration.ofMinutes(minute)).toString());
    }
    // after 0, 2, 6, 14, 30, 62 minutes, then each hour
    assertEquals(6 + 22, farEnd.figures.size());
  }

  private static final FiguresLine.Answer UNKNOWN_OFFICE =
      new FiguresLine.Answer.Refused(FailureCode.FIGURES_OFFICE_UNKNOWN);

  private FiguresOutbox.Standing november() {
    return store.transaction(c -> FiguresOutbox.standing(c, NOVEMBER)).orElseThrow();
  }

  private List<String> lines(JournalEvent event, String detail) {
    List<String> found = new ArrayList<>();
    new JournalWalk(store, macs)
        .walk(
            line -> {
              if (line.event().equals(event.text())) {
                found.add(line.detail(detail));
              }
            });
    return found;
  }

  @Test
  void whatIsRefusedIsAnAlarmOnceAndGoesAgainEachDayUntilItIsTaken() {
    farEnd.say(UNKNOWN_OFFICE, UNKNOWN_OFFICE, LOST, COUNTED);
    at("2026-12-01T00:00:00Z");
    at("2026-12-01T12:00:00Z");
    assertEquals(1, farEnd.figures.size(), "not on the same day");
    assertEquals(new FiguresOutbox.Standing("refused", "B15"), november());
    at("2026-12-01T15:00:00Z"); // midnight in Tokyo
    assertEquals(2, farEnd.figures.size());
    assertEquals(List.of("raised B15"), alarms, "once");
    assertEquals(List.of("figures 2026-11"), lines(JournalEvent.FIGURES_REFUSED, "what"));
    at("2026-12-02T15:00:00Z");
    assertEquals(new FiguresOutbox.Standing("refused", "B15"), november(), "nobody was there");
    at("2026-12-02T15:02:00Z");
    assertEquals(4, farEnd.figures.size());
    assertEquals(new FiguresOutbox.Standing("taken", "counted"), november());
    assertEquals(List.of("raised B15", "over B15"), alarms);
    assertEquals(List.of("B15"), lines(JournalEvent.FIGURES_ACCEPTED, "was"));
    assertEquals(2, looks, "the screen is told of both");
    for (byte[] each : farEnd.figures) {
      assertArrayEquals(farEnd.figures.getFirst(), each);
    }
  }

  @Test
  void anAlarmStandsWhileAnythingIsRefusedForItsReason() {
    farEnd.otherwise = UNKNOWN_OFFICE;
    at("2027-01-01T00:00:00Z");
    assertEquals(2, farEnd.figures.size());
    assertEquals(List.of("raised B15"), alarms);
    farEnd.say(COUNTED, new FiguresLine.Answer.Refused(FailureCode.FIGURES_CONTRADICTED));
    dispatch = start(); // a start asks again
    at("2027-01-01T00:01:00Z");
    assertEquals(4, farEnd.figures.size());
    assertEquals(List.of("raised B15", "raised B14", "over B15"), alarms);
  }

  /** What an earlier version was refused, and kept no bytes of. */
  @Test
  void aMonthThatWasGivenUpIsMadeAnew() {
    at("2026-12-01T00:00:00Z");
    store.transaction(
        c -> {
          try (PreparedStatement update =
              c.prepareStatement(
                  "UPDATE figures_outbox SET state = 'refused', answer = 'F01', content = x''")) {
            return update.executeUpdate();
          }
        });
    at("2026-12-02T00:00:00Z");
    assertEquals(2, farEnd.figures.size());
    assertEquals(new FiguresOutbox.Standing("taken", "counted"), november());
    assertEquals(List.of(), alarms);
  }

  @Test
  void countersignedHeadsGoFirstAndOnce() {
    store.transaction(c -> head(c, 1, "one"));
    store.transaction(c -> head(c, 2, "two"));
    farEnd.say(COUNTED, ODD, COUNTED, COUNTED);
    at("2026-12-01T00:00:00Z");
    at("2026-12-01T01:00:00Z");
    store.transaction(c -> head(c, 3, "three"));
    at("2026-12-01T02:00:00Z");
    at("2026-12-01T03:00:00Z");
    assertEquals(List.of("one", "two", "two", "three"), farEnd.heads);
    assertEquals(1, farEnd.figures.size(), "one that is odd about a head has taken the figures");
  }

  private static boolean head(Connection connection, long seq, String cms) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO signed_head (seq, cms, countersigned) VALUES (?, ?, 1)")) {
      insert.setLong(1, seq);
      insert.setBytes(2, cms.getBytes(StandardCharsets.UTF_8));
      return insert.executeUpdate() == 1;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200|application/json|{\"taken\":\"counted\"}|counted",
        "200|application/json|{\"taken\":\"again\"}|again",
        "200|application/json|{\"taken\":\"kept\"}|kept",
        "200|application/json|{\"taken\":\"eaten\"}|?",
        "200|application/json|{\"taken\":\"again\",\"more\":1}|?",
        "200|application/json|{}|?",
        "200|text/html|<p>welcome|?",
        "201|application/json|{\"taken\":\"again\"}|?",
        "400|application/problem+json|{\"type\":\"\",\"title\":\"\",\"status\":400,\"code\":\"F01\"}|B13",
        "409|application/problem+json|{\"type\":\"\",\"title\":\"\",\"status\":409,\"code\":\"F02\"}|B14",
        "400|application/problem+json|{\"type\":\"\",\"title\":\"\",\"status\":400,\"code\":\"F03\"}|?",
        "400|application/problem+json|{\"type\":\"\",\"title\":\"\",\"status\":400,\"code\":\"G09\"}|?",
        "400|application/json|{\"type\":\"\",\"title\":\"\",\"status\":400,\"code\":\"F01\"}|?",
        "403|text/html|no|?",
        "500|application/problem+json|{\"type\":\"\",\"title\":\"\",\"status\":500,\"code\":\"F01\"}|?",
        "503|text/plain|later|?",
      })
  void nothingOddIsBelieved(int status, String type, String body, String meant) {
    FiguresLine.Answer answer =
        HttpsFigures.answer(
            new HttpsChannel.Reply.Came(status, type, body.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        meant,
        switch (answer) {
          case FiguresLine.Answer.Taken(String how) -> how;
          case FiguresLine.Answer.Refused(FailureCode why) -> why.code();
          case FiguresLine.Answer.Unknown(boolean reached) -> reached ? "?" : "nobody";
        });
    assertEquals(
        LOST, HttpsFigures.answer(new HttpsChannel.Exchange.Lost(FailureCode.GATEWAY_UNREACHABLE)));
  }

  /** Says what it was told to say, then the same for ever. */
  private static final class FarEndDouble implements FiguresLine {
    private final List<byte[]> figures = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Answer otherwise = COUNTED;

    private void say(Answer... next) {
      answers.addAll(List.of(next));
    }

    private Answer answer() {
      return answers.isEmpty() ? otherwise : answers.pop();
    }

    @Override
    public Answer figures(byte[] cms) {
      figures.add(cms);
      return answer();
    }

    @Override
    public Answer head(byte[] cms) {
      heads.add(new String(cms, StandardCharsets.UTF_8));
      return answer();
    }

    @Override
    public void close() {}
  }

  /** Does what is asked at once; nothing repeats by itself. */
  private static final class Directly implements BranchThreads {
    @Override
    public void desk(Runnable run) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void cancelling(Runnable cancel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean slip(SlipRun print) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void countersigning(Runnable send) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void asking(Runnable ask) {
      ask.run();
    }

    @Override
    public void repeat(Duration pause, Runnable work) {}

    @Override
    public void close() {}
  }
}
