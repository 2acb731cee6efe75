package org.madoguchi.app.sound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sound device of the machine, opened for each sound so that it may be plugged in later and other
 * programs sound too. Without one it is silent, and the log says so once.
 */
public final class Loudspeaker implements Speaker {
  private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);

  static final AudioFormat FORMAT = format(Timbre.RATE);

  /** How often in a second it is looked whether what sounds is still wanted. */
  private static final int STEPS = 50;

  private final Optional<String> name;
  private final AtomicBoolean said = new AtomicBoolean();

  /** The machine's usual one. Opens nothing yet. */
  public Loudspeaker() {
    this(Optional.empty());
  }

  /**
   * Opens nothing yet.
   *
   * @param name part of the device's name: what it doesn't find doesn't sound elsewhere. Empty: the
   *     machine's usual one
   */
  public Loudspeaker(Optional<String> name) {
    this.name = name.map(n -> n.toLowerCase(Locale.ROOT));
  }

  /** Whether there is a usual device now. */
  public static boolean present() {
    return new Loudspeaker().there();
  }

  /** Whether there is such a device now. */
  public boolean there() {
    DataLine.Info line = line(FORMAT);
    return name.isEmpty()
        ? AudioSystem.isLineSupported(line)
        : mixer().filter(m -> AudioSystem.getMixer(m).isLineSupported(line)).isPresent();
  }

  /** Plays a sound to its end; returns at once where there is no device. */
  public void play(Timbre timbre, Sound sound) {
    play(timbre.samples(sound), () -> false);
  }

  @Override
  public void play(byte[] samples, BooleanSupplier replaced) {
    play(samples, Timbre.RATE, replaced);
  }

  /**
   * Plays to the end, or until that isn't wanted any more.
   *
   * @param samples 16 bits each, signed, little endian, one channel
   * @param rate samples in a second
   * @param over whether it is to end; asked some fifty times a second
   */
  public void play(byte[] samples, int rate, BooleanSupplier over) {
    AudioFormat format = format(rate);
    int step = rate / STEPS * 2;
    try (SourceDataLine line = open(format)) {
      line.open(format, 4 * step);
      line.start();
      for (int at = 0; at < samples.length; at += step) {
        if (over.getAsBoolean()) {
          line.flush();
          return;
        }
        line.write(samples, at, Math.min(step, samples.length - at));
      }
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) { // the latter: there is none
      if (said.compareAndSet(false, true)) {
        LOG.warn("this terminal has no sound: {}", e.getMessage());
      }
    }
  }

  private SourceDataLine open(AudioFormat format) throws LineUnavailableException {
    if (name.isEmpty()) {
      return AudioSystem.getSourceDataLine(format);
    }
    Mixer.Info found =
        mixer().orElseThrow(() -> new LineUnavailableException("no device " + name.get()));
    return (SourceDataLine) AudioSystem.getMixer(found).getLine(line(format));
  }

  private Optional<Mixer.Info> mixer() {
    return Arrays.stream(AudioSystem.getMixerInfo())
        .filter(m -> words(m).contains(name.orElse("")))
        .findFirst();
  }

  private static String words(Mixer.Info mixer) {
    return (mixer.getName() + " " + mixer.getDescription()).toLowerCase(Locale.ROOT);
  }

  private static AudioFormat format(int rate) {
    return new AudioFormat(rate, 16, 1, true, false);
  }

  private static DataLine.Info line(AudioFormat format) {
    return new DataLine.Info(SourceDataLine.class, format);
  }
}
