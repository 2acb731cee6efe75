package org.madoguchi.app.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measured on the samples themselves: what is heard, not what was meant. */
class DistinctSoundsTest {
  private static final int FRAME_MS = 20;

  /** Two frames sound alike within a quarter of a whole tone. */
  private static final double ALIKE = Math.pow(2, 1.0 / 24);

  private static List<Sound> all() {
    return SpeakerChimeTest.all();
  }

  /** The pitch of each 20 ms, Hz, by its crossings of nought; 0 where it is silent. */
  private static List<Double> contour(Timbre timbre, Sound sound) {
    ShortBuffer wave =
        ByteBuffer.wrap(timbre.samples(sound)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    int frame = Timbre.RATE / 1000 * FRAME_MS;
    List<Double> contour = new ArrayList<>();
    for (int from = 0; from + frame <= wave.limit(); from += frame) {
      double first = -1;
      double last = -1;
      int crossings = 0;
      for (int i = from + 1; i < from + frame; i++) {
        int before = wave.get(i - 1);
        int now = wave.get(i);
        if (before < 0 && now >= 0) {
          last = i - 1 + before / (double) (before - now);
          first = first < 0 ? last : first;
          crossings++;
        }
      }
      contour.add(crossings < 2 ? 0 : (crossings - 1) * Timbre.RATE / (last - first));
    }
    return contour;
  }

  private static boolean alike(double one, double other) {
    if (one == 0 || other == 0) {
      return one == other;
    }
    return Math.max(one, other) / Math.min(one, other) < ALIKE;
  }

  /** Which part of the longer of two differs. */
  private static double difference(List<Double> one, List<Double> other) {
    int length = Math.max(one.size(), other.size());
    int differ = 0;
    for (int i = 0; i < length; i++) {
      boolean over = i >= one.size() || i >= other.size();
      if (over || !alike(one.get(i), other.get(i))) {
        differ++;
      }
    }
    return differ / (double) length;
  }

  @ParameterizedTest
  @EnumSource
  void noTwoSoundsAreAlike(Timbre timbre) {
    for (Sound one : all()) {
      for (Sound other : all()) {
        if (one != other) {
          double differs = difference(contour(timbre, one), contour(timbre, other));
          assertTrue(differs > 0.3, one.label() + " and " + other.label() + ": " + differs);
        }
      }
    }
  }

  /** The measure sees a difference: a sound against itself has none, nor one that is cut short. */
  @Test
  void aSoundIsLikeItself() {
    List<Double> bell = contour(Timbre.COUNTER, OfficeSound.CALL_HELP);
    assertEquals(0, difference(bell, bell));
    assertEquals(1319, bell.get(5), 10);
    assertEquals(1047, bell.getLast(), 10);
  }

  @Test
  void whoIsOldAndAnySmallLoudspeakerCanBeHeard() {
    for (Sound sound : all()) {
      for (Tone tone : sound.tones()) {
        assertTrue(
            tone.hertz() == 0 || (tone.hertz() >= 400 && tone.hertz() <= 2000), sound.label());
      }
    }
  }

  @Test
  void aFileHoldsTheWholeSound(@TempDir Path folder) throws Exception {
    for (Sound sound : all()) {
      Path file = Waves.write(folder.resolve("new"), Timbre.COUNTER, sound);
      try (AudioInputStream wave = AudioSystem.getAudioInputStream(file.toFile())) {
        assertEquals(Loudspeaker.FORMAT.getSampleRate(), wave.getFormat().getSampleRate());
        assertEquals(Timbre.COUNTER.samples(sound).length, wave.readAllBytes().length);
      }
    }
    try (var files = Files.list(folder.resolve("new"))) {
      assertEquals(all().size(), files.count(), "each has a name of its own");
    }
  }
}
