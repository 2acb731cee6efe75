package org.madoguchi.app.errand.intake.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.PinWay;

class IntakeLinesTest {
  private static final IntakeLines LINES = new IntakeLines();
  private static final Presented.Attested BY =
      new Presented.Attested("office", Presented.How.SCANNED, List.of(new StaffNumber("07")));
  private static final List<IntakeEvent> EVENTS =
      List.of(
          new IntakeEvent.Confirmed(),
          new IntakeEvent.PapersNoted(List.of("A", "B"), BY),
          new IntakeEvent.PackageSealed(2),
          new IntakeEvent.NotTaken(FailureCode.OUTSIDE_HOURS),
          new IntakeEvent.OfficerJoined(),
          new IntakeEvent.CallBroken(),
          new IntakeEvent.OfficerAccepted(Delivery.ADDRESSEE_ONLY, true, PinWay.TYPED),
          new IntakeEvent.OfficerAccepted(Delivery.REGISTERED_MAIL, false, PinWay.PAPER),
          new IntakeEvent.OfficerAccepted(Delivery.COUNTER, false, PinWay.NONE),
          new IntakeEvent.OfficerRefused(FailureCode.FORM_STALE),
          new IntakeEvent.Suspended(),
          new IntakeEvent.Disagreed(FailureCode.DECISION_DISAGREES),
          new IntakeEvent.OldCardTaken(BY),
          new IntakeEvent.PinsSealed(),
          new IntakeEvent.Closed(),
          new IntakeEvent.TurnedAway(FailureCode.RESIDENT_STOPPED, BY),
          new IntakeEvent.Abandoned(FailureCode.APPLICATION_DAY_ENDED));

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

  @Test
  void whateverHappensIsReadBackToTheSameStateAndAlarm() {
    IntakeCase begun = IntakeCase.begun("99001", "lobby-1");
    JournalEntry first = LINES.begun(begun);
    assertEquals(Optional.of(begun), LINES.begun(first.event(), read(first)));
    Set<IntakeState> seen = new HashSet<>();
    walk(begun, seen);
    assertEquals(17, seen.size(), seen::toString);
  }

  private static void walk(IntakeCase of, Set<IntakeState> seen) {
    if (!seen.add(of.standing())) {
      return;
    }
    assertEquals(of.standing(), IntakeWords.state(LINES.word(of)));
    for (IntakeEvent event : EVENTS) {
      Optional<IntakeCase> next = LINES.next(of, event);
      if (next.isPresent()) {
        JournalEntry entry = LINES.line(of, event, next.get());
        IntakeEvent told = LINES.happened(of, entry.event(), read(entry)).orElseThrow();
        assertEquals(next, LINES.next(of, told), of + " " + event);
        assertEquals(LINES.alarm(of, event), LINES.alarm(of, told), of + " " + event);
        walk(next.get(), seen);
      }
    }
  }

  @Test
  void linesHoldNothingPersonal() {
    Set<String> allowed =
        Set.of(
            "classes",
            "pictures",
            "why",
            "decision",
            "delivery",
            "pins",
            "back",
            "how",
            "terminal",
            "staff");
    IntakeCase of = IntakeCase.begun("99001", "lobby-1");
    for (IntakeEvent event : EVENTS) {
      assertTrue(
          allowed.containsAll(LINES.line(of, event, of).details().keySet()), event.toString());
    }
  }

  @Test
  void whatNothingHereWroteIsRefused() {
    for (String word :
        List.of(
            "",
            "ready twice",
            "accepted",
            "accepted counter old-card",
            "accepted pigeon no-card none",
            "closed",
            "given-up Z99",
            "waiting 1")) {
      assertThrows(IllegalArgumentException.class, () -> IntakeWords.state(word), word);
    }
  }
}
