package org.madoguchi.app.sound;

import static org.madoguchi.app.sound.Tone.pause;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the resident hears. Between 400 and 1,400 Hz: who is old hears higher tones badly, small
 * loudspeakers lower ones.
 */
public enum LobbySound implements Sound {
  /** A key was touched. */
  TOUCH(null, new Tone(880, 60)),
  /** What was done wasn't taken: a wrong PIN, a card that can't be read. */
  REFUSED(null, new Tone(440, 140), pause(70), new Tone(440, 220)),
  /** The card lies on the reader and isn't needed any more: until it is taken. */
  TAKE_CARD(
      Duration.ofMillis(2500),
      new Tone(1319, 130),
      pause(80),
      new Tone(1319, 130),
      pause(80),
      new Tone(1047, 260)),
  /** Somebody at the other end of a line is there, or asks for something: look at the screen. */
  CALLED(null, new Tone(784, 160), pause(60), new Tone(988, 240)),
  /** The slip has come out. */
  SLIP(null, new Tone(659, 140), new Tone(880, 140), new Tone(1109, 280)),
  /** Nobody has touched anything for a while: the session is about to end. */
  COUNTDOWN(null, new Tone(988, 90), pause(110), new Tone(988, 90));

  private final @Nullable Duration again;
  private final List<Tone> tones;

  LobbySound(@Nullable Duration again, Tone... tones) {
    this.again = again;
    this.tones = List.of(tones);
  }

  @Override
  public String place() {
    return "lobby";
  }

  @Override
  public List<Tone> tones() {
    return tones;
  }

  @Override
  public Optional<Duration> again() {
    return Optional.ofNullable(again);
  }
}
