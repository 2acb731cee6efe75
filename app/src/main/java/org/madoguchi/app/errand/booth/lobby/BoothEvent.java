package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.lobby.ErrandEvent;

/** What the branch answers. */
sealed interface BoothEvent extends ErrandEvent {
  /** What is free. */
  record Seen(SortedMap<LocalDateTime, Integer> free) implements BoothEvent {}

  /** A place is kept. */
  record Held(String id) implements BoothEvent {}

  /** It is booked. */
  record Booked(String receipt, String code, boolean printed) implements BoothEvent {}

  /** A booking's slip was read. */
  record SlipSeen(ScanCode code) implements BoothEvent {}

  /** A code was read that isn't a booking's, or several were. */
  record OtherSeen() implements BoothEvent {}

  /**
   * How the camera is.
   *
   * @param trouble null: well, or not yet known to be otherwise
   */
  record CameraIs(@Nullable FailureCode trouble) implements BoothEvent {}

  /** Whose slip that is. */
  record Found(Kept kept) implements BoothEvent {}

  /** Nothing can be done with the slip here. */
  record NotHere(FailureCode why) implements BoothEvent {}

  /** It is cancelled. */
  record Cancelled() implements BoothEvent {}
}
