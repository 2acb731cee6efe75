package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.Language;

/** The real session behind the real screen, and nothing but key events. */
class KeyboardErrandTest {
  private final KeyedLobby lobby = new KeyedLobby();

  @AfterEach
  void close() {
    lobby.close();
  }

  @Test
  void theWholeMainJobToTheSlip() {
    lobby.show();
    assertEquals(Optional.empty(), lobby.ringed(), "nobody has used a keyboard");
    lobby.press(KeyCode.ENTER);
    assertInstanceOf(LobbyState.Start.class, lobby.state(), "nothing acts that isn't seen");
    lobby.enterAt("begin");
    lobby.enterAt("municipality-99201");
    lobby.enterAt("by-kind");
    lobby.enterAt("kind-juminhyo");
    lobby.enterAt("option-who-household");
    assertEquals(Optional.of("option-who-household"), lobby.ringed(), "it stays where it was");
    lobby.enterAt("next");
    lobby.enterAt("copies-2");
    lobby.enterAt("next");
    assertInstanceOf(CertificateState.Confirm.class, lobby.state());
    lobby.enterAt("next");
    assertInstanceOf(CertificateState.PlaceCard.class, lobby.state());
    lobby.card.status(ReaderStatus.CARD);
    lobby.state();
    lobby.card.recognition.complete(
        new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    assertInstanceOf(CertificateState.PinEntry.class, lobby.state());
    lobby.show();
    assertEquals(Optional.of("next"), lobby.ringed());
    lobby.press(KeyCode.DIGIT7);
    lobby.press(KeyCode.NUMPAD8);
    lobby.press(KeyCode.DIGIT8);
    lobby.press(KeyCode.BACK_SPACE);
    lobby.press(KeyCode.DIGIT9);
    lobby.enterAt("next");
    assertInstanceOf(CertificateState.PinEntry.class, lobby.state(), "three digits are no PIN");
    lobby.press(KeyCode.DIGIT0);
    lobby.enterAt("next");
    assertInstanceOf(CertificateState.Signing.class, lobby.state());
    noDigitWasTold();
    lobby.card.signing.complete(new Signing.Signed(new byte[256]));
    assertInstanceOf(CertificateState.TakeCard.class, lobby.state());
    lobby.card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, lobby.state());
    lobby.show();
    lobby.enterAt("next");
    assertInstanceOf(LobbyState.Goodbye.class, lobby.state());
  }

  /** Neither a view nor a stop of it says more of a PIN than how many digits are typed. */
  private void noDigitWasTold() {
    for (LobbyView view : lobby.shown) {
      if (view.state() instanceof CertificateState.PinEntry) {
        Texts texts = Texts.load(LobbyScreens.class, "lobby", view.language());
        String stops = Stops.of(view, texts, KeyedLobby.SCREENS).toString();
        assertFalse(stops.matches(".*[7890].*"), stops);
      }
    }
  }

  @Test
  void itsPlaceSurvivesEveryRebuild() {
    lobby.show();
    lobby.enterAt("begin");
    lobby.enterAt("municipality-99201");
    lobby.at("by-kind");
    lobby.session.touch(new LobbyTouch.ChooseLanguage(Language.EN));
    lobby.session.touch(new LobbyTouch.ChooseSize(TextSize.LARGE));
    lobby.show();
    assertEquals(Optional.of("by-kind"), lobby.ringed());
    lobby.thread.advance(Duration.ofSeconds(45));
    lobby.show();
    assertTrue(lobby.shown.getLast().idleSecondsLeft().isPresent());
    assertEquals(Optional.of("still-here"), lobby.ringed());
    lobby.press(KeyCode.TAB);
    assertTrue(lobby.shown.getLast().idleSecondsLeft().isPresent(), "moving answers no warning");
    lobby.settle();
    lobby.press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), lobby.shown.getLast().idleSecondsLeft());
    assertEquals(Optional.of("by-kind"), lobby.ringed());
    lobby.settle();
    lobby.press(KeyCode.ESCAPE);
    assertInstanceOf(CertificateState.Municipalities.class, lobby.state());
  }

  @Test
  void aKeyThatIsHeldActsOnce() {
    lobby.show();
    lobby.at("begin");
    lobby.settle();
    lobby.hold(KeyCode.ENTER);
    lobby.show();
    lobby.settle();
    lobby.hold(KeyCode.ENTER);
    assertInstanceOf(CertificateState.Municipalities.class, lobby.state());
  }
}
