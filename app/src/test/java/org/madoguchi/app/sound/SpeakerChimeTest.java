package org.madoguchi.app.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerChimeTest {
  private static final int LONGEST_MS = 1500;

  /** Practice says everything twice. */
  private static final int LONGEST_TWICE_MS = 2 * LONGEST_MS;

  private static ShortBuffer wave(Timbre timbre, Sound cue) {
    return ByteBuffer.wrap(timbre.samples(cue)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
  }

  /** How often it goes through nought from below, in a second of sound: its mean pitch. */
  private static double pitch(Timbre timbre, Sound cue) {
    ShortBuffer wave = wave(timbre, cue);
    int crossings = 0;
    int sounding = 0;
    for (int i = 1; i < wave.limit(); i++) {
      crossings += wave.get(i - 1) <= 0 && wave.get(i) > 0 ? 1 : 0;
      sounding += wave.get(i) == 0 && wave.get(i - 1) == 0 ? 0 : 1;
    }
    return crossings * (double) Timbre.RATE / sounding;
  }

  static List<Sound> all() {
    List<Sound> all = new ArrayList<>(List.of(LobbySound.values()));
    all.addAll(List.of(OfficeSound.values()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void practiceIsMuchLowerAndSaysItTwice(Sound cue) {
    double ratio = pitch(Timbre.COUNTER, cue) / pitch(Timbre.PRACTICE, cue);
    assertTrue(ratio > 2.7 && ratio < 3.3, "an octave and a fifth, not " + ratio);
    assertTrue(
        Timbre.PRACTICE.samples(cue).length > 2 * Timbre.COUNTER.samples(cue).length, "twice");
  }

  @ParameterizedTest
  @EnumSource
  void noChimeClicksClipsOrLasts(Timbre timbre) {
    for (Sound cue : all()) {
      ShortBuffer wave = wave(timbre, cue);
      int longest = timbre == Timbre.COUNTER ? LONGEST_MS : LONGEST_TWICE_MS;
      assertTrue(wave.limit() <= Timbre.RATE / 1000 * longest, timbre + " " + cue);
      int loudest = 0;
      for (int i = 0; i < wave.limit(); i++) {
        loudest = Math.max(loudest, Math.abs(wave.get(i)));
      }
      assertTrue(loudest > 8_000 && loudest < 20_000, "loudest " + loudest);
      assertEquals(0, wave.get(0));
      assertEquals(0, wave.get(wave.limit() - 1));
    }
  }

  @Test
  void aNewerCueReplacesWhatSoundsAndWhatWaits() throws Exception {
    BlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
    CountDownLatch allSaid = new CountDownLatch(1);
    Speaker held =
        (samples, _) -> {
          played.add(samples);
          hold(allSaid);
        };
    try (SpeakerChime chime = new SpeakerChime(Timbre.PRACTICE, held)) {
      chime.sound(OfficeSound.AGREED);
      assertArrayEquals(Timbre.PRACTICE.samples(OfficeSound.AGREED), next(played));
      chime.sound(OfficeSound.AGREED);
      chime.sound(OfficeSound.REFUSED);
      chime.sound(OfficeSound.ALARM);
      allSaid.countDown();
      assertArrayEquals(Timbre.PRACTICE.samples(OfficeSound.ALARM), next(played));
      chime.sound(OfficeSound.REFUSED);
      assertArrayEquals(
          Timbre.PRACTICE.samples(OfficeSound.REFUSED), next(played), "the others are gone");
    }
  }

  /** Sounds until the test has said all that it wants. */
  private static void hold(CountDownLatch allSaid) {
    try {
      assertTrue(allSaid.await(120, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] next(BlockingQueue<byte[]> played) throws InterruptedException {
    return Objects.requireNonNull(played.poll(120, TimeUnit.SECONDS), "nothing was played");
  }

  @Test
  void aSpeakerIsToldThatSomethingNewerWaits() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cut = new CountDownLatch(1);
    Speaker endless =
        (_, replaced) -> {
          begun.countDown();
          while (!replaced.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          cut.countDown();
        };
    try (SpeakerChime chime = new SpeakerChime(Timbre.COUNTER, endless)) {
      chime.sound(OfficeSound.AGREED);
      assertTrue(begun.await(120, TimeUnit.SECONDS));
      assertEquals(1, cut.getCount());
      chime.sound(OfficeSound.ALARM);
      assertTrue(cut.await(120, TimeUnit.SECONDS));
    }
  }

  /** What lasts is heard again until it doesn't; it never delays what is new. */
  @Test
  void whatLastsSoundsAgainUntilItIsOver() throws Exception {
    BlockingQueue<byte[]> played = new LinkedBlockingQueue<>();
    try (SpeakerChime chime =
        new SpeakerChime(Timbre.COUNTER, (samples, _) -> played.add(samples))) {
      chime.during(Optional.of(LobbySound.TAKE_CARD));
      chime.sound(LobbySound.TOUCH);
      assertArrayEquals(Timbre.COUNTER.samples(LobbySound.TOUCH), next(played));
      assertArrayEquals(Timbre.COUNTER.samples(LobbySound.TAKE_CARD), next(played));
      assertArrayEquals(Timbre.COUNTER.samples(LobbySound.TAKE_CARD), next(played));
      chime.during(Optional.empty());
      chime.sound(LobbySound.SLIP);
      assertArrayEquals(Timbre.COUNTER.samples(LobbySound.SLIP), next(played));
    }
  }

  /** Where there is a device this is heard; where there is none nothing happens. */
  @Test
  void aMissingDeviceIsNoError() {
    new Loudspeaker().play(Timbre.COUNTER.samples(OfficeSound.AGREED), () -> false);
  }
}
