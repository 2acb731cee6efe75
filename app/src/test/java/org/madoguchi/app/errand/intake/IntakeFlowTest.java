package org.madoguchi.app.errand.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented.Attested;
import org.madoguchi.app.errand.intake.IntakeState.Accepted;

class IntakeFlowTest {
  private static final Attested BY = Attested.UNTOLD;
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
          new IntakeEvent.OfficerRefused(FailureCode.MUNICIPAL_COUNTER),
          new IntakeEvent.Suspended(),
          new IntakeEvent.Disagreed(FailureCode.DECISION_DISAGREES),
          new IntakeEvent.OldCardTaken(BY),
          new IntakeEvent.PinsSealed(),
          new IntakeEvent.Closed(),
          new IntakeEvent.TurnedAway(FailureCode.RESIDENT_STOPPED, BY),
          new IntakeEvent.Abandoned(FailureCode.APPLICATION_DAY_ENDED));

  private static Set<IntakeState> reached() {
    Set<IntakeState> reached = new LinkedHashSet<>();
    Deque<IntakeState> todo = new ArrayDeque<>(List.of(new IntakeState.Gathering()));
    while (!todo.isEmpty()) {
      IntakeState state = todo.pop();
      if (reached.add(state)) {
        EVENTS.forEach(e -> IntakeFlow.next(state, e).ifPresent(todo::push));
      }
    }
    return reached;
  }

  @Test
  void everyStateIsReachedAndEveryOneHasAnEnd() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    for (IntakeState state : reached()) {
      kinds.add(state.getClass());
      boolean ended = state instanceof IntakeState.Ended;
      Optional<IntakeState> left =
          IntakeFlow.next(state, new IntakeEvent.Abandoned(FailureCode.INTERRUPTED));
      assertEquals(!ended, left.isPresent(), () -> "left behind in " + state);
      if (ended) {
        EVENTS.forEach(e -> assertTrue(IntakeFlow.next(state, e).isEmpty(), state + " " + e));
      }
    }
    assertEquals(8, kinds.size(), kinds::toString);
  }

  /** Accepted by an officer alone, PINs after the old card, the end after both. */
  @Test
  void nothingComesBeforeItsTurn() {
    for (IntakeState state : reached()) {
      for (IntakeEvent event : EVENTS) {
        switch (IntakeFlow.next(state, event).orElse(null)) {
          case Accepted _ when !(state instanceof Accepted) -> {
            assertTrue(event instanceof IntakeEvent.OfficerAccepted, event::toString);
            assertTrue(
                state instanceof IntakeState.Waiting || state instanceof IntakeState.InCall,
                state::toString);
          }
          case Accepted after when event instanceof IntakeEvent.PinsSealed -> {
            assertEquals(new Accepted(after.delivery(), false, PinWay.TYPED), state);
            assertEquals(PinWay.NONE, after.pins());
          }
          case IntakeState.Closed _ ->
              assertTrue(
                  state instanceof Accepted a && !a.oldCard() && a.pins() != PinWay.TYPED,
                  state::toString);
          case IntakeState.Waiting _ ->
              assertTrue(
                  event instanceof IntakeEvent.PackageSealed
                      || event instanceof IntakeEvent.CallBroken,
                  event::toString);
          case null, default -> {}
        }
      }
    }
  }

  /** Neither a broken line nor silence ever looks like a decision. */
  @Test
  void aBrokenCallLeadsBackIntoTheQueue() {
    assertEquals(
        Optional.of(new IntakeState.Waiting()),
        IntakeFlow.next(new IntakeState.InCall(), new IntakeEvent.CallBroken()));
    assertEquals(
        Optional.of(new IntakeState.Ready(true)),
        IntakeFlow.next(new IntakeState.InCall(), new IntakeEvent.Suspended()));
  }
}
