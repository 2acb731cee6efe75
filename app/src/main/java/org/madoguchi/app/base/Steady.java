package org.madoguchi.app.base;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again, or that nobody waits for: an exception in it is a bug, which
 * is written down and ends nothing. (A scheduled executor drops a task that has thrown once,
 * without a word.) Written down is where it was thrown, not its message: that may hold anything.
 *
 * <p>Thread-safe as far as the work is.
 */
public final class Steady {
  private static final Logger LOG = LoggerFactory.getLogger(Steady.class);

  private static final int FRAMES = 12;

  private Steady() {}

  /**
   * The same work, which never throws.
   *
   * @param what it is, for the log
   */
  public static Runnable steady(String what, Runnable work) {
    return () ->
        answer(
            what,
            () -> {
              work.run();
              return true;
            },
            false);
  }

  /**
   * An answer, or another in its place if the question throws.
   *
   * @param what it is, for the log
   */
  public static <T> T answer(String what, Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (RuntimeException | Error bug) { // one that ran out of memory goes on as well
      LOG.error("{} failed: {}", what, where(bug));
      return otherwise;
    }
  }

  private static String where(Throwable bug) {
    String frames =
        Arrays.stream(bug.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
    Throwable cause = bug.getCause();
    return bug.getClass().getName() + frames + (cause == null ? "" : "\ncaused by " + where(cause));
  }
}
