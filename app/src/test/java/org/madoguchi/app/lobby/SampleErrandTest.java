package org.madoguchi.app.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.certificate.lobby.CertificateLobby;
import org.madoguchi.app.errand.certificate.lobby.CertificateScreens;
import org.madoguchi.app.errand.sample.UmbrellaLobby;
import org.madoguchi.app.errand.sample.UmbrellaScreens;
import org.madoguchi.app.errand.sample.UmbrellaState;
import org.madoguchi.app.lobby.screens.ErrandScreens;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.LobbyConfig;

/** An errand that the lobby has never heard of is plugged in, chosen, done and left. */
class SampleErrandTest {
  private static final Availability NOW = new Availability.Now(LocalTime.of(17, 0));
  private static final List<ErrandScreens> SCREENS =
      List.of(new CertificateScreens(), new UmbrellaScreens());

  private final ManualThread thread = new ManualThread();
  private final List<LobbyView> shown = new ArrayList<>();
  private int hook = 7;
  private LobbySession session = session(NOW);

  private LobbySession session(Availability availability) {
    PuppetBranch branch = new PuppetBranch();
    return new LobbySession(
        new LobbyConfig("lobby-1", 4.03, Duration.ofSeconds(40), Duration.ofSeconds(20), false),
        LobbyWorld.BRANCH,
        branch,
        new PuppetCard(),
        List.of(new CertificateLobby(branch, false), new UmbrellaLobby(availability, _ -> hook)),
        thread.clock(),
        thread,
        Runnable::run,
        shown::add);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private LobbyView now() {
    thread.runAll();
    return shown.getLast();
  }

  private Stops stops() {
    Texts texts = Texts.load(LobbyScreens.class, "lobby", now().language());
    return Stops.of(now(), texts, SCREENS);
  }

  private void act(String id) {
    Stop stop = stops().find(id).orElseThrow();
    assertTrue(stop.now(), id);
    session.touch(stop.action());
  }

  @Test
  void fromTheStartToTheEnd() {
    act("errand-umbrella");
    assertEquals(new UmbrellaState.Size(), now().state());
    act("small");
    assertEquals(new UmbrellaState.Take(7), now().state());
    act("next");
    assertInstanceOf(LobbyState.Goodbye.class, now().state());
  }

  @Test
  void theLobbysOwnKeysAndTimesAreItsToo() {
    act("errand-umbrella");
    act("back");
    assertEquals(new LobbyState.Start(), now().state());
    act("errand-umbrella");
    thread.advance(Duration.ofSeconds(61));
    assertEquals(new LobbyState.Start(), now().state(), "nobody was there any more");
    act("errand-umbrella");
    act("large");
    thread.advance(Duration.ofSeconds(21));
    assertInstanceOf(LobbyState.Goodbye.class, now().state(), "it was read");
  }

  @Test
  void whatFailsIsAProblemAndCanBeTriedAgain() {
    hook = 0;
    act("errand-umbrella");
    act("large");
    assertEquals(new LobbyState.Problem(FailureCode.REQUEST_INVALID, false), now().state());
    session.touch(new LobbyTouch.TryAgain());
    assertEquals(new UmbrellaState.Size(), now().state(), "the same errand, from its beginning");
  }

  @Test
  void outOfItsHoursItSaysWhen() {
    session.close();
    shown.clear();
    session = session(new Availability.Later(LocalDateTime.of(2026, 11, 27, 9, 0)));
    Stop stop = stops().find("errand-umbrella").orElseThrow();
    assertTrue(stop.whyNot() != null && stop.whyNot().contains("9"), stop.toString());
    session.touch(stop.action());
    assertEquals(new LobbyState.Start(), now().state());
  }

  @Test
  void everyScreenOfItIsDrawnFromItsStops() {
    LobbyScreens screens = Fx.call(() -> new LobbyScreens(session, Fx.FAMILY, SCREENS));
    Scene scene = Fx.call(() -> new Scene(screens.root(), 1080, 1920));
    act("errand-umbrella");
    for (LobbyView view : List.of(shown.getFirst(), now())) {
      Fx.call(
          () -> {
            screens.show(view);
            return Pictures.of(scene);
          });
      Texts texts = Texts.load(LobbyScreens.class, "lobby", view.language());
      for (Stop stop : Stops.of(view, texts, SCREENS).all()) {
        assertTrue(Fx.call(() -> screens.root().lookup("#" + stop.id()) != null), stop.id());
      }
      Fx.call(
          () -> {
            Pictures.write(
                Pictures.of(scene),
                Path.of("target/screens/sample", view.state().getClass().getSimpleName() + ".png"));
            return view;
          });
    }
  }
}
