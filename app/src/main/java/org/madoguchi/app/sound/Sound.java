package org.madoguchi.app.sound;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sound by its name. No two sound alike, so that a clerk at the counter knows with closed eyes
 * which of the two terminals spoke and what it said.
 */
public sealed interface Sound permits LobbySound, OfficeSound {
  /** The constant's name. */
  String name();

  /** At which terminal it is heard. */
  String place();

  /** Its tones, one after another; together at most a second and a half. */
  List<Tone> tones();

  /** After how long it sounds again while its cause lasts; empty for what is said once. */
  Optional<Duration> again();

  /** Such as {@code lobby-take-card}. */
  default String label() {
    return place() + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
