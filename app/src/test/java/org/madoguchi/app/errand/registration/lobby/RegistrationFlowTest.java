package org.madoguchi.app.errand.registration.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OnCourse;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OwnAccount;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PrintingSlip;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ReadingName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Requesting;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** Every way through the errand, walked to its end. */
class RegistrationFlowTest {
  private static final PortalStatus NOTHING =
      Samples.status("見本　花子", "ミホン　ハナコ", false, Optional.empty());
  private static final PortalStatus ALL =
      Samples.status(
          "見本　花子", "ミホン　ハナコ", true, Optional.of(new PortalStatus.MaskedAccount("ゆうちょ銀行", "567")));

  /** A state, the one that it came from, and what led there. */
  private record Step(@Nullable LobbyState before, @Nullable LobbyEvent event, LobbyState now) {}

  private static List<LobbyEvent> events() {
    List<LobbyEvent> events = new ArrayList<>();
    events.add(new LobbyEvent.CardPlaced());
    events.add(new LobbyEvent.CardGone());
    events.add(new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD));
    events.add(new LobbyEvent.ReaderLost(FailureCode.READER_MISSING));
    events.add(new Failed(FailureCode.PORTAL_CLOSED));
    events.add(new Failed(FailureCode.ALREADY_REGISTERED));
    events.add(new LobbyEvent.IdleExpired());
    events.add(new LobbyEvent.DigitsTyped(0));
    events.add(new LobbyEvent.DigitsTyped(4));
    for (LobbyTouch touch :
        List.of(
            new LobbyTouch.Next(),
            new LobbyTouch.Back(),
            new LobbyTouch.Stop(),
            new LobbyTouch.AskDesk(),
            new SupportTouch.Type("1"),
            new SupportTouch.Type("あ"),
            new SupportTouch.Erase())) {
      events.add(new Touched(touch));
    }
    for (String what :
        List.of(
            "insurance", "account", "end", "more", "post", "other", "again", "no", "nonsense")) {
      events.add(new Touched(new LobbyTouch.Pick(what)));
    }
    for (int left : List.of(0, 1, 3)) {
      RetryCount tries = new RetryCount(left);
      events.add(
          new RegistrationEvent.Surveyed(
              Map.of(PinReference.USER_AUTHENTICATION, tries, PinReference.TEXT, tries)));
    }
    events.add(
        new RegistrationEvent.Surveyed(
            Map.of(PinReference.USER_AUTHENTICATION, new RetryCount(3))));
    events.add(new RegistrationEvent.Wrong(new RetryCount(2)));
    events.add(new RegistrationEvent.Wrong(new RetryCount(1)));
    events.add(new RegistrationEvent.Wrong(new RetryCount(0)));
    events.add(new RegistrationEvent.Drawn());
    events.add(new RegistrationEvent.Signed());
    events.add(new RegistrationEvent.Known(Standing.of(NOTHING)));
    events.add(new RegistrationEvent.Known(Standing.of(ALL)));
    events.add(new RegistrationEvent.Named(NOTHING));
    events.add(new RegistrationEvent.Named(ALL));
    events.add(new RegistrationEvent.Written());
    events.add(new RegistrationEvent.ReadBack());
    events.add(new RegistrationEvent.InDoubt());
    events.add(new RegistrationEvent.Slips(true));
    events.add(new RegistrationEvent.Stale());
    return events;
  }

  /** Every step that can be reached; of a state each one that leads to it. */
  private static Set<Step> walk() {
    List<LobbyEvent> events = events();
    Set<Step> steps = new LinkedHashSet<>();
    Deque<LobbyState> open = new ArrayDeque<>();
    Set<LobbyState> seen = new HashSet<>();
    LobbyState first = new RegistrationState.Explain();
    steps.add(new Step(null, null, first));
    open.add(first);
    seen.add(first);
    while (!open.isEmpty()) {
      if (open.poll() instanceof RegistrationState state) {
        for (LobbyEvent event : events) {
          LobbyState next = RegistrationFlow.next(state, event);
          if (!next.equals(state)) {
            steps.add(new Step(state, event, next));
            if (seen.add(next)) {
              open.add(next);
            }
          }
        }
      }
    }
    return steps;
  }

  private static final Set<Step> STEPS = walk();

  @Test
  void everyStateIsReached() {
    Set<Class<?>> reached = new HashSet<>();
    STEPS.forEach(s -> reached.add(s.now().getClass()));
    for (Class<?> part : RegistrationState.class.getDeclaredClasses()) {
      if (part.isRecord()) {
        assertTrue(reached.contains(part), part.getSimpleName());
      }
    }
  }

  /** Nothing is written but what its holder said yes to on the screen before, with a name read. */
  @Test
  void aWritingBeginsOnlyWithAYesToTheName() {
    int begun = 0;
    for (Step step : STEPS) {
      if (step.now() instanceof Requesting(Course course, Round round, Part part)
          && round == Round.WRITE
          && part == Part.DRAW) {
        begun++;
        ConfirmName asked = assertInstanceOf(ConfirmName.class, step.before());
        assertEquals(new Touched(new LobbyTouch.Next()), step.event());
        assertEquals(asked.course(), course, "exactly that");
      }
      if (step.now() instanceof OwnAccount
          || (step.now() instanceof ConfirmName && !(step.before() instanceof OwnAccount))) {
        assertInstanceOf(ReadingName.class, step.before());
        assertInstanceOf(RegistrationEvent.Named.class, step.event());
      }
    }
    assertTrue(begun > 2);
  }

  /** Name and account that a portal tells come to a screen only after the card told that name. */
  @Test
  void nothingOfThePortalsIsSeenButYesAndNoBeforeTheNamesWereCompared() {
    int seen = 0;
    for (Step step : STEPS) {
      boolean before = step.before() instanceof OnCourse b && b.course().status() != null;
      if (step.now() instanceof OnCourse now && now.course().status() != null && !before) {
        assertInstanceOf(ReadingName.class, step.before());
        assertInstanceOf(RegistrationEvent.Named.class, step.event());
        seen++;
      }
      if (step.now() instanceof RegistrationState.Overview overview) {
        assertNull(overview.course().status());
      }
    }
    assertTrue(seen > 2);
  }

  /**
   * Each request is drawn up, signed and asked in this order: none is asked without a signature.
   */
  @Test
  void noRequestIsAskedThatTheCardDidNotSign() {
    for (Step step : STEPS) {
      if (step.now() instanceof Requesting now && now.part() != Part.DRAW) {
        Requesting before = assertInstanceOf(Requesting.class, step.before());
        assertEquals(before.round(), now.round());
        assertEquals(now.part() == Part.SIGN ? Part.DRAW : Part.SIGN, before.part());
      }
    }
  }

  /** What is said to be registered was read back, or was there before. */
  @Test
  void onlyWhatWasReadBackIsFinished() {
    for (Step step : STEPS) {
      if (step.now() instanceof RegistrationState.Finished f) {
        Requesting before = assertInstanceOf(Requesting.class, step.before());
        assertEquals(f.already() ? Round.WRITE : Round.READ_BACK, before.round());
        assertEquals(Part.ASK, before.part());
        assertEquals(!f.already(), f.course().done().contains(f.action()));
      }
    }
  }

  /** Wherever the card is taken, nobody works on with it, and nothing of its holder is left. */
  @Test
  void withTheCardEverythingOfItsHolderGoes() {
    for (Step step : STEPS) {
      if (step.now() instanceof RegistrationState state) {
        if (state.cardInUse()) {
          LobbyState after = RegistrationFlow.next(state, new LobbyEvent.CardGone());
          assertFalse(after.cardInUse(), state.toString());
          boolean unknown =
              state instanceof InDoubt || (state instanceof Requesting r && r.mayHaveWritten());
          assertEquals(unknown, after instanceof InDoubt, state.toString());
        } else {
          assertFalse(state instanceof OnCourse, state.toString());
        }
      }
    }
  }

  /** Whoever had something registered gets a slip for it, whatever is begun and left after it. */
  @Test
  void whatIsDoneHasItsSlip() {
    int slips = 0;
    for (Step step : STEPS) {
      if (step.now() instanceof OnCourse state && !state.course().done().isEmpty()) {
        LobbyState after = RegistrationFlow.next(state, new LobbyEvent.CardGone());
        if (after instanceof InDoubt doubt) {
          after = RegistrationFlow.next(doubt, new Touched(new LobbyTouch.Next()));
        }
        assertEquals(new PrintingSlip(state.course().done()), after);
        slips++;
      }
    }
    assertTrue(slips > 10);
  }

  /** Whatever stops it: with the card, or the touch that ends it, comes what is still to come. */
  @Test
  void whatStandsIsToldAfterEveryProblem() {
    RegistrationLobby lobby = new RegistrationLobby(Registrations.none(), InstantSource.system());
    int slips = 0;
    int doubts = 0;
    for (Step step : STEPS) {
      if (!(step.before() instanceof RegistrationState state)
          || !(step.now() instanceof Problem problem)
          || step.event() == null) {
        continue;
      }
      Visit stopped = lobby.next(new Visit(state, null), step.event());
      assertEquals(problem, stopped.state());
      LobbyEvent ends =
          problem.cardOnReader()
              ? new LobbyEvent.CardGone()
              : new Touched(new LobbyTouch.TryAgain());
      Optional<LobbyState> after = lobby.afterProblem(stopped, ends).map(Visit::state);
      if (state instanceof InDoubt doubt) {
        assertEquals(Optional.of(new InDoubt(doubt.action(), doubt.done(), false)), after);
        doubts++;
      } else if (!state.done().isEmpty()) {
        assertEquals(Optional.of(new PrintingSlip(state.done())), after, step.toString());
        slips++;
      } else {
        assertEquals(Optional.empty(), after, step.toString());
      }
    }
    assertTrue(slips > 10 && doubts > 0, slips + " slips");
  }

  /** A mistake of the program doesn't lead back to where it was made, over and over. */
  @Test
  void aBrokenVisitPrintsNothingAnyMore() {
    RegistrationLobby lobby = new RegistrationLobby(Registrations.none(), InstantSource.system());
    RegistrationMemory memory =
        RegistrationMemory.of(new PrintingSlip(Set.of(PortalAction.INSURANCE))).settled();
    assertEquals(Set.of(PortalAction.INSURANCE), memory.done());
    assertEquals(
        Optional.empty(),
        lobby.afterProblem(
            new Visit(new Problem(FailureCode.UNFORESEEN, false), memory),
            new LobbyEvent.IdleExpired()));
  }

  /** No PIN is presented of which fewer tries are left than it takes to ask first. */
  @Test
  void theLastTryAsksAndALockedOneIsNeverTyped() {
    for (Step step : STEPS) {
      if (step.now() instanceof PinPad pad) {
        assertFalse(pad.left().locked(), step.toString());
        if (pad.left().lastTry() && !(step.before() instanceof PinPad)) {
          assertInstanceOf(RegistrationState.LastTry.class, step.before(), step.toString());
        }
      }
    }
  }

  /** Nobody stands before a screen that only time leads away from, but while the machine works. */
  @Test
  void everyScreenHasAWayOut() {
    for (Step step : STEPS) {
      if (step.now() instanceof RegistrationState state && !state.working()) {
        assertTrue(
            events().stream()
                .filter(e -> e instanceof Touched || e instanceof LobbyEvent.CardGone)
                .anyMatch(e -> !RegistrationFlow.next(state, e).equals(state)),
            state.toString());
      }
    }
  }
}
