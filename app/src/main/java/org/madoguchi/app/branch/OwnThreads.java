package org.madoguchi.app.branch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a real branch: one for the desk, one for the watch, one for each short errand. */
final class OwnThreads implements BranchThreads {
  private static final Logger LOG = LoggerFactory.getLogger(OwnThreads.class);

  private static final Duration END = Duration.ofSeconds(5);

  private final ExecutorService desk =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk").factory());
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("device-watch").daemon().factory());

  @Override
  public void desk(Runnable run) {
    desk.execute(run);
  }

  @Override
  public void cancelling(Runnable cancel) {
    Thread.ofVirtual().name("desk-cancel").start(cancel);
  }

  @Override
  public void slip(Runnable print) {
    Thread.ofVirtual().name("slip").start(print);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it ends when the watch is shut down
  public void repeat(Duration pause, Runnable work) {
    watch.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    desk.shutdownNow();
    try {
      if (!desk.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a print run is still under way; it settles at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
