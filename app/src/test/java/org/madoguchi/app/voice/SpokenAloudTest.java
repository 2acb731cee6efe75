package org.madoguchi.app.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.Language;

class SpokenAloudTest {
  private static final Language THAI = new Language("th");
  private static final Voice USUAL = new Voice(true, 0, 0);

  private final Puppet puppet = new Puppet();
  @TempDir private Path folder;
  private SpokenAloud speech = new SpokenAloud(puppet, Optional.empty(), puppet);

  /** Speaks Japanese: its samples are the text's letters, with the rate before. */
  private static final class Puppet implements Speaking, Speaker {
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    final Semaphore goOn = new Semaphore(1_000);
    boolean device = true;

    @Override
    public boolean has(Language language) {
      return language.equals(Language.JA);
    }

    @Override
    public Recording speak(String text, Language language, int rate) throws IOException {
      if (text.equals("broken")) {
        throw new IOException("can't");
      }
      return new Recording((rate + text).getBytes(StandardCharsets.US_ASCII), 8_000);
    }

    @Override
    public boolean present() {
      return device;
    }

    @Override
    public void play(Recording recording, BooleanSupplier over) {
      heard.add(new String(recording.samples(), StandardCharsets.US_ASCII));
      goOn.acquireUninterruptibly();
    }
  }

  @AfterEach
  void close() {
    speech.close();
  }

  private static Utterance of(String text) {
    return new Utterance(text, Language.JA, Utterance.Kind.CHANGE);
  }

  private String heard() throws InterruptedException {
    return String.valueOf(puppet.heard.poll(60, TimeUnit.SECONDS));
  }

  @Test
  void oneThingAfterTheOtherAtTheRateThatIsWanted() throws InterruptedException {
    speech.say(of("one"), USUAL);
    speech.say(of("two"), new Voice(true, 2, 0));
    assertEquals("0one", heard());
    assertEquals("2two", heard());
  }

  @Test
  void whatWaitsIsForgotten() throws InterruptedException {
    puppet.goOn.drainPermits();
    speech.say(of("one"), USUAL);
    assertEquals("0one", heard());
    speech.say(of("two"), USUAL);
    assertTrue(speech.speaking());
    speech.stop();
    speech.say(of("three"), USUAL);
    puppet.goOn.release(10);
    assertEquals("0three", heard());
  }

  @Test
  void whatCantBeSaidHoldsNothingUp() throws InterruptedException {
    speech.say(of("broken"), USUAL);
    speech.say(new Utterance("thai", THAI, Utterance.Kind.CHANGE), USUAL);
    speech.say(of("one"), USUAL);
    assertEquals("0one", heard());
  }

  @Test
  void aRecordingIsPreferredAndAPreparedOneToo() throws Exception {
    speech.close();
    Clips clips = new Clips(folder);
    speech = new SpokenAloud(puppet, Optional.of(clips), puppet);
    wav(folder.resolve("ja").resolve(Clips.name("one")), "prepared");
    wav(folder.resolve("th").resolve(Clips.name("one")), "thaiclip");
    speech.say(of("one"), USUAL);
    assertEquals("prepared", heard());
    wav(folder.resolve("ja/recorded").resolve(Clips.name("one")), "a person");
    speech.say(of("one"), USUAL);
    assertEquals("a person", heard());
    speech.say(of("one"), new Voice(true, 1, 0));
    assertEquals("1one", heard(), "only a program can be told to be faster");
    speech.say(new Utterance("one", THAI, Utterance.Kind.CHANGE), new Voice(true, 1, 0));
    assertEquals("thaiclip", heard(), "but where there is none, a clip is better than nothing");
    speech.say(of("another"), USUAL);
    assertEquals("0another", heard());
  }

  @Test
  void itHasNoVoiceWithoutADevice() {
    assertTrue(speech.has(Language.JA));
    assertFalse(speech.has(THAI));
    puppet.device = false;
    assertFalse(speech.has(Language.JA));
  }

  @Test
  void louderIsLouderAndNeverTurnsOver() {
    Recording quiet = new Recording(new byte[] {100, 0, 0, 127, 0, -128}, 8_000);
    byte[] loud = quiet.louder(1).samples();
    assertArrayEquals(new byte[] {(byte) 160, 0, -1, 127, 0, -128}, loud);
    assertEquals(63, quiet.louder(-1).samples()[0]);
  }

  private static void wav(Path file, String samples) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] bytes = samples.getBytes(StandardCharsets.US_ASCII);
    AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2),
        AudioFileFormat.Type.WAVE,
        out);
    Files.write(file, out.toByteArray());
  }
}
