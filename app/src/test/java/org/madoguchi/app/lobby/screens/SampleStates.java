package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.Draft;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.card.RetryCount;

/** The rehearsal's states and those in which a screen looks otherwise. */
final class SampleStates {
  static final String CODE = "MDG1:00112233445566778899aabbccddeeff:B1C2D3";

  private SampleStates() {}

  static List<LobbyState> all(MunicipalityOffer offer) {
    List<LobbyState> states = new ArrayList<>(WarmUp.states(offer));
    CertificateRequest request = request(offer);
    states.add(new LobbyState.PinEntry(request, new RetryCount(2), 0, true));
    states.add(lastPin(offer));
    states.add(new LobbyState.NameOffer(request, true));
    states.add(new LobbyState.NamePin(request, new RetryCount(2), 4));
    states.add(new LobbyState.SlipReady(new Slip("A 0427", CODE, 600, 0, true)));
    states.add(new LobbyState.SlipReady(new Slip("A 0427", CODE, 1200, 12, false)));
    Slip slip = new Slip("A 0427", CODE, 600, 0, true);
    Slip other = new Slip("A 0434", CODE, 300, 0, true);
    states.add(new LobbyState.SlipReady(List.of(slip, other), null));
    states.add(new LobbyState.SlipReady(List.of(slip), FailureCode.STORE_FAILED));
    states.add(new LobbyState.PlaceCard(request, FailureCode.NOT_MY_NUMBER_CARD, false));
    states.add(new LobbyState.LastTry(request, false));
    states.add(new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true));
    states.add(new LobbyState.Problem(FailureCode.LAST_TRY_KEPT, false));
    states.add(new LobbyState.Problem(FailureCode.OUTSIDE_HOURS, false));
    states.add(new LobbyState.Problem(FailureCode.PIN_LOCKED, false));
    states.add(new LobbyState.Problem(FailureCode.ANSWER_FOR_ANOTHER_HOLDER, true));
    states.add(new LobbyState.Problem(FailureCode.CARD_MUTE, false));
    Draft draft = new Draft(offer, offer.kinds().get(3), new java.util.TreeMap<>(), 3);
    states.add(new LobbyState.Copies(draft));
    states.add(new LobbyState.Confirm(draft));
    return List.copyOf(states);
  }

  static LobbyState lastPin(MunicipalityOffer offer) {
    return new LobbyState.PinEntry(request(offer), new RetryCount(1), 3, true);
  }

  static CertificateRequest request(MunicipalityOffer offer) {
    return WarmUp.states(offer).stream()
        .flatMap(
            s ->
                s instanceof LobbyState.PlaceCard(var r, var _, var _)
                    ? java.util.stream.Stream.of(r)
                    : null)
        .findFirst()
        .orElseThrow();
  }
}
