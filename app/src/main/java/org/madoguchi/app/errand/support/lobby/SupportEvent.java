package org.madoguchi.app.errand.support.lobby;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Telling.SlipAnswer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.photo.Hint;

/** What can happen to the errand {@code support} at the lobby, beside what can to any. */
sealed interface SupportEvent extends ErrandEvent {
  /** The branch has begun it. */
  record Begun(ApplicationId id) implements SupportEvent {}

  /**
   * A form was read.
   *
   * @param way by the terminal's camera, or the clerk's scanner
   */
  record FormSeen(FormId form, Way way) implements SupportEvent {}

  /** A code was read that isn't a form's, or several forms'. */
  record OtherSeen() implements SupportEvent {}

  /**
   * How the camera is.
   *
   * @param trouble null: well, or not yet known to be otherwise
   */
  record CameraIs(@Nullable FailureCode trouble) implements SupportEvent {}

  /** How the resident stands before the camera. */
  record Posed(Hint hint) implements SupportEvent {}

  /**
   * The photo is taken in so many seconds.
   *
   * @param left 1 or more
   */
  record Counting(int left) implements SupportEvent {}

  /** The picture is there that becomes the photo. */
  record Taken() implements SupportEvent {}

  /** The photo is there. */
  record Shot(TakenPhoto photo) implements SupportEvent {}

  /** The branch has it, or the municipality has the order. */
  record Done() implements SupportEvent {}

  /** The slip. */
  record Slip(String receipt, String code, boolean printed) implements SupportEvent {}

  /** What the branch's answer about a slip means. */
  static LobbyEvent of(SlipAnswer answer) {
    return switch (answer) {
      case SlipAnswer.Out(String receipt, String code, boolean printed) ->
          new Slip(receipt, code, printed);
      case SlipAnswer.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
    };
  }
}
