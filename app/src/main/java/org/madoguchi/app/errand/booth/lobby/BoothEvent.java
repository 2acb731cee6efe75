package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalDateTime;
import java.util.SortedMap;
import org.madoguchi.app.lobby.ErrandEvent;

/** What the branch answers. */
sealed interface BoothEvent extends ErrandEvent {
  /** What is free. */
  record Seen(SortedMap<LocalDateTime, Integer> free) implements BoothEvent {}

  /** A place is kept. */
  record Held(String id) implements BoothEvent {}

  /** It is booked. */
  record Booked(String receipt, String code, boolean printed) implements BoothEvent {}
}
