package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.Prepared;
import org.madoguchi.app.errand.certificate.lobby.CertificateEvent.SlipsOut;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.CardAtRest;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.CardInUse;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Certificates;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Confirm;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Copies;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Municipalities;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Options;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PlaceCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.Preparing;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.PrintingSlip;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.ReadingCard;
import org.madoguchi.app.errand.certificate.lobby.CertificateState.SlipReady;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.Change;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.ChooseKind;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.ChooseMunicipality;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.ChoosePurpose;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.SetCopies;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.SetOption;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.ShowByPurpose;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.CardGone;
import org.madoguchi.app.lobby.LobbyEvent.CardPlaced;
import org.madoguchi.app.lobby.LobbyEvent.CardUnfit;
import org.madoguchi.app.lobby.LobbyEvent.Failed;
import org.madoguchi.app.lobby.LobbyEvent.IdleExpired;
import org.madoguchi.app.lobby.LobbyEvent.ReaderLost;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Goodbye;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Stop;
import org.madoguchi.config.CertificateOption;

/**
 * What follows on what while one certificate is asked for. Pure. An event that has no place in a
 * state leaves it as it is: that is what the {@code default} of a row means.
 */
final class CertificateFlow {
  /** Digits of the user-authentication PIN (card.md 5). */
  static final int PIN_DIGITS = 4;

  private CertificateFlow() {}

  /** The first state: there is nothing to choose where there is one municipality alone. */
  static CertificateState begins(List<MunicipalityOffer> offers) {
    return offers.size() == 1 ? certificates(offers.getFirst()) : new Municipalities();
  }

  /**
   * The state after an event.
   *
   * @param offers what can be had now
   */
  static LobbyState next(CertificateState state, LobbyEvent event, List<MunicipalityOffer> offers) {
    return switch (state) {
      case CardInUse s -> CardFlow.next(s, event);
      case CardAtRest s -> next(s, event, offers);
    };
  }

  private static LobbyState next(
      CardAtRest state, LobbyEvent event, List<MunicipalityOffer> offers) {
    if (event instanceof IdleExpired) {
      return state instanceof SlipReady ? new Goodbye() : new Start();
    }
    return switch (state) {
      case Municipalities s ->
          switch (LobbyTouch.of(event)) {
            case ChooseMunicipality c -> certificates(c.municipality());
            case Back _, Stop _ -> new Start();
            default -> s;
          };
      case Certificates s -> certificates(s, LobbyTouch.of(event), offers);
      case Options s ->
          switch (LobbyTouch.of(event)) {
            case SetOption o when allows(s.draft(), o) ->
                new Options(s.draft().withOption(o.option(), o.value()));
            case Next _ -> copies(s.draft());
            case Back _ -> certificates(s.draft().municipality());
            case Stop _ -> new Start();
            default -> s;
          };
      case Copies s ->
          switch (LobbyTouch.of(event)) {
            case SetCopies c
                when c.copies() >= 1 && c.copies() <= s.draft().kind().kind().maxCopies() ->
                new Copies(s.draft().withCopies(c.copies()));
            case Next _ -> new Confirm(s.draft());
            case Back _ -> beforeCopies(s.draft());
            case Stop _ -> new Start();
            default -> s;
          };
      case Confirm s ->
          switch (LobbyTouch.of(event)) {
            case Next _ -> new Preparing(s.draft());
            case Change c -> change(s.draft(), c.row());
            case Back _ -> copies(s.draft()) instanceof Copies c ? c : beforeCopies(s.draft());
            case Stop _ -> new Start();
            default -> s;
          };
      case Preparing s ->
          switch (event) {
            case Prepared p -> new PlaceCard(p.request(), null);
            case Failed f -> new Problem(f.why(), false);
            case Touched(Back _), Touched(Stop _) -> new Confirm(s.draft());
            default -> s;
          };
      case PlaceCard s ->
          switch (event) {
            case CardPlaced _ -> new ReadingCard(s.request());
            case CardUnfit u -> new PlaceCard(s.request(), u.why());
            case CardGone _ -> new PlaceCard(s.request(), s.unfit(), false);
            case ReaderLost r -> new Problem(r.why(), false);
            case Touched(Back _), Touched(Stop _) -> new Start();
            default -> s;
          };
      case PrintingSlip s ->
          switch (event) {
            case SlipsOut o -> new SlipReady(o.slips(), o.missing());
            case Failed f -> new Problem(f.why(), false);
            default -> s;
          };
      case SlipReady s -> LobbyTouch.of(event) instanceof Next ? new Goodbye() : s;
    };
  }

  private static CertificateState certificates(MunicipalityOffer municipality) {
    return new Certificates(municipality, !municipality.municipality().purposes().isEmpty());
  }

  private static LobbyState certificates(
      Certificates state, LobbyTouch touch, List<MunicipalityOffer> offers) {
    return switch (touch) {
      case ShowByPurpose s -> new Certificates(state.municipality(), s.byPurpose());
      case ChooseKind k ->
          state
              .municipality()
              .kind(k.kind())
              .filter(CertificateFlow::availableNow)
              .map(kind -> options(draft(state.municipality(), kind)))
              .orElse(state);
      case ChoosePurpose p ->
          state
              .municipality()
              .kind(p.purpose().kind())
              .filter(CertificateFlow::availableNow)
              .map(
                  kind -> {
                    Draft draft = draft(state.municipality(), kind);
                    SortedMap<String, String> options = new TreeMap<>(draft.options());
                    options.putAll(p.purpose().options());
                    return (LobbyState)
                        new Confirm(new Draft(draft.municipality(), kind, options, 1));
                  })
              .orElse(state);
      case Back _ -> offers.size() == 1 ? new Start() : new Municipalities();
      case Stop _ -> new Start();
      default -> state;
    };
  }

  private static boolean availableNow(KindOffer kind) {
    return kind.availability() instanceof Availability.Now;
  }

  private static Draft draft(MunicipalityOffer municipality, KindOffer kind) {
    SortedMap<String, String> options = new TreeMap<>();
    kind.kind().options().forEach(o -> options.put(o.code(), o.defaultValue()));
    return new Draft(municipality, kind, options, 1);
  }

  private static boolean allows(Draft draft, SetOption touch) {
    for (CertificateOption option : draft.kind().kind().options()) {
      if (option.code().equals(touch.option())) {
        return option.allows(touch.value());
      }
    }
    return false;
  }

  /** The options, or the certificates where there are none. */
  private static LobbyState options(Draft draft) {
    return draft.kind().kind().options().isEmpty() ? copies(draft) : new Options(draft);
  }

  /** The copies, or the confirmation where only one can be had. */
  private static LobbyState copies(Draft draft) {
    return draft.kind().kind().maxCopies() == 1 ? new Confirm(draft) : new Copies(draft);
  }

  private static LobbyState beforeCopies(Draft draft) {
    return draft.kind().kind().options().isEmpty()
        ? certificates(draft.municipality())
        : new Options(draft);
  }

  private static LobbyState change(Draft draft, CertificateTouch.Row row) {
    return switch (row) {
      case CERTIFICATE -> certificates(draft.municipality());
      case OPTIONS -> options(draft);
      case COPIES -> copies(draft);
    };
  }
}
