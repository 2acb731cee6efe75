package org.madoguchi.app.sound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Steady;

/**
 * Plays sounds on a thread of its own, one at a time: a newer one cuts off the one that sounds, and
 * none waits behind another, so that what is heard is always what is on the screen. What lasts
 * sounds again after each pause.
 */
public final class SpeakerChime implements Chime, AutoCloseable {
  private final Timbre timbre;
  private final Speaker speaker;
  private final AtomicReference<@Nullable Sound> next = new AtomicReference<>();
  private final AtomicReference<@Nullable Sound> lasting = new AtomicReference<>();
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
  public void sound(Sound sound) {
    next.set(sound);
    news.release();
  }

  @Override
  public void during(Optional<? extends Sound> now) {
    Sound sound = now.orElse(null);
    if (lasting.getAndSet(sound) != sound) {
      news.release(); // its pause begins now
    }
  }

  private void play() {
    try {
      while (true) {
        Sound sound = awaited() ? next.getAndSet(null) : lasting.get();
        if (sound != null) {
          Steady.steady(
                  "a sound", () -> speaker.play(timbre.samples(sound), () -> next.get() != null))
              .run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Whether there is news; otherwise what lasts is due again. */
  private boolean awaited() throws InterruptedException {
    Sound still = lasting.get();
    Optional<Duration> pause = still == null ? Optional.empty() : still.again();
    if (pause.isEmpty()) {
      news.acquire();
      return true;
    }
    return news.tryAcquire(pause.get().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it; what sounds may sound to its end. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
