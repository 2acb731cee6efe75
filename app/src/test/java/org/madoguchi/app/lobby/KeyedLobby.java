package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.config.CardScene;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LobbyKeypad;

/** The real session behind the real screen, and nothing but key events. */
final class KeyedLobby implements AutoCloseable {
  static final List<ErrandScreens> SCREENS = List.of(new CertificateScreens());

  final ManualThread thread = new ManualThread();
  final PuppetCard card = new PuppetCard();
  final List<LobbyView> shown = new ArrayList<>();
  final LobbySession session;
  private final PuppetBranch branch = new PuppetBranch();
  private final LobbyScreens screens;
  private final Scene scene;

  KeyedLobby() {
    this(Speech.SILENT, LobbyKeypad.NONE);
  }

  KeyedLobby(Speech speech, LobbyKeypad keypad) {
    session =
        new LobbySession(
            new LobbyConfig("lobby-1", 4.03, Duration.ofSeconds(40), Duration.ofSeconds(20), false),
            LobbyWorld.BRANCH,
            List.of(),
            branch,
            card,
            List.of(new CertificateLobby(branch, false)),
            thread.clock(),
            thread,
            Runnable::run,
            shown::add,
            speech);
    screens =
        Fx.call(
            () -> new LobbyScreens(session, Fx.FAMILY, SCREENS, speech, keypad, CardScene.USUAL));
    scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
  }

  @Override
  public void close() {
    session.close();
  }

  LobbyState state() {
    thread.runAll();
    return shown.getLast().state();
  }

  void show() {
    thread.runAll();
    Fx.run(
        () -> {
          screens.show(shown.getLast());
          screens.root().applyCss();
          screens.root().layout();
        });
  }

  /** What is pressed too soon after a new page would belong to the page before. */
  void settle() {
    while (Fx.call(() -> deaf(screens.root()))) {
      Thread.onSpinWait();
    }
  }

  private static boolean deaf(Node node) {
    return node.lookupAll(".page").stream().anyMatch(p -> p.getParent().isMouseTransparent());
  }

  void at(String id) {
    for (int i = 0; i < 40 && !ringed().equals(Optional.of(id)); i++) {
      press(KeyCode.TAB);
    }
    assertEquals(Optional.of(id), ringed());
  }

  void enterAt(String id) {
    at(id);
    settle();
    press(KeyCode.ENTER);
  }

  void press(KeyCode code) {
    Fx.run(
        () -> {
          event(KeyEvent.KEY_PRESSED, code);
          event(KeyEvent.KEY_RELEASED, code);
        });
    show();
  }

  void event(EventType<KeyEvent> type, KeyCode code) {
    Event.fireEvent(scene, new KeyEvent(type, "", "", code, false, false, false, false));
  }

  Optional<String> ringed() {
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
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(c -> nodes.addAll(all(c)));
    }
    return nodes;
  }

  /** What is drawn of the state. */
  Node page() {
    return Fx.call(() -> screens.root().lookup(".page"));
  }

  /** Whether nothing at all can be read. */
  boolean dark() {
    return Fx.call(() -> screens.root().lookup(".night").isVisible());
  }

  /** Presses a key without letting it go. */
  void hold(KeyCode code) {
    Fx.run(() -> event(KeyEvent.KEY_PRESSED, code));
  }
}
