package org.madoguchi.app.lobby;

import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.app.lobby.LobbyState.Goodbye;
import org.madoguchi.app.lobby.LobbyState.Problem;
import org.madoguchi.app.lobby.LobbyState.Start;
import org.madoguchi.app.sound.Chime;
import org.madoguchi.app.sound.LobbySound;

/**
 * What of the lobby screen a resident should hear who doesn't look at it: above all that the card
 * still lies there. Every PIN digit sounds the same. The screen says all of it too.
 */
public final class LobbyHeard {
  private static final int LAST_WARNING_SECONDS = 10;

  private LobbyHeard() {}

  /** Listens to the lobby's views with that chime. */
  public static Consumer<LobbyView> by(Chime chime) {
    return chime.listener(LobbyHeard::between, LobbyHeard::lasting);
  }

  /** What the change from one view to the next sounds like. */
  static Optional<LobbySound> between(LobbyView before, LobbyView after) {
    LobbyState now = after.state();
    boolean stays = before.state().equals(now);
    Optional<LobbySound> come = stays ? Optional.empty() : come(now);
    if (come.isPresent()) {
      return come;
    }
    if (warns(before, after)) {
      return Optional.of(LobbySound.COUNTDOWN);
    }
    return touched(before, after) ? Optional.of(LobbySound.TOUCH) : Optional.empty();
  }

  /** What sounds again: a card that is to be taken. */
  static Optional<LobbySound> lasting(LobbyView view) {
    boolean take =
        switch (view.state()) {
          case Problem p -> p.cardOnReader();
          case ErrandState e -> e.cardToTake();
          case Start _, Goodbye _ -> false;
        };
    return take ? Optional.of(LobbySound.TAKE_CARD) : Optional.empty();
  }

  private static Optional<LobbySound> come(LobbyState state) {
    return switch (state) {
      case Problem _ -> Optional.of(LobbySound.REFUSED);
      case ErrandState e -> e.heard();
      case Start _, Goodbye _ -> Optional.empty();
    };
  }

  private static boolean warns(LobbyView before, LobbyView after) {
    Optional<Integer> left = after.idleSecondsLeft();
    return left.isPresent()
        && !left.equals(before.idleSecondsLeft())
        && (before.idleSecondsLeft().isEmpty() || left.get() == LAST_WARNING_SECONDS);
  }

  /** What the machine does by itself isn't a touch, nor that nobody was there any more. */
  private static boolean touched(LobbyView before, LobbyView after) {
    boolean ended = after.state() instanceof Start && before.idleSecondsLeft().isPresent();
    boolean byCard = before.state() instanceof ErrandState e && e.leftByCard();
    boolean byMachine = before.state().working() || byCard || ended;
    return (!byMachine && !before.state().equals(after.state()))
        || !before.look().plainlySpoken().equals(after.look().plainlySpoken())
        || (!before.voiceAsked() && after.voiceAsked())
        || (before.call() != after.call() && after.call() == StaffCall.State.CALLED);
  }
}
