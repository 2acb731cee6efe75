package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.Draft;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.Language;

/** The rehearsal's states and those in which a screen looks otherwise. */
final class SampleStates {
  static final String CODE = "MDG1:00112233445566778899aabbccddeeff:B1C2D3";

  private SampleStates() {}

  static List<LobbyState> all(MunicipalityOffer offer) {
    List<LobbyState> states = new ArrayList<>();
    states.add(new LobbyState.Start());
    states.addAll(ahead(offer));
    states.addAll(WarmUp.states().subList(1, WarmUp.states().size()));
    CertificateRequest request = request(offer);
    states.add(new CertificateState.PinEntry(request, new RetryCount(2), 0, true));
    states.add(lastPin(offer));
    states.add(new CertificateState.NameOffer(request, true));
    states.add(new CertificateState.NamePin(request, new RetryCount(2), 4));
    states.add(new CertificateState.SlipReady(new Slip("A 0427", CODE, 600, 0, true)));
    states.add(new CertificateState.SlipReady(new Slip("A 0427", CODE, 1200, 12, false)));
    Slip slip = new Slip("A 0427", CODE, 600, 0, true);
    Slip other = new Slip("A 0434", CODE, 300, 0, true);
    states.add(new CertificateState.SlipReady(List.of(slip, other), null));
    states.add(new CertificateState.SlipReady(List.of(slip), FailureCode.STORE_FAILED));
    states.add(new CertificateState.PlaceCard(request, FailureCode.NOT_MY_NUMBER_CARD, false));
    states.add(new CertificateState.LastTry(request, false));
    states.add(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true));
    states.add(new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, false));
    states.add(new LobbyState.Problem(FailureCode.OUTSIDE_HOURS, false));
    states.add(new LobbyState.Problem(FailureCode.PIN_LOCKED, false));
    states.add(new LobbyState.Problem(FailureCode.ANSWER_FOR_ANOTHER_HOLDER, true));
    states.add(new LobbyState.Problem(FailureCode.CARD_MUTE, false));
    Draft draft = new Draft(offer, offer.kinds().get(3), new java.util.TreeMap<>(), 3);
    states.add(new CertificateState.Copies(draft));
    states.add(new CertificateState.Confirm(draft));
    return List.copyOf(states);
  }

  /** What certificates have painted ahead. */
  static List<ErrandState> ahead(MunicipalityOffer offer) {
    return new CertificateScreens()
        .samples(SampleCity.view(new LobbyState.Start(), Language.JA, false, List.of(offer)));
  }

  static LobbyState lastPin(MunicipalityOffer offer) {
    return new CertificateState.PinEntry(request(offer), new RetryCount(1), 3, true);
  }

  static CertificateRequest request(MunicipalityOffer offer) {
    return ahead(offer).stream()
        .flatMap(
            s ->
                s instanceof CertificateState.PlaceCard(var r, var _, var _)
                    ? java.util.stream.Stream.of(r)
                    : null)
        .findFirst()
        .orElseThrow();
  }
}
