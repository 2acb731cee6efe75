package org.madoguchi.app.sound;

import static org.madoguchi.app.sound.Tone.pause;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the clerk hears whose eyes are on paper or scanner, or who is in the next room. */
public enum OfficeSound implements Sound {
  /** What was scanned agrees. */
  AGREED(null, new Tone(1047, 70), new Tone(1568, 110)),
  /** It was refused; nothing has changed. */
  REFUSED(null, new Tone(784, 110), new Tone(523, 230)),
  /** Papers or store don't agree: hand over nothing. */
  ALARM(
      null,
      new Tone(1319, 100),
      new Tone(880, 100),
      new Tone(1319, 100),
      new Tone(880, 100),
      new Tone(1319, 100),
      new Tone(880, 100)),
  /** Papers may go over the counter. */
  DONE(null, new Tone(1047, 100), new Tone(1319, 100), new Tone(1568, 260)),
  /** A slip came out in the lobby: somebody is on the way. */
  NEW_SLIP(null, new Tone(932, 150), pause(40), new Tone(1245, 260)),
  /** A resident wants a person, as a doorbell: until somebody says that he goes. */
  CALL_HELP(Duration.ofSeconds(20), new Tone(1319, 320), new Tone(1047, 520)),
  /** A card lies on the lobby's reader and its resident is gone: a hasty doorbell. */
  CALL_CARD_LEFT(
      Duration.ofSeconds(10),
      new Tone(1319, 160),
      new Tone(1047, 160),
      pause(80),
      new Tone(1319, 160),
      new Tone(1047, 160),
      pause(80),
      new Tone(1319, 160),
      new Tone(1047, 160));

  private final @Nullable Duration again;
  private final List<Tone> tones;

  OfficeSound(@Nullable Duration again, Tone... tones) {
    this.again = again;
    this.tones = List.of(tones);
  }

  @Override
  public String place() {
    return "office";
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
