package org.madoguchi.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.proof.replay.Seat;
import org.madoguchi.sandbox.proof.replay.Stage;

/** The product's lobby session with a reader of its own, at the branch on which accidents play. */
final class ReplaySeat implements Seat, AutoCloseable {
  private static final Duration BOUND = Duration.ofMinutes(1);
  private static final int MOST_SCREENS = 20;

  private final SandboxBranch city;
  private final PersonaCards strange;
  private final CardPlace.InProcess place = new CardPlace.InProcess();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
  private final Latest<LobbyView> views = new Latest<>();
  private final LobbySession session;

  /**
   * @param strange cards that other authorities have made
   */
  ReplaySeat(SandboxBranch city, PersonaCards strange, String terminal) {
    this.city = city;
    this.strange = strange;
    LobbyConfig lobby = city.config().lobby();
    session =
        new LobbySession(
            new LobbyConfig(
                terminal,
                lobby.pixelsPerMillimetre(),
                lobby.idleWarning(),
                lobby.idleCountdown(),
                false),
            city.config().branch(),
            city.box().branch(),
            place.reader(),
            List.of(
                new ElectronicLobby(
                    city.box().branch().cardOrders(),
                    InstantSource.system(),
                    city.config().branch().zone()),
                new RegistrationLobby(city.box().branch().registrations(), InstantSource.system())),
            InstantSource.system(),
            thread,
            blocking,
            views);
  }

  @Override
  public void lay(String persona) {
    place.lay(city.preparedCard(city.persona(persona)));
  }

  @Override
  public void layStrange(String persona) {
    if (strange.card(city.persona(persona)) instanceof VirtualCard card) {
      card.prepare();
      place.lay(card);
    }
  }

  @Override
  public void take() {
    place.take();
  }

  @Override
  public void touch(LobbyTouch touch) {
    session.touch(touch);
  }

  @Override
  public void type(String secret) {
    city.typed().add(secret);
    secret
        .chars()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                session.digit(c - '0');
              } else {
                session.letter((char) c);
              }
            });
  }

  @Override
  public <S extends LobbyState> S see(Class<S> state, Predicate<S> such) {
    LobbyView view =
        Awaited.of(
            views,
            v -> state.isInstance(v.state()) && such.test(state.cast(v.state())),
            BOUND,
            () -> "never came to " + state.getSimpleName() + ", but to " + screen());
    return state.cast(view.state());
  }

  private String screen() {
    LobbyView now = views.get();
    if (now != null && now.state() instanceof LobbyState.Problem problem) {
      return "Problem " + problem.why().code();
    }
    return now == null ? "nothing" : now.state().getClass().getSimpleName();
  }

  /** Nobody sits there any more: takes the card and goes on until the next one may come. */
  void leave() {
    take();
    untilNoneLies();
    for (int i = 0; i < MOST_SCREENS; i++) {
      LobbyState state = see(LobbyState.class, s -> !s.cardInUse() && !s.working());
      switch (state) {
        case LobbyState.Start _ -> {
          return;
        }
        case ElectronicState.PutBack _ -> touch(new LobbyTouch.Pick("later"));
        case ElectronicState.Places _,
            ElectronicState.LayCard _,
            RegistrationState.LayCard _,
            RegistrationState.Explain _ ->
            touch(new LobbyTouch.Back());
        default -> touch(new LobbyTouch.Next());
      }
      see(LobbyState.class, s -> !s.equals(state));
    }
    throw new Stage.Missed("the lobby doesn't come to its start: " + screen());
  }

  /** Until the reader has seen that, and the session has heard of it: nothing comes late. */
  private void untilNoneLies() {
    Latest<ReaderStatus> told = new Latest<>();
    try (var _ = place.reader().listen(told)) {
      Awaited.of(
          told,
          s -> s != ReaderStatus.CARD && s != ReaderStatus.MUTE_CARD,
          BOUND,
          () -> "the reader doesn't see that the card is gone");
      thread.submit(() -> {}).get(BOUND.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw Awaited.interrupted();
    } catch (ExecutionException | TimeoutException e) {
      throw new Stage.Missed("the lobby's thread is at work too long: " + screen());
    }
  }

  @Override
  public void close() {
    session.close();
    thread.shutdownNow();
    blocking.shutdownNow();
    place.close();
  }
}
