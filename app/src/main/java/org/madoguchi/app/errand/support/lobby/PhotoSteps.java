package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.errand.support.ExceptionReason;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyEvent.Touched;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch.Back;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.photo.Hint;

/** What follows on what around the photo. Pure. */
final class PhotoSteps {
  /** Seconds from the touch to the photo: to look up from the key into the camera. */
  static final int COUNTDOWN = 3;

  private PhotoSteps() {}

  /** Before the camera, from the beginning. */
  static SupportState posing(Told told) {
    return new SupportState.Pose(told, Hint.COME, null, 0);
  }

  static LobbyState pose(SupportState.Pose state, LobbyEvent event) {
    Told told = state.told();
    return switch (event) {
      case Touched(Back _) ->
          told.photos().taken().isEmpty() ? FormSteps.year(told) : new SupportState.Choose(told);
      case Touched(Pick(String what)) when what.equals(SupportFlow.TAKE) && mayTake(state) ->
          new SupportState.Pose(told, state.hint(), null, COUNTDOWN);
      case Touched(Pick(String what)) when what.equals(SupportFlow.CHOOSE) && chooses(told) ->
          new SupportState.Choose(told);
      case SupportEvent.Posed(Hint hint) ->
          new SupportState.Pose(told, hint, state.trouble(), state.left());
      case SupportEvent.CameraIs(var trouble) ->
          new SupportState.Pose(told, state.hint(), trouble, trouble == null ? state.left() : 0);
      case SupportEvent.Counting(int left) when state.left() > 0 ->
          new SupportState.Pose(told, state.hint(), state.trouble(), left);
      case SupportEvent.Taken _ when state.left() > 0 -> new SupportState.Shooting(told);
      default -> state;
    };
  }

  /** Whether a photo can be taken now. */
  static boolean mayTake(SupportState.Pose state) {
    return state.trouble() == null && state.left() == 0;
  }

  /** Whether there are photos to choose of. */
  static boolean chooses(Told told) {
    return !told.photos().taken().isEmpty();
  }

  static LobbyState choose(SupportState.Choose state, LobbyEvent event) {
    Told told = state.told();
    String what = SupportFlow.picked(event);
    if (SupportFlow.back(event) || SupportFlow.AGAIN.equals(what)) {
      return posing(told);
    }
    List<TakenPhoto> taken = told.photos().taken();
    for (int i = 0; i < taken.size(); i++) {
      if ((SupportFlow.PHOTO + (i + 1)).equals(what)) {
        return new SupportState.Look(told.with(told.photos().chose(taken.get(i))));
      }
    }
    return state;
  }

  static LobbyState look(SupportState.Look state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.Choose(told);
    }
    if (SupportFlow.next(event)) {
      return new SupportState.Wish(told.with(told.photos().because(null)));
    }
    return switch (SupportFlow.picked(event)) {
      case SupportFlow.AGAIN -> posing(told);
      case SupportFlow.REASON -> new SupportState.Reason(told);
      case null, default -> state;
    };
  }

  static LobbyState reason(SupportState.Reason state, LobbyEvent event) {
    Told told = state.told();
    if (SupportFlow.back(event)) {
      return new SupportState.Look(told);
    }
    String what = SupportFlow.picked(event);
    return Optional.ofNullable(what)
        .flatMap(ExceptionReason::of)
        .<LobbyState>map(why -> new SupportState.Wish(told.with(told.photos().because(why))))
        .orElse(state);
  }
}
