package org.madoguchi.app.errand.intake.lobby;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.card.PinMistake;

/** What can happen to the errand {@code intake} at the lobby, beside what is told in it. */
sealed interface IntakeLobbyEvent extends ErrandEvent {
  /** A slip's code was read. */
  record SlipSeen(ScanCode code) implements IntakeLobbyEvent {}

  /** A code was read that isn't a slip's, or several slips'. */
  record OtherSeen() implements IntakeLobbyEvent {}

  /**
   * How the camera is.
   *
   * @param trouble null: well, or not yet known to be otherwise
   */
  record CameraIs(@Nullable FailureCode trouble) implements IntakeLobbyEvent {}

  /** The slip can't be gone on with here. */
  record NotHere(FailureCode why) implements IntakeLobbyEvent {}

  /**
   * How the application stands now.
   *
   * @param id of which; one that somebody else has come with is nobody's here any more
   */
  record Stands(ApplicationId id, IntakeStanding standing) implements IntakeLobbyEvent {}

  /** The slip of the end. */
  record SlipOut(IntakeEnd.LastSlip slip) implements IntakeLobbyEvent {}

  /** No slip comes out at the end: all is as well without it. */
  record NoSlip() implements IntakeLobbyEvent {}

  /** What was typed can be taken; the second time: it was the same. */
  record Taken() implements IntakeLobbyEvent {}

  /** It can't, and why. */
  record NotTaken(Set<PinMistake> mistakes) implements IntakeLobbyEvent {
    public NotTaken {
      mistakes = Set.copyOf(mistakes);
    }
  }

  /** The second one was another. */
  record Differs() implements IntakeLobbyEvent {}
}
