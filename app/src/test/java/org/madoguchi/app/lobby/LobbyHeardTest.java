package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.app.lobby.LobbyWorld.REQUEST;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.sound.LobbySound;
import org.madoguchi.card.RetryCount;

class LobbyHeardTest {
  private static final LobbyState CONFIRM = new CertificateState.Municipalities();
  private static final LobbyState PIN = pin(1, false);
  private static final LobbyState TAKE = new CertificateState.TakeCard(REQUEST.id());

  private static LobbyState pin(int digits, boolean wrong) {
    return new CertificateState.PinEntry(REQUEST, new RetryCount(2), digits, wrong);
  }

  private static LobbyView view(LobbyState state) {
    return view(state, Optional.empty());
  }

  private static LobbyView view(LobbyState state, Optional<Integer> left) {
    return new LobbyView(
        new Visit(state, null),
        Look.USUAL,
        LookChoice.ofStaff(),
        LocalDateTime.of(2026, 11, 20, 10, 24),
        LobbyWorld.text("見本"),
        4,
        left,
        StaffCall.State.NONE,
        false,
        Optional.empty(),
        false,
        List.of());
  }

  private static Optional<LobbySound> heard(LobbyState before, LobbyState after) {
    return LobbyHeard.between(view(before), view(after));
  }

  @Test
  void everyDigitSoundsTheSameAndAWrongPinSoundsRefused() {
    assertEquals(Optional.of(LobbySound.TOUCH), heard(PIN, pin(2, false)));
    assertEquals(Optional.of(LobbySound.TOUCH), heard(pin(2, false), pin(3, false)));
    LobbyState signing = new CertificateState.Signing(REQUEST);
    assertEquals(Optional.of(LobbySound.REFUSED), heard(signing, pin(0, true)));
    assertEquals(
        Optional.of(LobbySound.REFUSED),
        heard(signing, new CertificateState.LastTry(REQUEST, true)));
  }

  @Test
  void aCardThatLiesThereIsHeardUntilItIsTaken() {
    LobbyState asking = new CertificateState.AskingMunicipality(REQUEST);
    assertEquals(Optional.of(LobbySound.TAKE_CARD), heard(asking, TAKE));
    assertEquals(Optional.of(LobbySound.TAKE_CARD), LobbyHeard.lasting(view(TAKE)));
    LobbyState left = new LobbyState.Problem(FailureCode.SESSION_TIMED_OUT, true);
    assertEquals(Optional.of(LobbySound.TAKE_CARD), LobbyHeard.lasting(view(left)));
    LobbyState printing = new CertificateState.PrintingSlip(REQUEST.id());
    assertEquals(Optional.empty(), heard(TAKE, printing));
    assertEquals(Optional.empty(), LobbyHeard.lasting(view(printing)));
    assertEquals(Optional.empty(), LobbyHeard.lasting(view(PIN)));
  }

  @Test
  void theMachinesOwnStepsAreSilentAndTheWarningIsHeardTwice() {
    LobbyState reading = new CertificateState.ReadingCard(REQUEST);
    assertEquals(Optional.empty(), heard(reading, pin(0, false)));
    LobbyView quiet = view(CONFIRM);
    LobbyView first = view(CONFIRM, Optional.of(20));
    assertEquals(Optional.of(LobbySound.COUNTDOWN), LobbyHeard.between(quiet, first));
    LobbyView next = view(CONFIRM, Optional.of(19));
    assertEquals(Optional.empty(), LobbyHeard.between(first, next));
    assertEquals(
        Optional.of(LobbySound.COUNTDOWN),
        LobbyHeard.between(view(CONFIRM, Optional.of(11)), view(CONFIRM, Optional.of(10))));
    assertEquals(
        Optional.empty(), LobbyHeard.between(first, view(new LobbyState.Start())), "nobody there");
  }
}
