package org.madoguchi.app.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Speech as samples: 16 bits each, signed, little endian, one channel. Nobody changes them. */
final class Recording {
  /** Some 10 minutes of 48 kHz: no text of a screen is longer. */
  static final int MOST_BYTES = 60_000_000;

  /** How much louder a step is: about 4 dB. */
  private static final double STEP = 1.6;

  private final byte[] samples;
  private final int rate;

  /**
   * @param samples two bytes each; it's the caller's no more
   * @param rate samples in a second
   */
  Recording(byte[] samples, int rate) {
    this.samples = samples;
    this.rate = rate;
  }

  /** Two bytes each; not to be changed. */
  byte[] samples() {
    return samples;
  }

  /** Samples in a second. */
  int rate() {
    return rate;
  }

  /**
   * What a WAV file says, whatever its sample format is.
   *
   * @throws IOException if it is no sound that the JDK can read
   */
  static Recording ofWav(byte[] wav) throws IOException {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      int rate = Math.round(in.getFormat().getSampleRate());
      AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
      try (AudioInputStream samples = AudioSystem.getAudioInputStream(format, in)) {
        return new Recording(samples.readNBytes(MOST_BYTES), rate);
      }
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException("no sound that can be played", e);
    }
  }

  /** The same as a WAV file. */
  byte[] wav() throws IOException {
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
    }
    return out.toByteArray();
  }

  /** So many steps louder than it was recorded; what is too loud for the samples is cut. */
  Recording louder(int steps) {
    if (steps == 0) {
      return this;
    }
    double gain = Math.pow(STEP, steps);
    byte[] louder = new byte[samples.length];
    for (int i = 0; i + 1 < samples.length; i += 2) {
      int sample = (short) ((samples[i] & 0xff) | (samples[i + 1] << 8));
      int now = Math.clamp(Math.round(sample * gain), Short.MIN_VALUE, Short.MAX_VALUE);
      louder[i] = (byte) now;
      louder[i + 1] = (byte) (now >> 8);
    }
    return new Recording(louder, rate);
  }
}
