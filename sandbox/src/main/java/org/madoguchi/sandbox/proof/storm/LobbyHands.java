package org.madoguchi.sandbox.proof.storm;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyErrand;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;

/**
 * A resident's eyes and hands at the product's own lobby session: sees what its screen shows, and
 * touches something a moment later, if the screen is still there. Now and then walks away.
 */
final class LobbyHands {
  private final World world;
  private final Agenda agenda;
  private final RandomGenerator random;
  private final LobbyErrand errand;
  private final double odds;
  private final Consumer<LobbyState> does;
  private final Runnable gone;
  private final SessionTurns turns;
  private final LobbySession session;
  private @Nullable LobbyState seen;
  private @Nullable LobbyState now;
  private int screens;
  private boolean begun;
  private boolean walkedAway;
  private boolean over;

  /**
   * @param terminal where
   * @param errand what for
   * @param odds how often something else is done than planned
   * @param does what is done about a screen of the errand
   * @param gone told when the visit has come to its end
   */
  LobbyHands(
      World world,
      String terminal,
      LobbyErrand errand,
      double odds,
      Consumer<LobbyState> does,
      Runnable gone) {
    this.world = world;
    this.agenda = world.agenda();
    this.random = world.random();
    this.errand = errand;
    this.odds = odds;
    this.does = does;
    this.gone = gone;
    turns = new SessionTurns(agenda);
    session =
        Terminal.session(
            world, terminal, new StormReader(agenda, random), errand, turns, this::sees);
  }

  /** The process dies: nothing of the session goes on. */
  void die() {
    over = true;
    turns.shutdown();
  }

  boolean happens(double often) {
    return random.nextDouble() < often;
  }

  /** What the session stands at now. */
  @Nullable LobbyState now() {
    return now;
  }

  private void sees(LobbyView view) {
    now = view.state();
    LobbyState state = view.state() instanceof ErrandState e ? e.screen() : view.state();
    if (over || state.equals(seen)) {
      return;
    }
    seen = state;
    screens++;
    later(800 + random.nextInt(2_500), () -> does(state));
  }

  /** Does it then, if this screen is still there. */
  void later(long milliseconds, Runnable what) {
    int screen = screens;
    agenda.in(
        milliseconds,
        () -> {
          if (!over && screen == screens) {
            what.run();
          }
        });
  }

  void touch(LobbyTouch touch) {
    session.touch(touch);
  }

  void next() {
    touch(new LobbyTouch.Next());
  }

  void pick(String what) {
    touch(new LobbyTouch.Pick(what));
  }

  /** On the keys for secrets. */
  void secret(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        session.digit(c - '0');
      } else {
        session.letter(c);
      }
    }
  }

  private void does(LobbyState state) {
    walkedAway |= begun && happens(odds / 20);
    if (walkedAway && !(state instanceof LobbyState.Start)) {
      return;
    }
    switch (state) {
      case LobbyState.Start _ when begun -> ends();
      case LobbyState.Start _ -> {
        begun = true;
        touch(new LobbyTouch.ChooseErrand(errand.id()));
        later(10_000, this::ends); // it can't be had now
      }
      case LobbyState.Goodbye _ -> next();
      case LobbyState.Problem p -> {
        world.chronicle().note(errand.id() + " problem", p.why().code());
        touch(random.nextInt(4) > 0 ? new LobbyTouch.TryAgain() : new LobbyTouch.Next());
        later(15_000, this::next);
      }
      default -> does.accept(state);
    }
  }

  private void ends() {
    over = true;
    session.close();
    turns.shutdown();
    gone.run();
  }
}
