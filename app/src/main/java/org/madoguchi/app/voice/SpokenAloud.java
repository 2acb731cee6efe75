package org.madoguchi.app.voice;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Language;
import org.madoguchi.config.LobbyVoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says one thing after the other on a thread of its own: by a recording where there is one, else by
 * a program.
 */
public final class SpokenAloud implements Speech {
  private static final Logger LOG = LoggerFactory.getLogger(SpokenAloud.class);

  private final Speaking programs;
  private final Optional<Clips> clips;
  private final Speaker speaker;
  private final LinkedBlockingQueue<Said> waiting = new LinkedBlockingQueue<>();

  /** How often all was to be forgotten: what was to be said before isn't said any more. */
  private final AtomicInteger turn = new AtomicInteger();

  /** What waits, and what is being said. */
  private final AtomicInteger open = new AtomicInteger();

  private final Thread thread;

  /** With what the machine has. */
  public static SpokenAloud ofMachine(LobbyVoice config) {
    return new SpokenAloud(
        SpeechPrograms.ofMachine(config.japaneseVoice()),
        config.clips().map(Clips::new),
        Speaker.headset(config.device()));
  }

  SpokenAloud(Speaking programs, Optional<Clips> clips, Speaker speaker) {
    this.programs = programs;
    this.clips = clips;
    this.speaker = speaker;
    thread = Thread.ofPlatform().name("voice").daemon().start(this::sayAll);
  }

  @Override
  public boolean has(Language language) {
    return (programs.has(language) || clips.filter(c -> c.has(language)).isPresent())
        && speaker.present();
  }

  @Override
  public void say(Utterance utterance, Voice how) {
    open.incrementAndGet();
    waiting.add(new Said(utterance, how, turn.get()));
  }

  @Override
  public void stop() {
    turn.incrementAndGet();
  }

  @Override
  public boolean speaking() {
    return open.get() > 0;
  }

  @Override
  public void close() {
    stop();
    thread.interrupt();
  }

  private void sayAll() {
    try {
      while (true) {
        Said next = waiting.take();
        try {
          if (!over(next)) {
            say(next);
          }
        } catch (IOException | RuntimeException e) {
          LOG.warn("something wasn't said: {}", e.getMessage());
        } finally {
          open.decrementAndGet();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void say(Said said) throws IOException, InterruptedException {
    Recording made = made(said);
    if (made != null && !over(said)) {
      speaker.play(made.louder(said.how.volume()), () -> over(said));
    }
  }

  /** A person's voice first; but only a program can be told to be faster. Null: neither has it. */
  private @Nullable Recording made(Said said) throws IOException, InterruptedException {
    String text = said.utterance.text();
    Language language = said.utterance.language();
    boolean spoken = programs.has(language);
    boolean clip = clips.filter(c -> c.holds(text, language)).isPresent();
    if (clip && (said.how.rate() == 0 || !spoken)) {
      return clips.orElseThrow().read(text, language);
    }
    return spoken ? programs.speak(text, language, said.how.rate()) : null;
  }

  private boolean over(Said said) {
    return said.turn != turn.get();
  }

  private record Said(Utterance utterance, Voice how, int turn) {}
}
