package org.madoguchi.app.errand.electronic.lobby;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOrderStanding;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Abandoning;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Changing;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.DeskFirst;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Explain;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Finished;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.LastTry;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.LayCard;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Lost;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Ordering;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Overview;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PinPad;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Places;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Preparing;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Presenting;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PrintingSlip;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.PutBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.ReadingBack;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipOut;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Surveying;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Unfinished;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Which;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.Working;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.CardPlaced;
import org.madoguchi.app.lobby.LobbyEvent.CardUnfit;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Goodbye;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.AskDesk;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.card.RetryCount;

/**
 * What follows on what in the errand {@code electronic} at the lobby. Pure. An event that has no
 * place in a state leaves it as it is.
 */
final class ElectronicFlow {
  /** A touch on the overview: the order that waits for this card. */
  static final String RESUME = "resume";

  /** A touch on the overview: that order is given up. */
  static final String ABANDON = "abandon";

  /** A touch where a card is to be laid down: there is none any more. */
  static final String LOST = "lost";

  /** A touch where the card was taken too early: it doesn't come back now. */
  static final String LATER = "later";

  private ElectronicFlow() {}

  /** The first state. */
  static ElectronicState begins(List<String> municipalities) {
    return municipalities.size() == 1
        ? new LayCard(municipalities.getFirst(), null, false)
        : new Places();
  }

  /**
   * The state after an event.
   *
   * @param municipalities codes of those that entrust it now
   */
  static LobbyState next(ElectronicState state, LobbyEvent event, List<String> municipalities) {
    return state.cardInUse() ? withCard(state, event) : withoutCard(state, event, municipalities);
  }

  private static LobbyState withoutCard(
      ElectronicState state, LobbyEvent event, List<String> municipalities) {
    LobbyTouch touch = LobbyTouch.of(event);
    return switch (state) {
      case Places s ->
          switch (touch) {
            case Pick(String code) when municipalities.contains(code) ->
                new LayCard(code, null, false);
            case Back _ -> new Start();
            default -> leaves(event) ? new Start() : s;
          };
      case LayCard s ->
          switch (event) {
            case CardPlaced _ -> new Surveying(s.municipality(), false);
            case CardUnfit u -> new LayCard(s.municipality(), u.why(), true);
            case CardGone _ -> new LayCard(s.municipality(), s.unfit(), false);
            case ReaderLost r -> new Problem(r.why(), false);
            case Touched(Pick(String what)) when what.equals(LOST) -> new Lost(s.municipality());
            case Touched(Back _) -> municipalities.size() == 1 ? new Start() : new Places();
            default -> leaves(event) ? new Start() : s;
          };
      case Lost s ->
          switch (touch) {
            case Back _ -> new LayCard(s.municipality(), null, false);
            case Next _ -> new Goodbye();
            default -> leaves(event) ? new Start() : s;
          };
      case PutBack s ->
          switch (event) {
            case CardPlaced _ -> new Surveying(s.chosen().municipality(), true);
            case Touched(Pick(String what)) when what.equals(LATER) -> comeAgain(s.chosen());
            case IdleExpired _, ReaderLost _ -> comeAgain(s.chosen());
            default -> s;
          };
      case PrintingSlip s ->
          switch (event) {
            case ElectronicEvent.Slip(String receipt, String code, boolean printed) ->
                new SlipOut(s.chosen(), s.slipFor(), receipt, code, printed);
            case Failed f -> new Problem(f.why(), false);
            default -> s;
          };
      case SlipOut s -> touch instanceof Next || leaves(event) ? new Goodbye() : s;
      default -> state;
    };
  }

  private static boolean leaves(LobbyEvent event) {
    return event instanceof IdleExpired || LobbyTouch.of(event) instanceof Stop;
  }

  private static LobbyState withCard(ElectronicState state, LobbyEvent event) {
    if (event instanceof CardGone) {
      return taken(state);
    }
    if (event instanceof ReaderLost r) {
      return onCard(state) ? comeAgain(chosen(state)) : new Problem(r.why(), false);
    }
    if (event instanceof Failed f) {
      return new Problem(f.why(), true);
    }
    if (event instanceof IdleExpired) {
      return new Problem(FailureCode.SESSION_TIMED_OUT, true);
    }
    if (LobbyTouch.of(event) instanceof Stop && !state.working()) {
      return new Problem(FailureCode.RESIDENT_STOPPED, true);
    }
    return switch (state) {
      case Surveying s ->
          switch (event) {
            case ElectronicEvent.Surveyed(CardToday today) -> surveyed(s, today);
            case CardUnfit u -> new LayCard(s.municipality(), u.why(), true);
            default -> s;
          };
      case Overview s -> overview(s, LobbyTouch.of(event));
      case Abandoning s ->
          event instanceof ElectronicEvent.Settled ? new Surveying(s.municipality(), false) : s;
      case Which s ->
          switch (LobbyTouch.of(event)) {
            case Pick(String word) ->
                s.today()
                    .choice(word)
                    .filter(CardToday.Choice::now)
                    .<LobbyState>map(c -> explain(s, c.wish()))
                    .orElse(s);
            case Back _ -> new Overview(s.municipality(), s.today());
            default -> s;
          };
      case Explain s ->
          switch (LobbyTouch.of(event)) {
            case Next _ -> begin(s.chosen());
            case Back _ -> which(s.chosen());
            default -> s;
          };
      case Preparing s ->
          event instanceof ElectronicEvent.Prepared
              ? s.chosen().consents() ? pad(s.chosen(), Purpose.CONSENT) : new Ordering(s.chosen())
              : s;
      case LastTry s ->
          switch (LobbyTouch.of(event)) {
            case Next _ ->
                new PinPad(
                    s.chosen(),
                    s.purpose(),
                    new RetryCount(1),
                    0,
                    s.wrongBefore(),
                    Set.of(),
                    false);
            case AskDesk _ -> new Problem(FailureCode.LAST_TRY_KEPT, true);
            default -> s;
          };
      case PinPad s ->
          event instanceof DigitsTyped(int typed)
              ? new PinPad(
                  s.chosen(),
                  s.purpose(),
                  s.left(),
                  typed,
                  s.wrongBefore(),
                  s.mistakes(),
                  s.differed())
              : LobbyTouch.of(event) instanceof Next && s.enough()
                  ? new Presenting(s.chosen(), s.purpose())
                  : s;
      case Presenting s -> presented(s, event);
      case Changing s -> event instanceof ElectronicEvent.Settled ? new Finished(s.chosen()) : s;
      case Ordering s ->
          switch (event) {
            case ElectronicEvent.Opened _ -> opened(s.chosen());
            case ElectronicEvent.PapersNeeded _ -> new DeskFirst(s.chosen());
            default -> s;
          };
      case Working s ->
          switch (event) {
            case ElectronicEvent.Progress(int percent) -> new Working(s.chosen(), percent);
            case ElectronicEvent.Written _ -> new ReadingBack(s.chosen());
            case ElectronicEvent.Settled _ -> new Finished(s.chosen());
            case ElectronicEvent.Rests(FailureCode why) -> new Unfinished(s.chosen(), why);
            default -> s;
          };
      case ReadingBack s ->
          switch (event) {
            case ElectronicEvent.Settled _ -> new Finished(s.chosen());
            case ElectronicEvent.Rests(FailureCode why) -> new Unfinished(s.chosen(), why);
            default -> s;
          };
      default -> state;
    };
  }

  /** The card was taken: what is done ends, what is half done waits for it, the rest is over. */
  private static LobbyState taken(ElectronicState state) {
    return switch (state) {
      case DeskFirst s -> new PrintingSlip(s.chosen(), SlipFor.DESK);
      case Unfinished s -> comeAgain(s.chosen());
      case Finished s ->
          s.chosen().wish() instanceof Wish.Change
              ? new Goodbye()
              : new PrintingSlip(s.chosen(), SlipFor.DONE);
      case Working s -> new PutBack(s.chosen());
      case ReadingBack s -> new PutBack(s.chosen());
      default -> new Problem(FailureCode.CARD_REMOVED, false);
    };
  }

  private static boolean onCard(ElectronicState state) {
    return state instanceof Working || state instanceof ReadingBack;
  }

  private static Chosen chosen(ElectronicState state) {
    return ((ElectronicState.WithCard) state).chosen();
  }

  private static LobbyState comeAgain(Chosen chosen) {
    return new PrintingSlip(chosen, SlipFor.COME_AGAIN);
  }

  private static LobbyState surveyed(Surveying state, CardToday today) {
    CardToday.OpenOrder open = today.open();
    return state.resumes() && open != null && open.standing() != CardOrderStanding.WAITING
        ? opened(resumed(state.municipality(), today, open))
        : new Overview(state.municipality(), today);
  }

  private static Chosen resumed(String municipality, CardToday today, CardToday.OpenOrder open) {
    return new Chosen(municipality, today, new Wish.Order(open.operation()), true);
  }

  private static LobbyState overview(Overview state, LobbyTouch touch) {
    CardToday today = state.today();
    CardToday.OpenOrder open = today.open();
    if (!(touch instanceof Pick(String what))) {
      return state;
    }
    if (open != null) {
      Chosen chosen = resumed(state.municipality(), today, open);
      return switch (what) {
        case RESUME ->
            open.standing() == CardOrderStanding.WAITING ? new DeskFirst(chosen) : opened(chosen);
        case ABANDON -> mayBeGivenUp(open) ? new Abandoning(state.municipality(), today) : state;
        default -> state;
      };
    }
    for (CardToday.Group group : CardToday.Group.values()) {
      if (what.equals(group.name()) && !today.choices(group).isEmpty()) {
        return new Which(state.municipality(), today, group);
      }
    }
    return state;
  }

  /** Back to the choice that it was made among. */
  private static LobbyState which(Chosen chosen) {
    return Stream.of(CardToday.Group.values())
        .filter(
            g -> chosen.today().choices(g).stream().anyMatch(c -> c.wish().equals(chosen.wish())))
        .findFirst()
        .<LobbyState>map(g -> new Which(chosen.municipality(), chosen.today(), g))
        .orElseGet(() -> new Overview(chosen.municipality(), chosen.today()));
  }

  /** Only while nothing of it can be on the card. */
  static boolean mayBeGivenUp(CardToday.OpenOrder open) {
    return open.standing() == CardOrderStanding.WAITING
        || open.standing() == CardOrderStanding.OPEN;
  }

  private static Explain explain(Which state, Wish wish) {
    return new Explain(new Chosen(state.municipality(), state.today(), wish, false));
  }

  private static LobbyState begin(Chosen chosen) {
    return switch (chosen.wish()) {
      case Wish.Order _ -> new Preparing(chosen);
      case Wish.Change _ -> pad(chosen, Purpose.OLD);
    };
  }

  /** The authority may write: what must be typed before it does. */
  private static LobbyState opened(Chosen chosen) {
    return switch (chosen.kind()) {
      case CERTIFICATE ->
          chosen.provenByConsent() ? new Working(chosen, 0) : pad(chosen, Purpose.PROOF);
      case PIN -> pad(chosen, Purpose.NEW);
      case REVOCATION -> new Working(chosen, 0);
    };
  }

  private static LobbyState pad(Chosen chosen, Purpose purpose) {
    if (!purpose.counted()) {
      return new PinPad(chosen, purpose, null);
    }
    RetryCount left = chosen.today().left(purpose.pin(chosen.wish())).orElse(new RetryCount(0));
    return left.locked()
        ? new Problem(FailureCode.PIN_UNUSABLE, true)
        : left.lastTry() ? new LastTry(chosen, purpose, false) : new PinPad(chosen, purpose, left);
  }

  private static LobbyState presented(Presenting state, LobbyEvent event) {
    Chosen chosen = state.chosen();
    Purpose purpose = state.purpose();
    return switch (event) {
      case ElectronicEvent.Right _ ->
          switch (purpose) {
            case CONSENT -> new Ordering(chosen);
            // Also where only the read-back may be left: the script asks the card how far it is.
            case PROOF -> new Working(chosen, 0);
            case OLD -> pad(chosen, Purpose.NEW);
            case NEW -> pad(chosen, Purpose.AGAIN);
            case AGAIN ->
                switch (chosen.wish()) {
                  case Wish.Order _ -> new Working(chosen, 0);
                  case Wish.Change _ -> new Changing(chosen);
                };
          };
      case ElectronicEvent.Wrong(RetryCount left) when left.locked() ->
          new Problem(FailureCode.PIN_LOCKED, true);
      case ElectronicEvent.Wrong(RetryCount left) when left.lastTry() ->
          new LastTry(chosen, purpose, true);
      case ElectronicEvent.Wrong(RetryCount left) ->
          new PinPad(chosen, purpose, left, 0, true, Set.of(), false);
      case ElectronicEvent.NotTaken(var mistakes) ->
          new PinPad(
              chosen, purpose.counted() ? purpose : Purpose.NEW, null, 0, false, mistakes, false);
      case ElectronicEvent.Differs _ when purpose == Purpose.AGAIN ->
          new PinPad(chosen, Purpose.NEW, null, 0, false, Set.of(), true);
      default -> state;
    };
  }
}
