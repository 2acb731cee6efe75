package org.madoguchi.app.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.app.base.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every part of a terminal at once, and tells how each is. It takes nothing from anybody
 * who uses the terminal: cameras are looked for and not opened, readers listed and not connected.
 *
 * <p>Thread rule: any thread, which waits for as long as the slowest part, at most {@code
 * patience}.
 */
public final class Doctor {
  private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

  /** More than any of them waits by itself: a printer 5 s, the gateway mostly 30 s. */
  static final Duration PATIENCE = Duration.ofSeconds(40);

  private final List<Check> checks;
  private final Duration patience;

  Doctor(List<Check> checks, Duration patience) {
    this.checks = List.copyOf(checks);
    this.patience = patience;
  }

  /** Looks at all of them now; lines are in the order of the checks. */
  public List<Diagnosis> examine() throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    List<FutureTask<List<Diagnosis>>> running = new ArrayList<>();
    for (Check check : checks) {
      var task = new FutureTask<>(check.look()::look);
      Thread.ofVirtual().name("doctor-" + check.part().text()).start(task);
      running.add(task);
    }
    List<Diagnosis> all = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      all.addAll(answer(checks.get(i).part(), running.get(i), until - System.nanoTime()));
    }
    return all;
  }

  private static List<Diagnosis> answer(Part part, FutureTask<List<Diagnosis>> task, long nanos)
      throws InterruptedException {
    try {
      return task.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return List.of(Diagnosis.trouble(part, FailureCode.CHECK_UNANSWERED, "no answer"));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      LOG.warn("looking at {} failed", part.text(), cause);
      String kind = cause == null ? "failed" : cause.getClass().getSimpleName();
      return List.of(Diagnosis.trouble(part, FailureCode.CHECK_UNANSWERED, kind));
    }
  }
}
