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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Kind;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OnCourse;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PrintingSlip;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ReadingName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Requesting;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.TypeAccount;
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
    events.add(new RegistrationEvent.Known(NOTHING));
    events.add(new RegistrationEvent.Known(ALL));
    events.add(new RegistrationEvent.Named());
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
      if (step.now() instanceof ConfirmName) {
        assertInstanceOf(ReadingName.class, step.before());
        assertInstanceOf(RegistrationEvent.Named.class, step.event());
      }
    }
    assertTrue(begun > 2);
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

  @Test
  void whoStopsBeforeTheSecondOneTakesTheCardAndTheSlip() {
    Course course = Samples.course().did(PortalAction.INSURANCE);
    assertEquals(
        new RegistrationState.Looked(course),
        RegistrationFlow.next(
            new RegistrationState.Overview(course), new Touched(new LobbyTouch.Stop())));
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

  /** Going on, and going wrong, from the moment on at which the portal may have written. */
  @ParameterizedTest
  @EnumSource(value = PortalAction.class, names = "STATUS", mode = EnumSource.Mode.EXCLUDE)
  void fromTheWritingOnNothingIsSaidThatNobodyKnows(PortalAction action) {
    Course course =
        Samples.course()
            .wanting(
                action == PortalAction.INSURANCE
                    ? new Wish.Insurance()
                    : new Wish.Account(Samples.ACCOUNT));
    Requesting sent = new Requesting(course, Round.WRITE, Part.ASK);
    InDoubt lying = new InDoubt(action, Set.of(), true);
    InDoubt gone = new InDoubt(action, Set.of(), false);
    assertEquals(lying, RegistrationFlow.next(sent, new RegistrationEvent.InDoubt()));
    assertEquals(gone, RegistrationFlow.next(sent, new LobbyEvent.CardGone()));
    assertEquals(
        gone, RegistrationFlow.next(sent, new LobbyEvent.ReaderLost(FailureCode.READER_MISSING)));
    assertEquals(
        new Problem(FailureCode.BANK_NOT_ACCEPTED, true),
        RegistrationFlow.next(sent, new Failed(FailureCode.BANK_NOT_ACCEPTED)),
        "the portal says that it didn't");
    assertEquals(
        new RegistrationState.Finished(course, action, true),
        RegistrationFlow.next(sent, new Failed(FailureCode.ALREADY_REGISTERED)),
        "good news");
    for (Part part : Part.values()) {
      Requesting back = new Requesting(course, Round.READ_BACK, part);
      assertEquals(lying, RegistrationFlow.next(back, new Failed(FailureCode.PORTAL_CLOSED)));
      assertEquals(lying, RegistrationFlow.next(back, new RegistrationEvent.InDoubt()));
      assertEquals(gone, RegistrationFlow.next(back, new LobbyEvent.CardGone()));
    }
    assertEquals(gone, RegistrationFlow.next(lying, new LobbyEvent.CardGone()));
    assertEquals(
        new LobbyState.Goodbye(), RegistrationFlow.next(gone, new Touched(new LobbyTouch.Next())));
  }

  @Test
  void whatIsRegisteredIsNotOfferedAgain() {
    RegistrationState.Overview all = new RegistrationState.Overview(Samples.course(ALL));
    assertEquals(all, RegistrationFlow.next(all, new Touched(new LobbyTouch.Pick("insurance"))));
    assertInstanceOf(
        RegistrationState.ChooseBank.class,
        RegistrationFlow.next(all, new Touched(new LobbyTouch.Pick("account"))),
        "an account can be changed");
  }

  /** N07: nothing is sent. */
  @Test
  void whoIsSomebodyElseEndsHere() {
    assertEquals(
        new Problem(FailureCode.CARD_OF_ANOTHER, true),
        RegistrationFlow.next(
            new ConfirmName(Samples.course().wanting(new Wish.Insurance())),
            new Touched(new LobbyTouch.Pick("no"))));
  }

  /** N03: nothing is sent. */
  @Test
  void anAccountInAnotherNameEndsHere() {
    assertEquals(
        new Problem(FailureCode.ACCOUNT_OF_ANOTHER, true),
        RegistrationFlow.next(
            new RegistrationState.OwnAccount(Samples.course(), Samples.entry(), Samples.ACCOUNT),
            new Touched(new LobbyTouch.Pick("no"))));
  }

  @Test
  void anAccountIsTypedNumberAfterNumber() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.POST), "", false);
    state = type(state, "1053");
    assertEquals(state, go(state), "five digits");
    state = go(type(state, "07"));
    assertEquals("", assertInstanceOf(TypeAccount.class, state).text(), "the sixth isn't taken");
    state = go(type(state, "12345671"));
    assertEquals(
        Samples.ACCOUNT, assertInstanceOf(RegistrationState.CheckAccount.class, state).account());
    assertEquals(
        new RegistrationState.OwnAccount(Samples.course(NOTHING), Samples.entry(), Samples.ACCOUNT)
            .account(),
        assertInstanceOf(RegistrationState.OwnAccount.class, go(state)).account());
  }

  @Test
  void whatCanBeNoAccountIsTypedAnewAndSaysSo() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.POST), "", false);
    state = go(type(go(type(state, "10530")), "12345672"));
    TypeAccount again = assertInstanceOf(TypeAccount.class, state);
    assertTrue(again.odd() && again.entry().told().isEmpty());
    TypeAccount back =
        assertInstanceOf(
            TypeAccount.class,
            RegistrationFlow.next(
                assertInstanceOf(RegistrationState.class, go(type(again, "10530"))),
                new Touched(new LobbyTouch.Back())));
    assertEquals(AccountEntry.Field.SYMBOL, back.entry().next());
  }

  @Test
  void anotherBankHasThreeNumbers() {
    LobbyState state = new TypeAccount(Samples.course(), AccountEntry.of(Kind.OTHER), "", false);
    state = go(type(go(type(go(type(state, "0001")), "123")), "0123456"));
    assertEquals(
        "0123456",
        assertInstanceOf(RegistrationState.CheckAccount.class, state).account().number());
  }

  @Test
  void theSecondOneBeginsWithTheCardAskedAnew() {
    Course course = Samples.course().wanting(new Wish.Insurance()).did(PortalAction.INSURANCE);
    LobbyState next =
        RegistrationFlow.next(
            new RegistrationState.Finished(course, PortalAction.INSURANCE, false),
            new Touched(new LobbyTouch.Pick("more")));
    assertEquals(new RegistrationState.Surveying(Set.of(PortalAction.INSURANCE)), next);
    PinPad pad =
        assertInstanceOf(
            PinPad.class,
            RegistrationFlow.next(
                (RegistrationState) next, new RegistrationEvent.Surveyed(course.tries())));
    assertEquals(PinReference.USER_AUTHENTICATION, pad.pin());
    assertNull(pad.course().status(), "and the portal is asked anew");
  }

  private static LobbyState type(LobbyState state, String digits) {
    LobbyState typed = state;
    for (int i = 0; i < digits.length(); i++) {
      typed =
          RegistrationFlow.next(
              assertInstanceOf(RegistrationState.class, typed),
              new Touched(new SupportTouch.Type(digits.substring(i, i + 1))));
    }
    return typed;
  }

  private static LobbyState go(LobbyState state) {
    return RegistrationFlow.next(
        assertInstanceOf(RegistrationState.class, state), new Touched(new LobbyTouch.Next()));
  }
}
