package org.madoguchi.app.base;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of what speaks with a branch, and their orderly end. */
public final class SessionThreads {
  private static final Duration END = Duration.ofSeconds(5);

  private SessionThreads() {}

  /** Lets what is under way come to its end, within bounds: the branch closes after it. */
  public static void end(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** A session's thread. What comes to it after its end is dropped: the session is over. */
  public static ScheduledExecutorService one(String name) {
    return new ScheduledThreadPoolExecutor(
        1,
        Thread.ofPlatform().name(name).daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
