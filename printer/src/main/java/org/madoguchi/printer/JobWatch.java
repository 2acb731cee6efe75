package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Watches a job until it settles; cancels it at the deadline, or as soon as its document can't
 * arrive any more.
 *
 * <p>Thread rule: one thread.
 */
final class JobWatch {
  /** How long a cancelled job may take to end. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final PrinterReport SILENT = new PrinterReport(false, List.of(), true);

  private final IppOperations printer;
  private final PrintJob job;
  private final Patience patience;
  private final ProgressTeller progress;
  private final CompletableFuture<JobAnswer> sending;

  /** Why the job was cancelled from here. */
  private @Nullable PrinterProblem cancelled;

  private boolean accepted;

  JobWatch(
      IppOperations printer,
      PrintJob job,
      Patience patience,
      ProgressTeller progress,
      CompletableFuture<JobAnswer> sending) {
    this.printer = printer;
    this.job = job;
    this.patience = patience;
    this.progress = progress;
    this.sending = sending;
  }

  PrintOutcome untilSettled(int firstId, Instant deadline) {
    int jobId = firstId;
    Instant end = deadline;
    awaitDocument();
    while (true) {
      tellOfDocument();
      int id = jobId;
      boolean seen = false;
      switch (patience.ask(() -> printer.job(id, job.name(), IppOperations.EXCHANGE))) {
        case JobAnswer.Known(JobReport report) -> {
          seen = true;
          switch (IppMeaning.view(report, printerReport(report), job.sheets())) {
            case IppMeaning.JobView.Settled(PrintOutcome outcome) -> {
              return settled(outcome, report);
            }
            case IppMeaning.JobView.UnderWay(PrintProgress now) -> tell(now);
          }
          PrinterProblem lost = documentLost(report);
          if (cancelled == null && lost != null) {
            cancelled = lost;
            end = patience.in(GRACE);
          }
        }
        case JobAnswer.Absent _ -> {
          switch (patience.ask(() -> printer.find(job.name(), IppOperations.SEARCH))) {
            case JobAnswer.Known(JobReport found) -> jobId = found.id();
            case JobAnswer.Absent _ -> {
              return forgotten();
            }
            case JobAnswer.NoAnswer _, JobAnswer.Busy _, JobAnswer.Refused _ ->
                progress.waiting(PrinterProblem.UNREACHABLE);
          }
        }
        case JobAnswer.NoAnswer _, JobAnswer.Busy _, JobAnswer.Refused _ ->
            progress.waiting(PrinterProblem.UNREACHABLE);
      }
      if (cancelled == null) {
        if (patience.pause(end)) {
          continue;
        }
        cancelled = progress.obstacleOr(PrinterProblem.JOB_CANCELLED);
        end = patience.in(GRACE);
      }
      // Only under a number that was just seen to be ours; and each time, because the one before
      // may not have reached the printer.
      if (seen) {
        patience.ask(() -> printer.cancel(id));
      }
      if (!patience.pause(end)) {
        return new PrintOutcome.InDoubt(cancelled);
      }
    }
  }

  /** Most documents are taken at once; a slow one goes on while the job is watched. */
  private void awaitDocument() {
    patience.ask(
        () -> {
          try {
            return sending.get(patience.interval().toMillis(), TimeUnit.MILLISECONDS);
          } catch (TimeoutException e) {
            return new JobAnswer.NoAnswer();
          } catch (ExecutionException e) {
            throw new AssertionError("sending answers with values", e);
          }
        });
  }

  /** The printer's own state, unless the job has ended and it doesn't matter any more. */
  private PrinterReport printerReport(JobReport report) {
    if (IppMeaning.lookup(report.state()) != JobLookup.ACTIVE) {
      return SILENT;
    }
    PrinterReport[] answer = {SILENT};
    patience.ask(
        () -> {
          PrinterReport said = printer.printer(IppOperations.EXCHANGE);
          answer[0] = said == null ? SILENT : said;
          return new JobAnswer.NoAnswer();
        });
    return answer[0];
  }

  /** "Accepted" is told when the whole document has arrived, not when the job has a state. */
  private void tellOfDocument() {
    if (!accepted && sending.getNow(new JobAnswer.Absent()) instanceof JobAnswer.Known) {
      accepted = true;
      progress.tell(new PrintProgress.Accepted());
    }
  }

  private void tell(PrintProgress now) {
    if (accepted || !(now instanceof PrintProgress.Accepted)) {
      progress.tell(now);
    }
  }

  /** Why the printer said no to the document; null if it didn't. */
  private @Nullable PrinterProblem refusal() {
    return switch (sending.getNow(new JobAnswer.Absent())) {
      case JobAnswer.Refused _ -> PrinterProblem.JOB_ABORTED;
      case JobAnswer.Busy _ -> PrinterProblem.BUSY;
      case JobAnswer.Known _, JobAnswer.Absent _, JobAnswer.NoAnswer _ -> null;
    };
  }

  /** Why the rest of the document won't come: it isn't sent twice. Null if it may. */
  private @Nullable PrinterProblem documentLost(JobReport report) {
    boolean linkLost =
        sending.getNow(new JobAnswer.Absent()) instanceof JobAnswer.NoAnswer
            && report.lacksDocument();
    return linkLost ? PrinterProblem.UNREACHABLE : refusal();
  }

  private PrintOutcome settled(PrintOutcome outcome, JobReport report) {
    boolean refused = refusal() != null && report.processing() != JobReport.Processing.BEGUN;
    return switch (outcome) {
      case PrintOutcome.Completed done -> done;
      case PrintOutcome.NotPrinted(PrinterProblem problem) ->
          new PrintOutcome.NotPrinted(cancelled == null ? problem : cancelled);
      case PrintOutcome.InDoubt(PrinterProblem problem) -> {
        PrinterProblem why = cancelled == null ? problem : cancelled;
        yield refused ? new PrintOutcome.NotPrinted(why) : new PrintOutcome.InDoubt(why);
      }
    };
  }

  private PrintOutcome forgotten() {
    PrinterProblem refusal = refusal();
    return refusal == null
        ? new PrintOutcome.InDoubt(cancelled == null ? PrinterProblem.JOB_ABORTED : cancelled)
        : new PrintOutcome.NotPrinted(refusal);
  }
}
