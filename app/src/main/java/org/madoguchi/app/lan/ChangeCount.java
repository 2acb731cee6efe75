package org.madoguchi.app.lan;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How often something has changed, and a place to wait for the next time. Thread-safe. */
final class ChangeCount {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long count = 1;
  private boolean ended;

  void more() {
    lock.lock();
    try {
      count++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody waits any longer. */
  void end() {
    lock.lock();
    try {
      ended = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it isn't that any more.
   *
   * @param last the count that the caller knows; 0 if it knows none
   * @param longest at most so long
   * @return the count now, at least 1
   */
  long await(long last, Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (count == last && !ended && left > 0) {
        left = news.awaitNanos(left);
      }
      return count;
    } finally {
      lock.unlock();
    }
  }
}
