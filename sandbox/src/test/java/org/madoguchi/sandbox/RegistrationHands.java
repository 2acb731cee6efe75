package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.sandbox.city.card.InProcessSlot;

/**
 * A resident's hands at the errand with registrations: a session with the simulated card, before a
 * portal in the test's hands.
 */
abstract class RegistrationHands {
  /** Of every wait for what must come: it matters only where it doesn't. */
  private static final Duration BOUND = Duration.ofMinutes(1);

  static final String PIN = "1234";

  @TempDir Path directory;
  Hands hands;
  PortalInHand portal;
  private LobbySession session;
  final InProcessSlot slot = new InProcessSlot();
  final OwnedCardReader reader = new OwnedCardReader(slot);
  private final Latest<LobbyView> views = new Latest<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void open() throws Exception {
    hands = new Hands(directory);
    portal = new PortalInHand(hands.city.cards());
    session =
        new LobbySession(
            new LobbyConfig("lobby-9", 4.03, Duration.ofMinutes(9), Duration.ofSeconds(20), false),
            new BranchIdentity(
                "mihon-chuo",
                new LocalizedText("見本", "Mihon"),
                ZoneOffset.ofHours(9),
                new OpeningHours(Map.of(), Set.of())),
            hands.branch,
            reader,
            List.of(new RegistrationLobby(portal, InstantSource.system())),
            InstantSource.system(),
            thread,
            calls,
            views);
  }

  @AfterEach
  void close() {
    CountDownLatch gate = portal.gate;
    if (gate != null) {
      gate.countDown();
    }
    session.close();
    thread.close();
    calls.close();
    reader.close();
    hands.close();
  }

  // ---- hands

  <S extends LobbyState> S see(Class<S> state) throws InterruptedException {
    return see(state, _ -> true);
  }

  <S extends LobbyState> S see(Class<S> state, Predicate<S> such) throws InterruptedException {
    Optional<LobbyView> view =
        views.await(v -> state.isInstance(v.state()) && such.test(state.cast(v.state())), BOUND);
    assertTrue(view.isPresent(), "no " + state.getSimpleName() + "; saw " + views.get());
    return state.cast(view.orElseThrow().state());
  }

  void touch(LobbyTouch... touches) {
    for (LobbyTouch touch : touches) {
      session.touch(touch);
    }
  }

  void lay(String persona) {
    slot.insert(hands.city.cards().card(hands.city.persona(persona)));
  }

  void type(PinReference pin, String digits) throws InterruptedException {
    see(PinPad.class, p -> p.pin() == pin && p.typed() == 0);
    for (int i = 0; i < digits.length(); i++) {
      session.digit(digits.charAt(i) - '0');
    }
    see(PinPad.class, p -> p.pin() == pin && p.typed() == digits.length());
    touch(new Next());
  }

  void begin(String persona) throws InterruptedException {
    see(LobbyState.Start.class);
    touch(new LobbyTouch.ChooseErrand(RegistrationLobby.ID));
    see(RegistrationState.Explain.class);
    touch(new Next());
    see(RegistrationState.LayCard.class);
    lay(persona);
  }

  Overview overview(String persona) throws InterruptedException {
    begin(persona);
    type(PinReference.USER_AUTHENTICATION, PIN);
    return see(Overview.class);
  }

  void digits(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      touch(new SupportTouch.Type(digits.substring(i, i + 1)));
    }
    touch(new Next());
  }

  /** The ways into the errand, one screen further each. */
  LobbyState until(int screens) throws InterruptedException {
    begin("ordinary");
    LobbyState at = see(PinPad.class);
    for (int i = 0; i < screens; i++) {
      at =
          switch (i) {
            case 0 -> {
              type(PinReference.USER_AUTHENTICATION, PIN);
              yield see(Overview.class);
            }
            case 1 -> {
              touch(new Pick("account"));
              yield see(RegistrationState.ChooseBank.class);
            }
            case 2 -> {
              touch(new Pick("post"));
              yield see(RegistrationState.TypeAccount.class);
            }
            case 3 -> {
              digits("10530");
              digits("12345671");
              yield see(RegistrationState.CheckAccount.class);
            }
            case 4 -> {
              touch(new Next());
              yield see(PinPad.class, p -> p.pin() == PinReference.TEXT);
            }
            case 5 -> {
              type(PinReference.TEXT, PIN);
              yield see(RegistrationState.OwnAccount.class);
            }
            default -> {
              touch(new Next());
              yield see(RegistrationState.ConfirmName.class);
            }
          };
    }
    return at;
  }

  void insured(String persona) throws InterruptedException {
    overview(persona);
    touch(new Pick("insurance"));
    type(PinReference.TEXT, PIN);
    see(RegistrationState.ConfirmName.class);
    touch(new Next());
  }

  void told(String line) throws InterruptedException {
    assertTrue(
        portal.told.await(l -> l.contains(line), BOUND).isPresent(),
        "no " + line + " in " + portal.lines);
  }

  long written() {
    return portal.lines.stream().filter(l -> l.startsWith("write")).count();
  }

  /** What the portal told is wiped. */
  void wiped() {
    portal.given.forEach(
        status -> {
          assertTrue(zeros(status.holder().bytes()), "the name is left");
          assertTrue(zeros(status.kana().bytes()), "the kana are left");
        });
    portal.numbers.forEach(n -> assertTrue(zeros(n.digits().bytes()), "my number is left"));
  }

  static boolean zeros(byte[] bytes) {
    return Arrays.equals(bytes, new byte[bytes.length]);
  }
}
