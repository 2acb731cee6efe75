package org.madoguchi.municipality.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what a form asks once, however often the same form arrives: a second click gets the answer
 * to the first. Another choice on the same page is another form. Thread-safe.
 */
final class Once {
  /** So many answers are remembered; those to the oldest forms are forgotten first. */
  private static final int KEPT = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, FutureTask<Answer>> answers = new LinkedHashMap<>();

  /**
   * The answer to a form; blocks while the same is being done already.
   *
   * @param form all that it says, with its page's token
   * @throws RuntimeException what the work throws; it may be asked again then
   */
  Answer answer(String form, Supplier<Answer> work) {
    FutureTask<Answer> mine = new FutureTask<>(work::get);
    FutureTask<Answer> first = first(form, mine);
    if (first == null) {
      mine.run();
      first = mine;
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      forget(form, first);
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("a form's work failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the same form was being done", e);
    }
  }

  private @Nullable FutureTask<Answer> first(String form, FutureTask<Answer> mine) {
    lock.lock();
    try {
      FutureTask<Answer> first = answers.putIfAbsent(form, mine);
      if (answers.size() > KEPT) {
        answers.remove(answers.keySet().iterator().next());
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void forget(String form, FutureTask<Answer> failed) {
    lock.lock();
    try {
      answers.remove(form, failed);
    } finally {
      lock.unlock();
    }
  }
}
