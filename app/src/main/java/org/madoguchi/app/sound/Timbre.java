package org.madoguchi.app.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * How the sounds are played. The two sets are told apart in the next room: that of the practice
 * mode is an octave and a half lower, and says everything twice.
 */
public enum Timbre {
  /** Where papers are real. */
  COUNTER,
  /** In the practice mode. */
  PRACTICE;

  /** Samples in a second; 16 bits each, signed, little endian, one channel. */
  static final int RATE = 44_100;

  /** How far practice is below, as a ratio: an octave and a fifth. */
  private static final double LOWER = 1.0 / 3;

  /** Of what 16 bits hold: loud enough for a counter, and no sound clips. */
  private static final double LOUDNESS = 0.4 * Short.MAX_VALUE;

  /** A tone fades in and out for so long, ms: otherwise it clicks. */
  private static final int FADE = 8;

  private static final int PAUSE = 120;

  /** The tones of a sound, one after another. */
  List<Tone> tones(Sound sound) {
    List<Tone> once = sound.tones();
    return switch (this) {
      case COUNTER -> once;
      case PRACTICE -> {
        List<Tone> lower = once.stream().map(t -> new Tone(t.hertz() * LOWER, t.millis())).toList();
        List<Tone> twice = new ArrayList<>(lower);
        twice.add(Tone.pause(PAUSE));
        twice.addAll(lower);
        yield List.copyOf(twice);
      }
    };
  }

  /** The samples of a sound, as bytes. */
  public byte[] samples(Sound sound) {
    List<Tone> tones = tones(sound);
    int length = tones.stream().mapToInt(t -> samples(t.millis())).sum();
    byte[] bytes = new byte[2 * length];
    int at = 0;
    for (Tone tone : tones) {
      int count = samples(tone.millis());
      for (int i = 0; i < count; i++) {
        double fade = Math.min(1, Math.min(i, count - 1 - i) / (double) samples(FADE));
        int sample = (int) (LOUDNESS * fade * Math.sin(2 * Math.PI * tone.hertz() * i / RATE));
        bytes[at++] = (byte) sample;
        bytes[at++] = (byte) (sample >> 8);
      }
    }
    return bytes;
  }

  private static int samples(int millis) {
    return RATE / 1000 * millis;
  }
}
