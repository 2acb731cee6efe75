package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.lobby.AskedCard;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LyingCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.transport.ReaderStatus;

/** Whose card goes takes everything with it, and nobody else's is taken for it. */
class RegistrationCardGoneTest extends RegistrationHands {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void aCardThatIsPulledTakesEverythingWithIt(int screens) throws Exception {
    until(screens);
    slot.remove();
    assertEquals(new Problem(FailureCode.CARD_REMOVED, false), see(Problem.class));
    told("ended C05");
    wiped();
    assertEquals(0, written());
    touch(new Next());
    overview("household");
    assertEquals("status household", portal.lines.getLast());
  }

  @Test
  void aStatusThatComesTooLateIsDropped() throws Exception {
    portal.gate = new CountDownLatch(1);
    begin("ordinary");
    type(PinReference.USER_AUTHENTICATION, PIN);
    told("asked status");
    slot.remove();
    see(Problem.class);
    told("ended C05");
    CountDownLatch gate = portal.gate;
    portal.gate = null;
    touch(new Next());
    begin("household");
    see(PinPad.class);
    gate.countDown();
    told("dropped");
    wiped();
    type(PinReference.USER_AUTHENTICATION, PIN);
    see(Overview.class);
    assertEquals("status household", portal.lines.getLast());
  }

  /** Both wait for the same thing: the first one's answer is never the second one's. */
  @Test
  void anAnswerForTheFirstIsNotTakenForTheSecond() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    portal.gate = first;
    begin("ordinary");
    type(PinReference.USER_AUTHENTICATION, PIN);
    told("asked status");
    slot.remove();
    see(Problem.class);
    touch(new Next());
    CountDownLatch second = new CountDownLatch(1);
    portal.gate = second;
    begin("household");
    type(PinReference.USER_AUTHENTICATION, PIN);
    told("status household");
    first.countDown();
    told("dropped");
    see(RegistrationState.Requesting.class);
    second.countDown();
    see(Overview.class);
    touch(new Pick("insurance"));
    type(PinReference.TEXT, PIN);
    assertEquals(
        hands.city.persona("household").holder().name(),
        see(RegistrationState.ConfirmName.class).course().told().holder().reveal());
  }

  @Test
  void aCardPulledWhileItIsWrittenLeavesADoubt() throws Exception {
    insuredBehindAGate();
    slot.remove();
    assertFalse(see(InDoubt.class).lying());
    told("write ordinary insurance");
    portalOpens();
    told("dropped");
    wiped();
    touch(new Next());
    see(LobbyState.Goodbye.class);
    told("ended N06");
    assertEquals(1, written());
  }

  private void insuredBehindAGate() throws InterruptedException {
    overview("ordinary");
    portal.gate = new CountDownLatch(1);
    touch(new Pick("insurance"));
    type(PinReference.TEXT, PIN);
    see(RegistrationState.ConfirmName.class);
    touch(new Next());
    told("asked write");
  }

  private void portalOpens() {
    CountDownLatch gate = portal.gate;
    portal.gate = null;
    if (gate != null) {
      gate.countDown();
    }
  }

  /** Fukushima: the first one goes, and the second one's card lies there in the same moment. */
  @Test
  void anotherCardInItsPlaceWritesNothing() throws Exception {
    until(7);
    lay("household");
    touch(new Next());
    Problem problem = see(Problem.class);
    assertTrue(
        problem.why() == FailureCode.CARD_REMOVED || problem.why() == FailureCode.CARD_CHANGED,
        problem.toString());
    assertEquals(0, written());
    wiped();
  }

  @Test
  void aCardIsKnownAgainAndAnotherGetsNoPin() throws Exception {
    lay("ordinary");
    awaitCard();
    LyingCard first = named();
    lay("household");
    awaitCard();
    Pin pin = Pin.copyOf(PIN.getBytes(StandardCharsets.US_ASCII));
    Object answer =
        first
            .<Object>perform(
                reader,
                _ -> {
                  throw new AssertionError("worked with another card");
                },
                FailureCode.CARD_CHANGED,
                event -> event,
                pin)
            .get();
    assertEquals(new LobbyEvent.Failed(FailureCode.CARD_CHANGED), answer);
    assertEquals(0, pin.length());
    assertFalse(first.same(named()));
    lay("ordinary");
    awaitCard();
    assertEquals(
        "worked", first.perform(reader, _ -> "worked", FailureCode.CARD_CHANGED, _ -> "").get());
  }

  private LyingCard named() throws Exception {
    byte[] salt = new byte[16];
    return AskedCard.ask(reader, salt, AskedCard::lying, _ -> new LyingCard(salt, salt)).get();
  }

  private void awaitCard() throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    try (var _ =
        reader.listen(
            status -> {
              if (status == ReaderStatus.CARD) {
                there.countDown();
              }
            })) {
      assertTrue(there.await(60, TimeUnit.SECONDS));
    }
  }
}
