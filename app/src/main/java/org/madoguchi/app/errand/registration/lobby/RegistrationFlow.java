package org.madoguchi.app.errand.registration.lobby;

import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ChooseBank;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Explain;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Finished;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.LastTry;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.LayCard;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Looked;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OnCourse;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.OwnAccount;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Part;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PrintingSlip;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ReadingName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Requesting;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Round;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.SlipOut;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Surveying;
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
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/**
 * What follows on what in the errand {@code registration} at the lobby. Pure. An event that has no
 * place in a state leaves it as it is. Nothing is written that the card didn't sign after its
 * holder said yes to exactly that.
 */
final class RegistrationFlow {
  /** A touch: nothing, or nothing more. */
  static final String END = "end";

  /** A touch on a question: no. */
  static final String NO = "no";

  /** A touch: the other thing as well. */
  static final String MORE = "more";

  private RegistrationFlow() {}

  /** The state after an event. */
  static LobbyState next(RegistrationState state, LobbyEvent event) {
    return state.cardInUse() ? withCard(state, event) : withoutCard(state, event);
  }

  private static LobbyState withoutCard(RegistrationState state, LobbyEvent event) {
    LobbyTouch touch = LobbyTouch.of(event);
    return switch (state) {
      case Explain s ->
          switch (touch) {
            case Next _ -> new LayCard(null, false);
            case Back _ -> new Start();
            default -> leaves(event) ? new Start() : s;
          };
      case LayCard s ->
          switch (event) {
            case CardPlaced _ -> new Surveying(Set.of());
            case CardUnfit u -> new LayCard(u.why(), true);
            case CardGone _ -> new LayCard(s.unfit(), false);
            case ReaderLost r -> new Problem(r.why(), false);
            case Touched(Back _) -> new Explain();
            default -> leaves(event) ? new Start() : s;
          };
      case InDoubt s -> touch instanceof Next || leaves(event) ? end(s.done()) : s;
      case PrintingSlip s ->
          switch (event) {
            case RegistrationEvent.Slips(boolean printed) -> new SlipOut(s.done(), printed);
            case Failed _ -> new SlipOut(s.done(), false);
            default -> s;
          };
      case SlipOut s -> touch instanceof Next || leaves(event) ? new Goodbye() : s;
      default -> state;
    };
  }

  private static boolean leaves(LobbyEvent event) {
    return event instanceof IdleExpired || LobbyTouch.of(event) instanceof Stop;
  }

  private static LobbyState end(Set<PortalAction> done) {
    return done.isEmpty() ? new Goodbye() : new PrintingSlip(done);
  }

  private static LobbyState withCard(RegistrationState state, LobbyEvent event) {
    if (state instanceof Requesting r && r.mayHaveWritten()) {
      return written(r, event);
    }
    if (state instanceof InDoubt d) {
      return doubtful(d, event);
    }
    if (event instanceof CardGone) {
      return taken(state);
    }
    if (event instanceof ReaderLost r) {
      return new Problem(r.why(), false);
    }
    if (event instanceof Failed f) {
      return new Problem(f.why(), true);
    }
    if (event instanceof IdleExpired) {
      return new Problem(FailureCode.SESSION_TIMED_OUT, true);
    }
    if (LobbyTouch.of(event) instanceof Stop && !state.working()) {
      return stopped(state);
    }
    return switch (state) {
      case Surveying s ->
          switch (event) {
            case RegistrationEvent.Surveyed(var tries) ->
                pad(
                    new Course(tries, s.done(), null, null, null),
                    PinReference.USER_AUTHENTICATION);
            case CardUnfit u ->
                s.done().isEmpty() ? new LayCard(u.why(), true) : new Problem(u.why(), true);
            default -> s;
          };
      case LastTry s ->
          switch (LobbyTouch.of(event)) {
            case Next _ -> new PinPad(s.course(), s.pin(), new RetryCount(1), 0, s.wrongBefore());
            case AskDesk _ -> new Problem(FailureCode.LAST_TRY_KEPT, true);
            default -> s;
          };
      case PinPad s ->
          event instanceof DigitsTyped(int typed)
              ? new PinPad(s.course(), s.pin(), s.left(), typed, s.wrongBefore())
              : LobbyTouch.of(event) instanceof Next && s.enough() ? typed(s) : s;
      case Requesting s -> requesting(s, event);
      case Overview s -> overview(s, LobbyTouch.of(event));
      case ReadingName s ->
          switch (event) {
            case RegistrationEvent.Named(var status) -> named(s.course().named(status));
            case RegistrationEvent.Wrong(RetryCount left) ->
                wrong(s.course(), PinReference.TEXT, left);
            default -> s;
          };
      case ConfirmName s ->
          switch (LobbyTouch.of(event)) {
            case Next _ -> new Requesting(s.course(), Round.WRITE, Part.DRAW);
            case Pick(String what) when what.equals(NO) ->
                new Problem(FailureCode.CARD_OF_ANOTHER, true);
            default -> s;
          };
      case Finished s ->
          LobbyTouch.of(event) instanceof Pick(String what)
                  && what.equals(MORE)
                  && s.course().offers(other(s.action()))
              ? new Surveying(s.course().done())
              : s;
      case RegistrationState.Asks s -> AccountSteps.next(s, event);
      default -> state;
    };
  }

  private static LobbyState typed(PinPad pad) {
    return pad.pin() == PinReference.TEXT
        ? new ReadingName(pad.course())
        : new Requesting(pad.course(), Round.STATUS, Part.DRAW);
  }

  /** An account has to be in that very name. */
  private static LobbyState named(Course course) {
    return course.wanted() instanceof Wish.Account
        ? new OwnAccount(course)
        : new ConfirmName(course);
  }

  private static LobbyState requesting(Requesting s, LobbyEvent event) {
    return switch (event) {
      case RegistrationEvent.Drawn _ when s.part() == Part.DRAW ->
          new Requesting(s.course(), s.round(), Part.SIGN);
      case RegistrationEvent.Signed _ when s.part() == Part.SIGN ->
          new Requesting(s.course(), s.round(), Part.ASK);
      case RegistrationEvent.Known(var standing)
          when s.part() == Part.ASK && s.round() == Round.STATUS ->
          new Overview(s.course().with(standing));
      case RegistrationEvent.Wrong(RetryCount left) when s.part() == Part.SIGN ->
          wrong(s.course(), PinReference.USER_AUTHENTICATION, left);
      default -> s;
    };
  }

  /** From the writing on: whatever goes amiss now, nobody knows how it stands. */
  private static LobbyState written(Requesting s, LobbyEvent event) {
    Course course = s.course();
    PortalAction action = course.wanted().action();
    return switch (event) {
      case CardGone _, ReaderLost _ -> new InDoubt(action, course.done(), false);
      case RegistrationEvent.InDoubt _, RegistrationEvent.Wrong _ ->
          new InDoubt(action, course.done(), true);
      case Failed f when s.round() == Round.WRITE ->
          f.why() == FailureCode.ALREADY_REGISTERED
              ? new Finished(course, action, true)
              : new Problem(f.why(), true);
      case Failed _, IdleExpired _ -> new InDoubt(action, course.done(), true);
      case RegistrationEvent.Written _ when s.round() == Round.WRITE ->
          new Requesting(course, Round.READ_BACK, Part.DRAW);
      case RegistrationEvent.ReadBack _ when s.round() == Round.READ_BACK && s.part() == Part.ASK ->
          new Finished(course.did(action), action, false);
      default -> requesting(s, event);
    };
  }

  private static LobbyState overview(Overview s, LobbyTouch touch) {
    Course course = s.course();
    if (!(touch instanceof Pick(String what))) {
      return s;
    }
    if (what.equals(END)) {
      return new Looked(course);
    }
    if (what.equals(PortalAction.INSURANCE.word()) && course.offers(PortalAction.INSURANCE)) {
      return pad(course.wanting(new Wish.Insurance()), PinReference.TEXT);
    }
    return what.equals(PortalAction.ACCOUNT.word()) && course.offers(PortalAction.ACCOUNT)
        ? new ChooseBank(course)
        : s;
  }

  /** The card is to be taken; that nobody knows is told over again after it. */
  private static LobbyState doubtful(InDoubt s, LobbyEvent event) {
    return switch (event) {
      case CardGone _, ReaderLost _ -> new InDoubt(s.action(), s.done(), false);
      case IdleExpired _ -> new Problem(FailureCode.SESSION_TIMED_OUT, true);
      default -> s;
    };
  }

  /** The card was taken: what is done has its slip, the rest is over. */
  private static LobbyState taken(RegistrationState state) {
    return switch (state) {
      case RegistrationState.CardBack s -> end(s.done());
      default ->
          state.done().isEmpty()
              ? new Problem(FailureCode.CARD_REMOVED, false)
              : new PrintingSlip(state.done());
    };
  }

  /** Whoever had something registered only wants nothing more. */
  private static LobbyState stopped(RegistrationState state) {
    return state instanceof OnCourse s && !s.done().isEmpty()
        ? new Looked(s.course())
        : new Problem(FailureCode.RESIDENT_STOPPED, true);
  }

  /** Where a PIN is typed, or why it can't be. */
  static LobbyState pad(Course course, PinReference pin) {
    RetryCount left = course.left(pin);
    return left.locked()
        ? new Problem(FailureCode.PIN_UNUSABLE, true)
        : left.lastTry()
            ? new LastTry(course, pin, false)
            : new PinPad(course, pin, left, 0, false);
  }

  private static LobbyState wrong(Course course, PinReference pin, RetryCount left) {
    return left.locked()
        ? new Problem(FailureCode.PIN_LOCKED, true)
        : left.lastTry() ? new LastTry(course, pin, true) : new PinPad(course, pin, left, 0, true);
  }

  /** What else there is. */
  static PortalAction other(PortalAction action) {
    return action == PortalAction.INSURANCE ? PortalAction.ACCOUNT : PortalAction.INSURANCE;
  }
}
