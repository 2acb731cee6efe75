package org.madoguchi.app.base;

import static org.madoguchi.app.base.Steady.steady;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
  private final ExecutorService errands =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("errand-", 0).factory());

  /** What is asked may be asked again, so nobody waits for an answer at the end. */
  private final ExecutorService questions =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("question-", 0).factory());

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("device-watch").daemon().factory());

  @Override
  public void desk(Runnable run) {
    desk.execute(steady("a print run", run));
  }

  @Override
  public void cancelling(Runnable cancel) {
    errands.execute(steady("a cancellation", cancel));
  }

  @Override
  public boolean slip(SlipRun print) {
    CompletableFuture<Boolean> taken = new CompletableFuture<>();
    errands.execute(
        steady(
            "a slip",
            () -> {
              try {
                print.print(taken::complete);
              } finally {
                taken.complete(false);
              }
            }));
    return taken.join();
  }

  @Override
  public void countersigning(Runnable send) {
    errands.execute(steady("the journal's head", send));
  }

  @Override
  public void asking(Runnable ask) {
    questions.execute(steady("asking how something stands", ask));
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it ends when the watch is shut down
  public void repeat(Duration pause, Runnable work) {
    watch.scheduleWithFixedDelay(
        steady("what is repeated", work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A slip that is on its way is waited for: what it has to say belongs in the journal. */
  @Override
  public void close() {
    watch.shutdownNow();
    desk.shutdownNow();
    questions.shutdownNow();
    errands.shutdown();
    try {
      if (!desk.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a print run is still under way; it settles at the next start");
      }
      if (!errands.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        errands.shutdownNow();
        LOG.warn("a slip or the journal's head is still on its way");
      }
      if (!questions.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a far end doesn't let go; what it says is asked for at the next start");
      }
    } catch (InterruptedException e) {
      errands.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
