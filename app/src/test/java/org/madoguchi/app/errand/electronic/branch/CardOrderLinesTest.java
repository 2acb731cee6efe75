package org.madoguchi.app.errand.electronic.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderEvent.Accepted;
import org.madoguchi.app.errand.electronic.CardOrderEvent.GivenUp;
import org.madoguchi.app.errand.electronic.CardOrderEvent.Interrupted;
import org.madoguchi.app.errand.electronic.CardOrderEvent.PapersSeen;
import org.madoguchi.app.errand.electronic.CardOrderEvent.ReadBackDisagreed;
import org.madoguchi.app.errand.electronic.CardOrderState;

class CardOrderLinesTest {
  private static final CardOrderLines LINES = new CardOrderLines();

  private static final List<CardOrderEvent> EVENTS =
      List.of(
          new Accepted(false, false),
          new Accepted(true, false),
          new Accepted(false, true),
          new Accepted(true, true),
          new PapersSeen(
              List.of("A", "B"),
              new Presented.Attested(
                  "office", Presented.How.SCANNED, List.of(new StaffNumber("07")))),
          new CardOrderEvent.Approved(),
          new CardOrderEvent.WriteOpened(),
          new CardOrderEvent.ScriptDone(),
          new CardOrderEvent.PinSet(),
          new CardOrderEvent.ReadBackAgreed(),
          new ReadBackDisagreed(FailureCode.CARD_READ_BACK_DISAGREES),
          new CardOrderEvent.HoldLifted(),
          new Interrupted(FailureCode.CARD_REMOVED),
          new Interrupted(FailureCode.CARD_COMMAND_FORBIDDEN),
          new GivenUp(FailureCode.CARD_ORDER_UNFINISHED),
          new GivenUp(FailureCode.CARD_COMMAND_FORBIDDEN));

  /** As it would be read back of the journal. */
  private static JournalLine read(JournalEntry entry) {
    SortedMap<String, String> details = new TreeMap<>();
    entry
        .details()
        .forEach(
            (name, value) ->
                details.put(
                    name,
                    value instanceof List<?> list
                        ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                        : value.toString()));
    return new JournalLine(1, Instant.EPOCH, entry.event().text(), Optional.empty(), details, "");
  }

  @ParameterizedTest
  @EnumSource
  void whateverHappensIsReadBackToTheSameStateAndAlarm(CardOperation operation) {
    Set<CardOrderState> seen = new HashSet<>();
    follow(CardOrderCase.requested(operation, "99001", "lobby-1"), seen);
    for (CardOrderState found :
        List.of(
            new CardOrderState.Open(),
            new CardOrderState.Writing(),
            new CardOrderState.Activated())) {
      follow(new CardOrderCase(operation, "", "lobby-1", found), seen);
    }
    assertTrue(seen.size() > 7, seen.toString());
  }

  /** Every state that is reached from here. */
  private static void follow(CardOrderCase order, Set<CardOrderState> seen) {
    JournalEntry begun = LINES.begun(order);
    assertEquals(Optional.of(order), LINES.begun(begun.event(), read(begun)));
    walk(order, seen);
  }

  private static void walk(CardOrderCase order, Set<CardOrderState> seen) {
    if (!seen.add(order.standing())) {
      return;
    }
    assertEquals(order.standing(), CardOrderWords.state(LINES.word(order)));
    for (CardOrderEvent event : EVENTS) {
      Optional<CardOrderCase> next = LINES.next(order, event);
      if (next.isPresent()) {
        JournalEntry entry = LINES.line(order, event, next.get());
        CardOrderEvent told = LINES.happened(order, entry.event(), read(entry)).orElseThrow();
        assertEquals(next, LINES.next(order, told), order + " " + event);
        assertEquals(LINES.alarm(order, event), LINES.alarm(order, told), order + " " + event);
        walk(next.get(), seen);
      }
    }
  }

  @Test
  void whatAScriptMustNotDoRaisesAnAlarmOnce() {
    CardOrderCase writing =
        CardOrderCase.requested(CardOperation.RENEW_AUTHENTICATION, "99001", "lobby-1")
            .at(new CardOrderState.Writing());
    FailureCode forbidden = FailureCode.CARD_COMMAND_FORBIDDEN;
    assertEquals(Optional.of(forbidden), LINES.alarm(writing, new Interrupted(forbidden)));
    assertEquals(Optional.empty(), LINES.alarm(writing, new GivenUp(forbidden)));
    assertEquals(Optional.empty(), LINES.alarm(writing, new Interrupted(FailureCode.CARD_REMOVED)));
  }

  @Test
  void linesHoldNothingOfCardOrHolder() {
    Set<String> allowed =
        Set.of(
            "operation",
            "municipality",
            "terminal",
            "found",
            "needs",
            "classes",
            "how",
            "staff",
            "which",
            "why",
            "step");
    CardOrderCase order =
        CardOrderCase.requested(CardOperation.UNLOCK_TEXT, "99001", "lobby-1")
            .at(new CardOrderState.Writing());
    for (CardOrderEvent event : EVENTS) {
      assertTrue(
          allowed.containsAll(LINES.line(order, event, order).details().keySet()),
          event.toString());
    }
  }

  @Test
  void otherLinesBeginNothingAndChangeNothing() {
    CardOrderCase order = CardOrderCase.requested(CardOperation.UNLOCK_TEXT, "99001", "lobby-1");
    List<JournalEvent> ours =
        Arrays.stream(JournalEvent.values())
            .filter(e -> e.text().matches("(card|pin|papers)-.*|officer-agreed"))
            .toList();
    assertEquals(13, ours.size());
    for (JournalEvent event : JournalEvent.values()) {
      if (!ours.contains(event)) {
        JournalLine line = read(JournalEntry.of(event));
        assertEquals(Optional.empty(), LINES.begun(event, line));
        assertEquals(Optional.empty(), LINES.happened(order, event, line));
      }
    }
  }

  @Test
  void whatNothingHereWroteIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LINES.begun(
                JournalEvent.CARD_ORDER,
                read(JournalEntry.of(JournalEvent.CARD_ORDER, "operation", "paint"))));
    for (String word : List.of("", "open officer", "abandoned", "abandoned Z99", "writing W03")) {
      assertThrows(IllegalArgumentException.class, () -> CardOrderWords.state(word), word);
    }
  }
}
