package org.madoguchi.sandbox.city.mfp;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.PollClock;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * One job at the {@link FolderPrinter}: both what the printer does and what can be seen of it from
 * the other end of the link.
 *
 * <p>Thread rule: one thread.
 */
final class FolderJob {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int SLOW = 10;

  private final FolderPrinter printer;
  private final PollClock pace;
  private final PrintJob job;
  private final Instant deadline;
  private final Consumer<PrintProgress> progress;
  private @Nullable PrintProgress told;
  private boolean interrupted;
  private int ticks;
  private int sheets;
  private boolean jammed;

  FolderJob(
      FolderPrinter printer,
      PollClock pace,
      PrintJob job,
      Instant deadline,
      Consumer<PrintProgress> progress) {
    this.printer = printer;
    this.pace = pace;
    this.job = job;
    this.deadline = deadline;
    this.progress = progress;
  }

  PrintOutcome run() {
    try {
      Instant patience = pace.clock().instant().plus(PATIENCE);
      while (!printer.now(job).reachable()) {
        tell(new PrintProgress.Waiting(PrinterProblem.UNREACHABLE));
        if (!pause(patience.isBefore(deadline) ? patience : deadline)) {
          PrintOutcome before = printer.formerOutcome(job.name());
          return before == null ? new PrintOutcome.NotPrinted(PrinterProblem.UNREACHABLE) : before;
        }
      }
      PrintOutcome before = printer.formerOutcome(job.name());
      if (before != null) {
        return before;
      }
      while (printer.now(job).busy()) {
        tell(new PrintProgress.Waiting(PrinterProblem.BUSY));
        if (!pause(deadline)) {
          return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
        }
      }
      tell(new PrintProgress.Sending());
      printer.accept(job);
      PrintOutcome outcome = printed();
      printer.end(job, outcome);
      return outcome;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private PrintOutcome printed() {
    boolean heard = false;
    while (true) {
      FolderPrinter.Moment now = printer.now(job);
      if (now.reachable() && !heard) {
        tell(new PrintProgress.Accepted());
        heard = true;
      }
      if (now.cancelled()) {
        return unfinished(PrinterProblem.JOB_CANCELLED);
      }
      jammed |= now.obstacle() == PrinterProblem.MEDIA_JAM;
      if (sheets < job.sheets() && now.powered() && now.obstacle() == null && tick(now.slow())) {
        sheets++;
        if (sheets == job.sheets() && !printer.finish(job)) {
          return unfinished(PrinterProblem.STOPPED);
        }
      }
      boolean done = sheets == job.sheets();
      if (done && now.reachable()) {
        return new PrintOutcome.Completed();
      }
      PrinterProblem problem = now.reachable() ? now.obstacle() : PrinterProblem.UNREACHABLE;
      tell(problem == null ? new PrintProgress.Printing() : new PrintProgress.Waiting(problem));
      if (!pause(deadline)) {
        return !now.reachable()
            ? new PrintOutcome.InDoubt(PrinterProblem.UNREACHABLE)
            : unfinished(problem == null ? PrinterProblem.JOB_CANCELLED : problem);
      }
    }
  }

  /** A sheet that is stuck or out can't be called back. */
  private PrintOutcome unfinished(PrinterProblem problem) {
    return sheets > 0 || jammed
        ? new PrintOutcome.InDoubt(problem)
        : new PrintOutcome.NotPrinted(problem);
  }

  /** One interval of work; true when a sheet is done with it. */
  private boolean tick(boolean slow) {
    ticks++;
    if (ticks > (slow ? SLOW : 1)) {
      ticks = 1;
      return true;
    }
    return false;
  }

  private void tell(PrintProgress now) {
    if (!now.equals(told)) {
      told = now;
      progress.accept(now);
    }
  }

  private boolean pause(Instant end) {
    if (interrupted || !pace.clock().instant().isBefore(end)) {
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
}
