package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;

/** What can be done on each screen of certificates. */
final class CertificateStops {
  private CertificateStops() {}

  static List<Stop> of(CertificateState state, LobbyWords w) {
    return switch (state) {
      case CertificateState.Municipalities _ -> ChoiceStops.municipalities(w);
      case CertificateState.Certificates s -> ChoiceStops.certificates(w, s);
      case CertificateState.Options(var draft) -> ChoiceStops.options(w, draft);
      case CertificateState.Copies(var draft) -> ChoiceStops.copies(w, draft);
      case CertificateState.Confirm(var draft) -> ChoiceStops.confirm(w, draft);
      case CertificateState.LastTry _ ->
          new StopList()
              .add("ask-desk", w.words("last.desk"), new LobbyTouch.AskDesk())
              .add("next", w.words("last.enter"), new LobbyTouch.Next())
              .made();
      case CertificateState.PinEntry s ->
          pin(w, s.digits()).add("stop", w.words("pin.stop"), new LobbyTouch.Stop()).made();
      case CertificateState.NamePin s ->
          pin(w, s.digits()).add("skip", w.words("name.skip"), new LobbyTouch.Skip()).made();
      case CertificateState.NameOffer s -> nameOffer(w, s);
      case CertificateState.TakeCard s ->
          CertificateMemory.of(w.view().visit()).mayGoOn(s)
              ? one("another", w.words("take.another"), new CertificateTouch.Another())
              : List.of();
      case CertificateState.SlipReady _ -> one("next", w.words("slip.end"), new LobbyTouch.Next());
      case CertificateState.Preparing _,
          CertificateState.PlaceCard _,
          CertificateState.ReadingCard _,
          CertificateState.Signing _,
          CertificateState.ReadingName _,
          CertificateState.AskingMunicipality _,
          CertificateState.PrintingSlip _ ->
          List.of();
    };
  }

  /** Only a whole PIN can be presented, and only when its holder says so: a try is dear. */
  private static StopList pin(LobbyWords w, int digits) {
    String whyNot = digits == CertificateFlow.PIN_DIGITS ? null : w.words("pin.type");
    return new StopList().add("next", w.words("pin.enter"), new LobbyTouch.Next(), whyNot);
  }

  private static List<Stop> nameOffer(LobbyWords w, CertificateState.NameOffer state) {
    if (state.closed()) {
      return one("next", w.words("name.closed.next"), new LobbyTouch.Next());
    }
    return new StopList()
        .add("skip", w.words("name.no"), new LobbyTouch.Skip())
        .add("next", w.words("name.yes"), new LobbyTouch.Next())
        .add("stop", w.words("name.stop"), new LobbyTouch.Stop())
        .made();
  }

  private static List<Stop> one(String id, String words, LobbyTouch action) {
    return new StopList().add(id, words, action).made();
  }
}
