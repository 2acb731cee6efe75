package org.madoguchi.app.office;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Plays cues on a thread of its own, one at a time: a newer one cuts off the one that sounds, and
 * none waits behind another, so that what is heard is always what is on the screen.
 */
public final class SpeakerChime implements Chime, AutoCloseable {
  private final Timbre timbre;
  private final Speaker speaker;
  private final AtomicReference<@Nullable Cue> next = new AtomicReference<>();
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;

  /** On the machine's sound device, if it has one. */
  public SpeakerChime(Timbre timbre) {
    this(timbre, new Loudspeaker());
  }

  SpeakerChime(Timbre timbre, Speaker speaker) {
    this.timbre = timbre;
    this.speaker = speaker;
    thread = Thread.ofPlatform().name("chime").daemon().start(this::play);
  }

  @Override
  public void sound(Cue cue) {
    next.set(cue);
    news.release();
  }

  private void play() {
    try {
      while (true) {
        news.acquire();
        Cue cue = next.getAndSet(null);
        if (cue != null) {
          speaker.play(timbre.samples(cue), () -> next.get() != null);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Ends it; what sounds may sound to its end. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
