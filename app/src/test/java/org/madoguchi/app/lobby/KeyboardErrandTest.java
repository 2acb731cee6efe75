package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.TextSize;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyConfig;

/** The real session behind the real screen, and nothing but key events. */
class KeyboardErrandTest {
  private static final List<ErrandScreens> SCREENS = List.of(new CertificateScreens());

  private final ManualThread thread = new ManualThread();
  private final PuppetCard card = new PuppetCard();
  private final PuppetBranch branch = new PuppetBranch();
  private final List<LobbyView> shown = new ArrayList<>();
  private final LobbySession session =
      new LobbySession(
          new LobbyConfig("lobby-1", 4.03, Duration.ofSeconds(40), Duration.ofSeconds(20), false),
          LobbyWorld.BRANCH,
          branch,
          card,
          List.of(new CertificateLobby(branch, false)),
          thread.clock(),
          thread,
          Runnable::run,
          shown::add);
  private final LobbyScreens screens = Fx.call(() -> new LobbyScreens(session, Fx.FAMILY, SCREENS));
  private final Scene scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theWholeMainJobToTheSlip() {
    show();
    assertEquals(Optional.empty(), ringed(), "nobody has used a keyboard");
    press(KeyCode.ENTER);
    assertInstanceOf(LobbyState.Start.class, state(), "nothing acts that isn't seen");
    enterAt("begin");
    enterAt("municipality-99201");
    enterAt("by-kind");
    enterAt("kind-juminhyo");
    enterAt("option-who-household");
    assertEquals(Optional.of("option-who-household"), ringed(), "it stays where it was");
    enterAt("next");
    enterAt("copies-2");
    enterAt("next");
    assertInstanceOf(CertificateState.Confirm.class, state());
    enterAt("next");
    assertInstanceOf(CertificateState.PlaceCard.class, state());
    card.status(ReaderStatus.CARD);
    state();
    card.recognition.complete(new Recognition.MyNumberCard(new RetryCount(3), TestCertificate.ANY));
    assertInstanceOf(CertificateState.PinEntry.class, state());
    show();
    assertEquals(Optional.of("next"), ringed());
    press(KeyCode.DIGIT7);
    press(KeyCode.NUMPAD8);
    press(KeyCode.DIGIT8);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.DIGIT9);
    enterAt("next");
    assertInstanceOf(CertificateState.PinEntry.class, state(), "three digits are no PIN");
    press(KeyCode.DIGIT0);
    enterAt("next");
    assertInstanceOf(CertificateState.Signing.class, state());
    noDigitWasTold();
    card.signing.complete(new Signing.Signed(new byte[256]));
    assertInstanceOf(CertificateState.TakeCard.class, state());
    card.status(ReaderStatus.EMPTY);
    assertInstanceOf(CertificateState.SlipReady.class, state());
    show();
    enterAt("next");
    assertInstanceOf(LobbyState.Goodbye.class, state());
  }

  /** Neither a view nor a stop of it says more of a PIN than how many digits are typed. */
  private void noDigitWasTold() {
    for (LobbyView view : shown) {
      if (view.state() instanceof CertificateState.PinEntry) {
        Texts texts = Texts.load(LobbyScreens.class, "lobby", view.language());
        String stops = Stops.of(view, texts, SCREENS).toString();
        assertFalse(stops.matches(".*[7890].*"), stops);
      }
    }
  }

  @Test
  void itsPlaceSurvivesEveryRebuild() {
    show();
    enterAt("begin");
    enterAt("municipality-99201");
    at("by-kind");
    session.touch(new LobbyTouch.ChooseLanguage(Language.EN));
    session.touch(new LobbyTouch.ChooseSize(TextSize.LARGER));
    show();
    assertEquals(Optional.of("by-kind"), ringed());
    thread.advance(Duration.ofSeconds(45));
    show();
    assertTrue(shown.getLast().idleSecondsLeft().isPresent());
    assertEquals(Optional.of("still-here"), ringed());
    press(KeyCode.TAB);
    assertTrue(shown.getLast().idleSecondsLeft().isPresent(), "moving answers no warning");
    settle();
    press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), shown.getLast().idleSecondsLeft());
    assertEquals(Optional.of("by-kind"), ringed());
    settle();
    press(KeyCode.ESCAPE);
    assertInstanceOf(CertificateState.Municipalities.class, state());
  }

  @Test
  void aKeyThatIsHeldActsOnce() {
    show();
    at("begin");
    settle();
    Fx.run(() -> event(KeyEvent.KEY_PRESSED, KeyCode.ENTER));
    show();
    settle();
    Fx.run(() -> event(KeyEvent.KEY_PRESSED, KeyCode.ENTER));
    assertInstanceOf(CertificateState.Municipalities.class, state());
  }

  private LobbyState state() {
    thread.runAll();
    return shown.getLast().state();
  }

  private void show() {
    thread.runAll();
    Fx.run(
        () -> {
          screens.show(shown.getLast());
          screens.root().applyCss();
          screens.root().layout();
        });
  }

  /** What is pressed too soon after a new page would belong to the page before. */
  private void settle() {
    while (Fx.call(() -> deaf(screens.root()))) {
      Thread.onSpinWait();
    }
  }

  private static boolean deaf(Node node) {
    return node.lookupAll(".page").stream().anyMatch(p -> p.getParent().isMouseTransparent());
  }

  private void at(String id) {
    for (int i = 0; i < 30 && !ringed().equals(Optional.of(id)); i++) {
      press(KeyCode.TAB);
    }
    assertEquals(Optional.of(id), ringed());
  }

  private void enterAt(String id) {
    at(id);
    settle();
    press(KeyCode.ENTER);
  }

  private void press(KeyCode code) {
    Fx.run(
        () -> {
          event(KeyEvent.KEY_PRESSED, code);
          event(KeyEvent.KEY_RELEASED, code);
        });
    show();
  }

  private void event(javafx.event.EventType<KeyEvent> type, KeyCode code) {
    Event.fireEvent(scene, new KeyEvent(type, "", "", code, false, false, false, false));
  }

  private Optional<String> ringed() {
    PseudoClass here = PseudoClass.getPseudoClass("here");
    return Fx.call(
        () ->
            all(screens.root()).stream()
                .filter(n -> n.getPseudoClassStates().contains(here))
                .map(Node::getId)
                .findFirst());
  }

  private static List<Node> all(Node node) {
    List<Node> nodes = new ArrayList<>(List.of(node));
    if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(c -> nodes.addAll(all(c)));
    }
    return nodes;
  }
}
