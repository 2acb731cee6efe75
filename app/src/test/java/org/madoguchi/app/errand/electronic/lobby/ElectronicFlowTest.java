package org.madoguchi.app.errand.electronic.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.lobby.CardToday.OpenOrder;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.LayCard;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Overview;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PinPad;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Presenting;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PrintingSlip;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PutBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.ReadingBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Working;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.CardSurvey;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** Every way through the errand, walked to its end. */
class ElectronicFlowTest {
  private static final String PLACE = "99201";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  /** A state, and the one that it came from. */
  private record Step(@Nullable LobbyState before, LobbyState now) {}

  private static CardToday today(
      CardToday.State authentication, int tries, @Nullable OpenOrder open) {
    Map<PinReference, RetryCount> all = new LinkedHashMap<>();
    CardSurvey.PINS.forEach(pin -> all.put(pin, new RetryCount(tries)));
    return new CardToday(
        authentication,
        new CardToday.State.Closed(),
        all,
        DAY.plusYears(5),
        open,
        Set.of(CardOperation.values()));
  }

  private static final CardToday.State DUE =
      new CardToday.State.Valid(DAY.plusMonths(1), DAY.minusMonths(2), true);

  private static List<CardToday> cards() {
    List<CardToday> all = new ArrayList<>();
    for (CardToday.State state :
        List.of(
            DUE,
            new CardToday.State.Valid(DAY.plusYears(1), DAY.plusMonths(9), false),
            new CardToday.State.Ended(DAY.minusDays(1)),
            new CardToday.State.Missing(),
            new CardToday.State.Broken())) {
      for (int tries : List.of(0, 1, 3)) {
        all.add(today(state, tries, null));
      }
    }
    for (CardOperation operation : CardOperation.values()) {
      for (CardOrderStanding standing : CardOrderStanding.values()) {
        if (standing.open()) {
          all.add(today(DUE, 3, new OpenOrder(operation, standing)));
        }
      }
    }
    return all;
  }

  private static List<LobbyEvent> events(LobbyState state) {
    List<LobbyEvent> events = new ArrayList<>();
    events.add(new LobbyEvent.CardPlaced());
    events.add(new LobbyEvent.CardGone());
    events.add(new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD));
    events.add(new LobbyEvent.ReaderLost(FailureCode.READER_MISSING));
    events.add(new LobbyEvent.Failed(FailureCode.CARD_AUTHORITY_UNREACHABLE));
    events.add(new LobbyEvent.IdleExpired());
    events.add(new LobbyEvent.DigitsTyped(0));
    events.add(new LobbyEvent.DigitsTyped(16));
    for (LobbyTouch touch :
        List.of(
            new LobbyTouch.Next(),
            new LobbyTouch.Back(),
            new LobbyTouch.Stop(),
            new LobbyTouch.AskDesk())) {
      events.add(new LobbyEvent.Touched(touch));
    }
    List<String> picks =
        new ArrayList<>(List.of(PLACE, "resume", "abandon", "lost", "later", "nonsense"));
    for (CardToday.Group group : CardToday.Group.values()) {
      picks.add(group.name());
      if (state instanceof ElectronicState.Which which) {
        which.today().choices(group).forEach(c -> picks.add(c.wish().word()));
      }
    }
    picks.forEach(p -> events.add(new LobbyEvent.Touched(new LobbyTouch.Pick(p))));
    events.add(new ElectronicEvent.Prepared());
    events.add(new ElectronicEvent.Right());
    events.add(new ElectronicEvent.Wrong(new RetryCount(2)));
    events.add(new ElectronicEvent.Wrong(new RetryCount(1)));
    events.add(new ElectronicEvent.Wrong(new RetryCount(0)));
    events.add(new ElectronicEvent.NotTaken(Set.of(PinMistake.REPEATED)));
    events.add(new ElectronicEvent.Differs());
    events.add(new ElectronicEvent.Opened());
    events.add(new ElectronicEvent.PapersNeeded());
    events.add(new ElectronicEvent.Progress(50));
    events.add(new ElectronicEvent.Written());
    events.add(new ElectronicEvent.Settled());
    events.add(new ElectronicEvent.Rests(FailureCode.CARD_ORDER_UNFINISHED));
    events.add(new ElectronicEvent.Slip("A 0001", "MD1E-", true));
    if (state instanceof ElectronicState.Surveying) {
      cards().forEach(card -> events.add(new ElectronicEvent.Surveyed(card)));
    }
    return events;
  }

  /** Every step that can be reached; of a state each one that leads to it. */
  private static Set<Step> walk() {
    Set<Step> steps = new java.util.LinkedHashSet<>();
    Deque<LobbyState> open = new ArrayDeque<>();
    Set<LobbyState> seen = new java.util.HashSet<>();
    for (LobbyState first :
        List.of(
            ElectronicFlow.begins(List.of(PLACE)),
            ElectronicFlow.begins(List.of(PLACE, "99202")))) {
      steps.add(new Step(null, first));
      open.add(first);
      seen.add(first);
    }
    while (!open.isEmpty()) {
      if (open.poll() instanceof ElectronicState state) {
        for (LobbyEvent event : events(state)) {
          LobbyState next = ElectronicFlow.next(state, event, List.of(PLACE));
          if (!next.equals(state)) {
            steps.add(new Step(state, next));
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
    Set<Class<?>> reached = new java.util.HashSet<>();
    STEPS.forEach(s -> reached.add(s.now().getClass()));
    for (Class<?> part : ElectronicState.class.getDeclaredClasses()) {
      if (part.isRecord()) {
        assertTrue(reached.contains(part), part.getSimpleName());
      }
    }
  }

  /** Nothing is written before the holder has typed what the order needs, as often as it needs. */
  @Test
  void aScriptBeginsOnlyWhereEverythingIsTyped() {
    int begun = 0;
    for (Step step : STEPS) {
      if (step.now() instanceof Working working
          && !(step.before() instanceof Working)
          && step.before() != null) {
        begun++;
        Chosen chosen = working.chosen();
        boolean presented =
            step.before() instanceof Presenting p
                && p.purpose() == (chosen.kind() == Kind.PIN ? Purpose.AGAIN : Purpose.PROOF);
        boolean needsNothing =
            chosen.kind() == Kind.REVOCATION
                || (chosen.kind() == Kind.CERTIFICATE && chosen.provenByConsent());
        assertTrue(presented || needsNothing, step.toString());
        assertFalse(chosen.wish() instanceof Wish.Change, "a change needs no script");
      }
    }
    assertTrue(begun > 10);
  }

  /** What the card's own yes needs is asked of the card, unless it can't say yes. */
  @Test
  void anOrderIsAskedForWithTheCardsYesWhereItCanGiveOne() {
    for (Step step : STEPS) {
      if (step.now() instanceof ElectronicState.Ordering ordering) {
        boolean signed = step.before() instanceof Presenting p && p.purpose() == Purpose.CONSENT;
        assertEquals(ordering.chosen().consents(), signed, step.toString());
      }
    }
  }

  /** Wherever the card is taken, nobody works on with it. */
  @Test
  void aCardThatIsGoneIsInUseNoMore() {
    for (Step step : STEPS) {
      if (step.now() instanceof ElectronicState state && state.cardInUse()) {
        LobbyState after = ElectronicFlow.next(state, new LobbyEvent.CardGone(), List.of(PLACE));
        assertFalse(after.cardInUse(), state.toString());
        boolean onCard = state instanceof Working || state instanceof ReadingBack;
        assertEquals(onCard, after instanceof PutBack, state.toString());
      }
    }
  }

  /** Whoever stops after the first write leaves with a slip, in every way that there is. */
  @Test
  void halfDoneNeverEndsWithoutASlip() {
    for (Step step : STEPS) {
      if (step.before() instanceof PutBack) {
        assertTrue(
            (step.now() instanceof PrintingSlip p && p.slipFor() == SlipFor.COME_AGAIN)
                || step.now() instanceof ElectronicState.Surveying,
            step.toString());
      }
      if (step.before() instanceof Working && step.now() instanceof LobbyState.Problem p) {
        assertTrue(p.cardOnReader(), "only the card and what it answers end a script");
      }
    }
  }

  /** No PIN is presented of which fewer tries are left than it takes to ask first. */
  @Test
  void theLastTryAsksAndALockedOneIsNeverPresented() {
    for (Step step : STEPS) {
      if (step.now() instanceof PinPad pad && pad.purpose().counted() && pad.left() != null) {
        assertFalse(pad.left().locked(), step.toString());
        if (pad.left().lastTry() && !(step.before() instanceof PinPad)) {
          assertInstanceOf(ElectronicState.LastTry.class, step.before(), step.toString());
        }
      }
    }
  }

  /** Nobody stands before a screen that only time leads away from, but while the machine works. */
  @Test
  void everyScreenHasAWayOut() {
    for (Step step : STEPS) {
      if (step.now() instanceof ElectronicState state && !state.working()) {
        boolean out =
            events(state).stream()
                .filter(e -> e instanceof LobbyEvent.Touched || e instanceof LobbyEvent.CardGone)
                .anyMatch(e -> !ElectronicFlow.next(state, e, List.of(PLACE)).equals(state));
        assertTrue(out, state.toString());
      }
    }
  }

  @Test
  void aCardThatComesBackGoesOnWithItsOrder() {
    CardToday back =
        today(DUE, 3, new OpenOrder(CardOperation.RENEW_AUTHENTICATION, CardOrderStanding.WRITING));
    LobbyState after =
        ElectronicFlow.next(
            new ElectronicState.Surveying(PLACE, true),
            new ElectronicEvent.Surveyed(back),
            List.of(PLACE));
    PinPad pad = assertInstanceOf(PinPad.class, after);
    assertEquals(Purpose.PROOF, pad.purpose(), "what was typed is wiped, and asked again");
    // Whether a card that was told to use its new certificate does so, only the card can say: read
    // back without asking it, the old one would disagree, and the authority would revoke the new.
    CardToday activated =
        today(
            DUE, 3, new OpenOrder(CardOperation.RENEW_AUTHENTICATION, CardOrderStanding.ACTIVATED));
    Chosen chosen =
        new Chosen(PLACE, activated, new Wish.Order(CardOperation.RENEW_AUTHENTICATION), true);
    assertEquals(
        new Working(chosen, 0),
        ElectronicFlow.next(
            new Presenting(chosen, Purpose.PROOF), new ElectronicEvent.Right(), List.of(PLACE)));
  }

  @Test
  void onlyWhatCannotBeOnTheCardIsGivenUp() {
    for (CardOrderStanding standing : CardOrderStanding.values()) {
      if (standing.open()) {
        Overview overview =
            new Overview(
                PLACE, today(DUE, 3, new OpenOrder(CardOperation.RENEW_SIGNATURE, standing)));
        LobbyState after =
            ElectronicFlow.next(
                overview, new LobbyEvent.Touched(new LobbyTouch.Pick("abandon")), List.of(PLACE));
        boolean early = standing == CardOrderStanding.WAITING || standing == CardOrderStanding.OPEN;
        assertEquals(early, after instanceof ElectronicState.Abandoning, standing.toString());
      }
    }
  }

  @Test
  void withOneMunicipalityNobodyIsAskedForIt() {
    assertEquals(new LayCard(PLACE, null, false), ElectronicFlow.begins(List.of(PLACE)));
  }
}
