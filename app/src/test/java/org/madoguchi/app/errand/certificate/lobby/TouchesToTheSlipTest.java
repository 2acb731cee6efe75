package org.madoguchi.app.errand.certificate.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.madoguchi.app.lobby.LobbyWorld.BOTH;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.card.RetryCount;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * How often one touches in the common case: one copy for a purpose that the screen names, at an
 * office with two municipalities. Each touch is one of the screen's stops.
 */
class TouchesToTheSlipTest {
  private static final int PIN_DIGITS = 4;
  private final Texts texts = Texts.load(LobbyScreens.class, "lobby", Language.JA);
  private LobbyState state = new LobbyState.Start();
  private int touches;
  private int digits;

  @Test
  void fiveBesidesThePin() {
    touch("begin");
    state = CertificateFlow.begins(BOTH);
    touch("municipality-99201");
    touch("purpose-1");
    assertInstanceOf(CertificateState.Confirm.class, state);
    touch("next");
    Draft draft = assertInstanceOf(CertificateState.Preparing.class, state).draft();
    CertificateRequest request = request(draft);
    happens(new CertificateEvent.Prepared(request));
    happens(new LobbyEvent.CardPlaced());
    happens(new CertificateEvent.Recognised(new RetryCount(3)));
    assertInstanceOf(CertificateState.PinEntry.class, state);
    for (int typed = 1; typed <= PIN_DIGITS; typed++) {
      happens(new LobbyEvent.DigitsTyped(typed));
      digits++;
    }
    touch("next");
    assertInstanceOf(CertificateState.Signing.class, state);
    happens(new CertificateEvent.SignedByCard(false));
    happens(new CertificateEvent.Accepted(request.id()));
    happens(new LobbyEvent.CardGone());
    happens(new CertificateEvent.SlipsOut(List.of(new Slip("A 0001", "MDG1", 300, 0, true)), null));
    assertInstanceOf(CertificateState.SlipReady.class, state);
    assertEquals(5, touches);
    assertEquals(4, digits);
  }

  private void touch(String id) {
    Stop stop = Stops.of(view(), texts, List.of(new CertificateScreens())).find(id).orElseThrow();
    assertEquals(null, stop.whyNot(), id);
    touches++;
    LobbyTouch touch = stop.action();
    if (state instanceof CertificateState certificate) {
      state = CertificateFlow.next(certificate, new Touched(touch), BOTH);
    }
  }

  private void happens(LobbyEvent event) {
    state = CertificateFlow.next(assertInstanceOf(CertificateState.class, state), event, BOTH);
  }

  private static CertificateRequest request(Draft draft) {
    return new CertificateRequest(
        new IssuanceId(0, 1),
        "office",
        "lobby-1",
        draft.municipality().municipality().code(),
        draft.kind().kind().code(),
        draft.options(),
        draft.copies(),
        draft.feeYen(),
        "",
        Instant.EPOCH);
  }

  private LobbyView view() {
    return new LobbyView(
        new Visit(state, null),
        Look.USUAL,
        LookChoice.ofStaff(),
        LocalDateTime.of(2026, 11, 20, 10, 24),
        new LocalizedText("見本中央郵便局", "Mihon Central Post Office"),
        4.03,
        Optional.empty(),
        StaffCall.State.NONE,
        false,
        Optional.empty(),
        false,
        new CertificateOffers(BOTH).offer().stream().toList());
  }
}
