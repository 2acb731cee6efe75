package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import org.madoguchi.printer.ipp.JobAnswer;

/**
 * The waiting of one job. An interrupt ends the waiting, not the asking: the printer must still be
 * told that the job is off.
 *
 * <p>Thread rule: one thread.
 */
final class BoundedWait {
  private final PollClock pace;
  private boolean interrupted;

  BoundedWait(PollClock pace) {
    this.pace = pace;
  }

  /** Something that blocks. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws InterruptedException;
  }

  Instant now() {
    return pace.clock().instant();
  }

  Instant in(Duration time) {
    return now().plus(time);
  }

  Duration interval() {
    return pace.interval();
  }

  boolean interrupted() {
    return interrupted;
  }

  /** Asks the printer; an interrupt meanwhile leaves it without an answer. */
  JobAnswer ask(Question<JobAnswer> question) {
    return ask(question, new JobAnswer.NoAnswer());
  }

  /** Asks the printer something else. */
  <T> T ask(Question<T> question, T unanswered) {
    try {
      return question.ask();
    } catch (InterruptedException e) {
      interrupted = true;
      return unanswered;
    }
  }

  /** Waits one interval; false if there is no time left. */
  boolean pause(Instant end) {
    if (interrupted || !now().isBefore(end)) {
      return false;
    }
    try {
      pace.pauseUntil(end);
      return true;
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    }
  }

  /** Gives the interrupt back to the thread. */
  void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
