package org.madoguchi.printer.check;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work on foreign bytes be done on a thread of its own, with a time limit, and makes a value
 * of whatever comes of it. Work that doesn't stop when it is told to is left alone; while {@value
 * #MOST} such threads are there, nothing more is begun.
 *
 * <p>Thread-safe. Callers wait; an interrupted one gets {@link PageFault#TOO_LONG}.
 */
public final class BoundedLook {
  /**
   * Some thousand times what a page takes: a machine that has much else to do isn't a hostile page.
   */
  public static final Duration LIMIT = Duration.ofSeconds(60);

  static final int MOST = 2;

  /** Bytes; far more than forms in forms need. */
  private static final long STACK = 4 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(BoundedLook.class);

  private final Duration limit;
  private final AtomicInteger left = new AtomicInteger();

  /** With the usual limit. */
  public BoundedLook() {
    this(LIMIT);
  }

  /**
   * @param limit for each piece of work
   */
  public BoundedLook(Duration limit) {
    this.limit = limit;
  }

  /**
   * Does some work within the limit.
   *
   * @param work ends soon after its thread was interrupted, if it can
   * @param failed makes an answer where the work gave none
   */
  public <T> T run(Supplier<T> work, Function<PageFault, T> failed) {
    if (left.get() >= MOST) {
      LOG.error("{} looks at pages haven't ended; nothing more is looked at", left.get());
      return failed.apply(PageFault.TOO_LONG);
    }
    var answer = new CompletableFuture<T>();
    Thread thread = new Thread(null, () -> answer(answer, work), "page-look", STACK, false);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      leave(thread);
      return failed.apply(PageFault.TOO_LONG);
    } catch (InterruptedException e) {
      leave(thread);
      Thread.currentThread().interrupt();
      return failed.apply(PageFault.TOO_LONG);
    } catch (ExecutionException e) {
      return failed.apply(fault(e.getCause()));
    }
  }

  private static <T> void answer(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (Throwable e) { // among them StackOverflowError and OutOfMemoryError, which end here
      answer.completeExceptionally(e);
    }
  }

  private void leave(Thread thread) {
    left.incrementAndGet();
    thread.interrupt();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                thread.join();
                left.decrementAndGet();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody does that
              }
            });
  }

  /** Of what kind the failure is; never its message, which may quote the page. */
  private static PageFault fault(@Nullable Throwable cause) {
    LOG.error("a look at a page failed: {}", cause == null ? "" : cause.getClass().getName());
    return cause instanceof StackOverflowError || cause instanceof OutOfMemoryError
        ? PageFault.TOO_MUCH
        : PageFault.UNREADABLE;
  }
}
