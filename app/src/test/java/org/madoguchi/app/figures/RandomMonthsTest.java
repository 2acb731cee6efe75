package org.madoguchi.app.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/** What holds of every journal, whatever happened in an office. */
class RandomMonthsTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant BEGIN = Instant.parse("2026-10-20T00:00:00Z");

  /** A line that isn't written yet. */
  private record Told(Instant at, JournalEvent event, int issuance, List<Object> details) {}

  private static Told told(Instant at, JournalEvent event, int issuance, Object... details) {
    return new Told(at, event, issuance, List.of(details));
  }

  /** The lives of some issuances, visits and bookings, each a queue in its own order. */
  private static List<Deque<Told>> lives(Random random) {
    List<Deque<Told>> lives = new ArrayList<>();
    int count = 5 + random.nextInt(40);
    for (int i = 1; i <= count; i++) {
      Instant at = BEGIN.plusSeconds(random.nextInt(70 * 86_400));
      lives.add(
          switch (random.nextInt(4)) {
            case 0 -> visit(random, at);
            case 1 -> booking(random, at, i);
            default -> issuance(random, at, i);
          });
    }
    return lives;
  }

  private static Deque<Told> issuance(Random random, Instant start, int id) {
    Deque<Told> life = new ArrayDeque<>();
    Instant at = start;
    int copies = 1 + random.nextInt(3);
    life.add(
        told(
            at,
            JournalEvent.REQUESTED,
            id,
            "municipality",
            random.nextBoolean() ? "99201" : "99301",
            "kind",
            random.nextBoolean() ? "juminhyo" : "inkan",
            "copies",
            copies));
    life.add(told(at, JournalEvent.ANSWER_ACCEPTED, id, "pages", copies * 2));
    if (random.nextInt(5) == 0) {
      life.add(told(at.plusSeconds(60), JournalEvent.NOT_ISSUED, id, "why", "C05"));
      return life;
    }
    life.add(told(at, JournalEvent.SLIP_ISSUED, id));
    at = at.plusSeconds(random.nextInt(200_000));
    life.add(told(at, JournalEvent.RELEASED, id, "run", 1));
    while (random.nextInt(3) == 0) {
      at = at.plusSeconds(100);
      life.add(told(at, JournalEvent.REPRINTED, id, "sheets", random.nextInt(5)));
    }
    int yen = 100 * random.nextInt(6);
    life.add(
        yen == 0
            ? told(at, JournalEvent.FEE_TAKEN, id, "yen", 0, "way", "exempt")
            : told(
                at,
                JournalEvent.FEE_TAKEN,
                id,
                "yen",
                yen,
                "way",
                random.nextBoolean() ? "cash" : "elsewhere"));
    at = at.plusSeconds(random.nextInt(400_000));
    life.add(
        random.nextInt(4) == 0
            ? told(at, JournalEvent.VOIDED, id, "sheets", 2, "refundYen", yen)
            : told(at, JournalEvent.HANDED_OVER, id));
    return life;
  }

  private static Deque<Told> visit(Random random, Instant at) {
    String[] ends = {"done", "given-up", "left", "problem"};
    return new ArrayDeque<>(
        List.of(
            told(
                at,
                JournalEvent.VISIT_ENDED,
                0,
                "errand",
                random.nextBoolean() ? "certificate" : "intake",
                "end",
                ends[random.nextInt(ends.length)],
                "place",
                random.nextBoolean() ? "pin" : "card",
                "language",
                random.nextBoolean() ? "ja" : "en",
                "text",
                random.nextBoolean() ? "usual" : "larger",
                "seconds",
                random.nextInt(400))));
  }

  private static Deque<Told> booking(Random random, Instant at, int id) {
    JournalEvent[] ends = {
      JournalEvent.APPOINTMENT_CAME,
      JournalEvent.APPOINTMENT_MISSED,
      JournalEvent.APPOINTMENT_CANCELLED
    };
    return new ArrayDeque<>(
        List.of(
            told(
                at,
                JournalEvent.APPOINTMENT_BOOKED,
                0,
                "order",
                "a" + id,
                "booth",
                "b1",
                "municipality",
                "99201"),
            told(
                at.plusSeconds(random.nextInt(3_000_000)),
                ends[random.nextInt(ends.length)],
                0,
                "order",
                "a" + id,
                "booth",
                "b1")));
  }

  /** The lives one after the other, mixed at random; each keeps its own order. */
  private static MadeJournal mixed(List<Deque<Told>> lives, Random random) {
    List<Deque<Told>> left = new ArrayList<>();
    lives.forEach(life -> left.add(new ArrayDeque<>(life)));
    MadeJournal journal = new MadeJournal();
    while (!left.isEmpty()) {
      Deque<Told> life = left.get(random.nextInt(left.size()));
      Told next = life.removeFirst();
      if (next.issuance() == 0) {
        journal.say(next.at().toString(), next.event(), next.details().toArray());
      } else {
        journal.of(next.issuance(), next.at().toString(), next.event(), next.details().toArray());
      }
      left.removeIf(Deque::isEmpty);
    }
    return journal;
  }

  private static MonthFigures count(MadeJournal journal, YearMonth month) {
    return MonthCount.of("hinata", month, TOKYO, "test", journal.lines(), journal.lastHash());
  }

  private static final List<YearMonth> MONTHS =
      List.of(
          YearMonth.of(2026, 10),
          YearMonth.of(2026, 11),
          YearMonth.of(2026, 12),
          YearMonth.of(2027, 1),
          YearMonth.of(2027, 2));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void partsAreTheWhole(long seed) {
    Random random = new Random(seed);
    MadeJournal journal = mixed(lives(random), random);
    for (YearMonth month : MONTHS) {
      MonthFigures one = count(journal, month);
      assertEquals(one.sum(Measure.FEES_TAKEN), one.sum(Measure.FEES_BY_WAY));
      long visits = one.sum(Measure.VISITS);
      assertEquals(visits, one.sum(Measure.VISITS_BY_END));
      assertEquals(visits, one.sum(Measure.VISITS_BY_LANGUAGE));
      assertEquals(visits, one.sum(Measure.VISITS_BY_TEXT));
      assertEquals(
          visits - one.byKind(Measure.VISITS_BY_END).getOrDefault("done", 0L),
          one.sum(Measure.VISITS_GIVEN_UP));
      assertEquals(one.sum(Measure.CERTIFICATES_HANDED_OVER), one.sum(Measure.SLIP_TO_HAND_OVER));
      assertEquals(2 * one.sum(Measure.COPIES_HANDED_OVER), one.sum(Measure.PAGES_HANDED_OVER));
    }
  }

  /** What is told once counts once: the months' sums are what the journal has, line by line. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void monthsShareNothingAndLeaveNothingOut(long seed) {
    Random random = new Random(seed);
    MadeJournal journal = mixed(lives(random), random);
    Map<JournalEvent, Measure> counted =
        Map.of(
            JournalEvent.HANDED_OVER, Measure.CERTIFICATES_HANDED_OVER,
            JournalEvent.VOIDED, Measure.CERTIFICATES_VOIDED,
            JournalEvent.REPRINTED, Measure.CERTIFICATES_REPRINTED,
            JournalEvent.NOT_ISSUED, Measure.CERTIFICATES_NOT_ISSUED,
            JournalEvent.VISIT_ENDED, Measure.VISITS,
            JournalEvent.APPOINTMENT_BOOKED, Measure.APPOINTMENTS_BOOKED,
            JournalEvent.APPOINTMENT_MISSED, Measure.APPOINTMENTS_MISSED);
    counted.forEach(
        (event, measure) ->
            assertEquals(
                journal.lines().stream().filter(l -> l.is(event)).count(),
                MONTHS.stream().mapToLong(m -> count(journal, m).sum(measure)).sum(),
                measure.key()));
    long lines = 0;
    for (YearMonth month : MONTHS) {
      var span = count(journal, month).lines();
      lines += span.empty() ? 0 : span.last() - span.first() + 1;
    }
    assertTrue(lines >= journal.lines().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatHasNothingToDoWithEachOtherMayComeInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<Deque<Told>> lives = lives(random);
    Map<YearMonth, List<Figure>> first = new TreeMap<>();
    MadeJournal journal = mixed(lives, random);
    MONTHS.forEach(month -> first.put(month, count(journal, month).figures()));
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(lives, random);
      MadeJournal other = mixed(lives, random);
      MONTHS.forEach(month -> assertEquals(first.get(month), count(other, month).figures()));
    }
  }

  /** A journal that goes on after the month has the same figures of it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatComesAfterTheMonthChangesNothing(long seed) {
    Random random = new Random(seed);
    MadeJournal journal = mixed(lives(random), random);
    MonthFigures before = count(journal, MONTHS.get(1));
    journal.say("2027-03-01T00:00:00Z", JournalEvent.PIN_CHANGED, "which", "sign");
    assertEquals(before, count(journal, MONTHS.get(1)));
  }
}
