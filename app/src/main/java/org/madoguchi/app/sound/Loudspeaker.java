package org.madoguchi.app.sound;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's sound device, opened for each sound so that it may be plugged in later and other
 * programs sound too. Without one it is silent, and the log says so once.
 */
public final class Loudspeaker implements Speaker {
  private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);

  static final AudioFormat FORMAT = new AudioFormat(Timbre.RATE, 16, 1, true, false);

  /** Between two looks whether something newer waits, bytes: 20 ms. */
  private static final int STEP = Timbre.RATE / 50 * 2;

  private final AtomicBoolean said = new AtomicBoolean();

  /** Opens nothing yet. */
  public Loudspeaker() {}

  /** Whether there is a device now. */
  public static boolean present() {
    return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT));
  }

  /** Plays a sound to its end; returns at once where there is no device. */
  public void play(Timbre timbre, Sound sound) {
    play(timbre.samples(sound), () -> false);
  }

  @Override
  public void play(byte[] samples, BooleanSupplier replaced) {
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT, 4 * STEP);
      line.start();
      for (int at = 0; at < samples.length; at += STEP) {
        if (replaced.getAsBoolean()) {
          line.flush();
          return;
        }
        line.write(samples, at, Math.min(STEP, samples.length - at));
      }
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) { // the latter: there is none
      if (said.compareAndSet(false, true)) {
        LOG.warn("this terminal has no sound: {}", e.getMessage());
      }
    }
  }
}
