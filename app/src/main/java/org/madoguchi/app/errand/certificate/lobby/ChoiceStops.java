package org.madoguchi.app.errand.certificate.lobby;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.MunicipalityOffer.KindOffer;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch.Row;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.stops.LobbyWords;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.StopList;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.CertificateOption.Value;
import org.madoguchi.config.Purpose;

/** What can be done while a certificate is chosen. */
final class ChoiceStops {
  private ChoiceStops() {}

  static List<Stop> municipalities(LobbyWords w) {
    StopList stops = new StopList();
    for (MunicipalityOffer offer : CertificateOffers.in(w.view())) {
      stops.add(
          "municipality-" + offer.municipality().code(),
          w.together(
              w.words(offer.municipality().name()),
              w.when().available(CertificateOffers.best(offer))),
          new CertificateTouch.ChooseMunicipality(offer));
    }
    return stops.made();
  }

  static List<Stop> certificates(LobbyWords w, CertificateState.Certificates state) {
    MunicipalityOffer offer = state.municipality();
    List<Purpose> purposes = offer.municipality().purposes();
    StopList stops = new StopList();
    if (!purposes.isEmpty()) {
      stops.add(tab(w, true, state.byPurpose())).add(tab(w, false, state.byPurpose()));
    }
    if (purposes.isEmpty() || !state.byPurpose()) {
      for (KindOffer kind : offer.kinds()) {
        String code = kind.kind().code();
        stops.add(
            certificate(
                w,
                "kind-" + code,
                w.words(kind.kind().name()),
                kind,
                new CertificateTouch.ChooseKind(code)));
      }
      return stops.made();
    }
    int number = 0;
    for (Purpose purpose : purposes) {
      Optional<KindOffer> kind = offer.kind(purpose.kind());
      if (kind.isPresent()) {
        number++;
        stops.add(
            certificate(
                w,
                "purpose-" + number,
                w.together(w.words(purpose.name()), w.words(purpose.detail())),
                kind.get(),
                new CertificateTouch.ChoosePurpose(purpose)));
      }
    }
    return stops.made();
  }

  private static Stop tab(LobbyWords w, boolean purpose, boolean byPurpose) {
    String id = purpose ? "by-purpose" : "by-kind";
    return new Stop(
        id,
        w.chosen(w.words("certificate." + id), purpose == byPurpose),
        new CertificateTouch.ShowByPurpose(purpose),
        null);
  }

  private static Stop certificate(
      LobbyWords w, String id, String name, KindOffer offer, LobbyTouch action) {
    String when = w.when().available(offer.availability());
    String whyNot = offer.availability() instanceof Availability.Now ? null : when;
    return new Stop(id, w.together(name, when, w.yen(offer.feeYen())), action, whyNot);
  }

  static List<Stop> options(LobbyWords w, Draft draft) {
    StopList stops = new StopList();
    for (CertificateOption option : draft.kind().kind().options()) {
      String value = draft.options().getOrDefault(option.code(), option.defaultValue());
      switch (option) {
        case Choice choice -> {
          for (Value v : choice.values()) {
            stops.add(
                "option-" + choice.code() + "-" + v.code(),
                w.chosen(
                    w.together(w.words(choice.name()), w.words(v.name())), v.code().equals(value)),
                new CertificateTouch.SetOption(choice.code(), v.code()));
          }
        }
        case Item item -> {
          boolean shown = value.equals(CertificateOption.YES);
          stops.add(
              "option-" + item.code(),
              w.together(w.words(item.name()), w.words(shown ? "option.yes" : "option.no")),
              new CertificateTouch.SetOption(
                  item.code(), shown ? CertificateOption.NO : CertificateOption.YES));
        }
      }
    }
    return stops.add("next", w.words("next"), new LobbyTouch.Next()).made();
  }

  static List<Stop> copies(LobbyWords w, Draft draft) {
    StopList stops = new StopList();
    for (int n = 1; n <= draft.kind().kind().maxCopies(); n++) {
      stops.add(
          "copies-" + n,
          w.chosen(copies(w, n), n == draft.copies()),
          new CertificateTouch.SetCopies(n));
    }
    return stops.add("next", w.words("next"), new LobbyTouch.Next()).made();
  }

  static List<Stop> confirm(LobbyWords w, Draft draft) {
    StopList stops = new StopList();
    stops.add(change(w, Row.CERTIFICATE, w.words(draft.kind().kind().name())));
    if (!draft.kind().kind().options().isEmpty()) {
      stops.add(change(w, Row.OPTIONS, w.words("option.title")));
    }
    stops.add(change(w, Row.COPIES, copies(w, draft.copies())));
    String next =
        CertificateMemory.of(w.view().visit()).cardLies() ? "confirm.next.again" : "confirm.next";
    return stops.add("next", w.words(next), new LobbyTouch.Next()).made();
  }

  private static Stop change(LobbyWords w, Row row, String what) {
    return new Stop(
        change(row),
        w.together(what, w.words("confirm.change")),
        new CertificateTouch.Change(row),
        null);
  }

  private static String change(Row row) {
    return "change-" + row.name().toLowerCase(Locale.ROOT);
  }

  /** A number of copies. */
  static String copies(LobbyWords w, int copies) {
    return w.words(copies == 1 ? "copies.one" : "copies.count", copies);
  }
}
