package org.madoguchi.app.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds as files, for who wants to hear them elsewhere. */
public final class Waves {
  private Waves() {}

  /**
   * Writes a sound as {@code <label>.wav} into a folder, which is made.
   *
   * @return the file
   */
  public static Path write(Path folder, Timbre timbre, Sound sound) throws IOException {
    Files.createDirectories(folder);
    byte[] samples = timbre.samples(sound);
    Path file = folder.resolve(sound.label() + ".wav");
    try (AudioInputStream stream =
        new AudioInputStream(
            new ByteArrayInputStream(samples),
            Loudspeaker.FORMAT,
            samples.length / Loudspeaker.FORMAT.getFrameSize())) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }
}
