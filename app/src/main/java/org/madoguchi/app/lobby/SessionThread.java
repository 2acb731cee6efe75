package org.madoguchi.app.lobby;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The session's one thread, and the way off it: what may block runs elsewhere and comes back here.
 * What nobody foresaw goes to one place.
 */
final class SessionThread {
  private final ScheduledExecutorService thread;
  private final Executor blocking;
  private final Consumer<Throwable> unforeseen;

  /**
   * @param thread its owner ends it
   * @param blocking for calls that wait for the branch
   * @param unforeseen told on the session's thread
   */
  SessionThread(
      ScheduledExecutorService thread, Executor blocking, Consumer<Throwable> unforeseen) {
    this.thread = thread;
    this.blocking = blocking;
    this.unforeseen = unforeseen;
  }

  /** Does it on the session's thread, later. */
  void run(Runnable work) {
    thread.execute(() -> safely(work));
  }

  /** Does it now. */
  void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      unforeseen.accept(e);
    }
  }

  /** Does it elsewhere; nobody waits for it. */
  void away(Runnable work) {
    blocking.execute(work);
  }

  /** Asks elsewhere. */
  <T> CompletableFuture<T> ask(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, blocking);
  }

  /** Goes on with a result on the session's thread. */
  <T> void when(CompletableFuture<T> work, Consumer<T> done) {
    var _ =
        work.whenCompleteAsync(
            (result, failure) -> {
              if (failure == null) {
                safely(() -> done.accept(result));
              } else {
                unforeseen.accept(failure);
              }
            },
            thread);
  }

  Executor blocking() {
    return blocking;
  }
}
