package org.madoguchi.app.errand.certificate.lobby;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.Accepted;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.NameNotTried;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.NamePinRefused;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.NameRead;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.PinRefused;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.Recognised;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.SignedByCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.AskingMunicipality;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.CardInUse;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.LastTry;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.NameOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.NamePin;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PinEntry;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PlaceCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PrintingSlip;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.ReadingCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.ReadingName;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Signing;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.TakeCard;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.CardUnfit;
import org.madoguchi.app.lobby.LobbyEvent.DigitsTyped;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.AskDesk;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Skip;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.card.RetryCount;

/**
 * {@link CertificateFlow} while the card is in use: from recognising it until it must be taken.
 * Pure.
 */
final class CardFlow {
  private CardFlow() {}

  /** While the card is in use, taking it away ends the session, wherever it stands. */
  static LobbyState next(CardInUse state, LobbyEvent event) {
    if (event instanceof CardGone) {
      return state instanceof TakeCard t
          ? new PrintingSlip(t.issuance())
          : new Problem(FailureCode.CARD_REMOVED, false);
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
    boolean stops = LobbyTouch.of(event) instanceof Stop || LobbyTouch.of(event) instanceof Back;
    return switch (state) {
      case ReadingCard s ->
          switch (event) {
            case Recognised r -> recognised(s, r.tries());
            case CardUnfit u -> new PlaceCard(s.request(), u.why());
            default -> s;
          };
      case LastTry s -> {
        if (LobbyTouch.of(event) instanceof AskDesk) {
          yield new Problem(FailureCode.LAST_TRY_KEPT, true);
        }
        if (stops) {
          yield new Problem(FailureCode.RESIDENT_STOPPED, true);
        }
        yield LobbyTouch.of(event) instanceof Next
            ? new PinEntry(s.request(), new RetryCount(1), 0, s.wrongBefore())
            : s;
      }
      case PinEntry s -> {
        if (stops) {
          yield new Problem(FailureCode.RESIDENT_STOPPED, true);
        }
        if (event instanceof DigitsTyped d) {
          yield new PinEntry(s.request(), s.tries(), d.digits(), s.wrongBefore());
        }
        yield LobbyTouch.of(event) instanceof Next && s.digits() == CertificateFlow.PIN_DIGITS
            ? new Signing(s.request())
            : s;
      }
      case Signing s ->
          switch (event) {
            case SignedByCard b ->
                b.asksName()
                    ? new NameOffer(s.request(), false)
                    : new AskingMunicipality(s.request());
            case PinRefused p when p.left().locked() -> new Problem(FailureCode.PIN_LOCKED, true);
            case PinRefused p when p.left().lastTry() -> new LastTry(s.request(), true);
            case PinRefused p -> new PinEntry(s.request(), p.left(), 0, true);
            default -> s;
          };
      case NameOffer s -> nameOffer(s, event);
      case NamePin s -> namePin(s, event);
      case ReadingName s ->
          switch (event) {
            case NameRead _ -> new AskingMunicipality(s.request());
            // A last try isn't spent on an errand that goes on without it.
            case NamePinRefused p when p.left().locked() || p.left().lastTry() ->
                new NameOffer(s.request(), true);
            case NamePinRefused p -> new NamePin(s.request(), p.left(), 0);
            case NameNotTried _ -> new NameOffer(s.request(), true);
            default -> s;
          };
      case AskingMunicipality s -> event instanceof Accepted a ? new TakeCard(a.issuance()) : s;
      case TakeCard s -> s;
    };
  }

  private static LobbyState nameOffer(NameOffer state, LobbyEvent event) {
    return switch (LobbyTouch.of(event)) {
      case Next _ when !state.closed() -> new NamePin(state.request(), null, 0);
      case Skip _ -> new AskingMunicipality(state.request());
      case Next _ -> new AskingMunicipality(state.request());
      case Stop _ -> new Problem(FailureCode.RESIDENT_STOPPED, true);
      default -> state;
    };
  }

  /** Leaving the pad leaves the comparison, not the errand. */
  private static LobbyState namePin(NamePin state, LobbyEvent event) {
    if (event instanceof DigitsTyped d) {
      return new NamePin(state.request(), state.left(), d.digits());
    }
    return switch (LobbyTouch.of(event)) {
      case Next _ when state.digits() == CertificateFlow.PIN_DIGITS ->
          new ReadingName(state.request());
      case Skip _, Stop _ -> new AskingMunicipality(state.request());
      default -> state;
    };
  }

  private static LobbyState recognised(ReadingCard state, RetryCount tries) {
    if (tries.locked()) { // before anybody typed here: locked once, or never there
      return new Problem(FailureCode.PIN_UNUSABLE, true);
    }
    return tries.lastTry()
        ? new LastTry(state.request(), false)
        : new PinEntry(state.request(), tries, 0, false);
  }
}
