package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One job on its way: asked for, created, sent once, then watched.
 *
 * <p>Thread rule: one thread. An interrupt counts as the deadline and stays set.
 */
final class IppAttempt {
  /** How long a printer that doesn't answer is asked again before anything was sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final IppOperations printer;
  private final PrintJob job;
  private final Patience patience;
  private final ProgressTeller progress;
  private final Instant deadline;
  private boolean sent;

  IppAttempt(
      IppOperations printer,
      Pace pace,
      PrintJob job,
      Instant deadline,
      Consumer<PrintProgress> progress) {
    this.printer = printer;
    this.job = job;
    this.patience = new Patience(pace);
    this.progress = new ProgressTeller(progress);
    this.deadline = deadline;
  }

  /** Whether a byte of the document may have reached the printer. */
  boolean sent() {
    return sent;
  }

  /**
   * Carries it out.
   *
   * @param before how a former attempt of this name ended, if that one sent anything
   */
  PrintOutcome run(@Nullable PrintOutcome before) {
    try {
      return switch (find()) {
        case JobAnswer.Known(JobReport known) -> watch(known.id(), alreadyThere());
        case JobAnswer.Absent _ -> before == null ? createAndSend() : before;
        case JobAnswer.Busy _, JobAnswer.Refused _, JobAnswer.NoAnswer _ ->
            before == null ? new PrintOutcome.NotPrinted(PrinterProblem.UNREACHABLE) : before;
      };
    } finally {
      patience.restoreInterrupt();
    }
  }

  /** Asks for the name until there is an answer, within the patience. */
  private JobAnswer find() {
    Instant end = soonest(PATIENCE);
    while (true) {
      JobAnswer answer = patience.ask(() -> printer.find(job.name(), IppOperations.SEARCH));
      if (!(answer instanceof JobAnswer.NoAnswer) || !patience.pause(end)) {
        return answer;
      }
      progress.waiting(PrinterProblem.UNREACHABLE);
    }
  }

  private PrintOutcome createAndSend() {
    Instant end = soonest(PATIENCE);
    while (true) {
      switch (patience.ask(() -> printer.create(job.name(), job.paper()))) {
        case JobAnswer.Known(JobReport created) -> {
          return send(created.id());
        }
        case JobAnswer.Refused _, JobAnswer.Absent _ -> {
          return new PrintOutcome.NotPrinted(PrinterProblem.JOB_ABORTED);
        }
        case JobAnswer.Busy _ -> {
          progress.waiting(PrinterProblem.BUSY);
          if (!patience.pause(deadline)) {
            return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
          }
          end = soonest(PATIENCE);
        }
        case JobAnswer.NoAnswer _ -> {
          // It may have been created all the same. An empty job can't print, so it does no harm
          // either way; but if it is there, it is the one to fill.
          if (find() instanceof JobAnswer.Known(JobReport found)) {
            return send(found.id());
          }
          progress.waiting(PrinterProblem.UNREACHABLE);
          if (!patience.pause(end)) {
            return new PrintOutcome.NotPrinted(PrinterProblem.UNREACHABLE);
          }
        }
      }
    }
  }

  private PrintOutcome send(int jobId) {
    Duration left = Duration.between(patience.now(), deadline);
    if (patience.interrupted() || !left.isPositive()) {
      patience.ask(() -> printer.cancel(jobId));
      return new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED);
    }
    progress.tell(new PrintProgress.Sending());
    sent = true;
    IppOperations.Sending sending = printer.sendDocument(jobId, job.pdf(), left);
    try {
      return watch(jobId, sending.answer());
    } finally {
      sending.abort().run();
    }
  }

  private PrintOutcome watch(int jobId, CompletableFuture<JobAnswer> sending) {
    return new JobWatch(printer, job, patience, progress, sending).untilSettled(jobId, deadline);
  }

  /** In place of a document that this attempt doesn't send. */
  private static CompletableFuture<JobAnswer> alreadyThere() {
    return CompletableFuture.completedFuture(new JobAnswer.Absent());
  }

  private Instant soonest(Duration time) {
    Instant then = patience.in(time);
    return then.isBefore(deadline) ? then : deadline;
  }
}
