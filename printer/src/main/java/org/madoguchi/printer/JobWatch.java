package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterReport;
import org.madoguchi.printer.ipp.IppOperations;
import org.madoguchi.printer.ipp.IppReading;
import org.madoguchi.printer.ipp.JobAnswer;
import org.madoguchi.printer.ipp.JobIdentity;

/**
 * Watches a job until it settles; cancels it at the deadline, or as soon as its document can't
 * arrive any more.
 *
 * <p>Thread rule: one thread.
 */
final class JobWatch {
  /** How long a cancelled job may take to end. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** No printer is switched off, on, and at another job within that time. */
  private static final Duration LINK = Duration.ofSeconds(10);

  private static final PrinterReport SILENT = new PrinterReport(false, List.of(), true);

  private final IppOperations printer;
  private final String name;
  private final int sheets;
  private final BoundedWait patience;
  private final ProgressTeller progress;
  private final CompletableFuture<JobAnswer> sending;

  /** Why the job was cancelled from here. */
  private @Nullable PrinterProblem cancelled;

  private boolean accepted;
  private @Nullable JobTicket ticket;
  private Instant ticketAt = Instant.EPOCH;
  private Instant lastSeen = Instant.EPOCH;
  private boolean linkHeld;

  JobWatch(
      IppOperations printer,
      String name,
      int sheets,
      BoundedWait patience,
      ProgressTeller progress,
      CompletableFuture<JobAnswer> sending) {
    this.printer = printer;
    this.name = name;
    this.sheets = sheets;
    this.patience = patience;
    this.progress = progress;
    this.sending = sending;
  }

  /** By what the printer knows the job; null if it hasn't said. */
  @Nullable JobTicket ticket() {
    return ticket;
  }

  /**
   * Watches.
   *
   * @param given by what the printer knows the job; null if it hasn't said
   * @param at when it gave that
   * @param held whether it has answered all the time since
   */
  PrintOutcome untilSettled(@Nullable JobTicket given, Instant at, boolean held, Instant deadline) {
    take(given, at);
    linkHeld = held;
    Instant end = deadline;
    awaitDocument();
    while (true) {
      tellOfDocument();
      @Nullable JobReport ours = null;
      switch (look()) {
        case Seen.Ours(JobReport report) -> {
          ours = report;
          switch (IppMeaning.view(report, printerReport(report), sheets)) {
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
        case Seen.Unsure(JobReport report) -> {
          // It may be ours or another's: it isn't cancelled, and what becomes of it proves nothing.
          if (IppMeaning.lookup(report.state()) != JobLookup.ACTIVE) {
            return new PrintOutcome.InDoubt(PrinterProblem.HISTORY_WITHHELD);
          }
        }
        case Seen.Gone _ -> {
          return forgotten();
        }
        case Seen.Nothing(PrinterProblem why) -> progress.waiting(why);
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
      if (ours != null) {
        int id = ours.id();
        patience.ask(() -> printer.cancel(id));
      }
      if (!patience.pause(end)) {
        return new PrintOutcome.InDoubt(cancelled);
      }
    }
  }

  /** What one look at the printer shows of the job. */
  private sealed interface Seen {
    /** The job. */
    record Ours(JobReport report) implements Seen {}

    /** A job that may be it. */
    record Unsure(JobReport report) implements Seen {}

    /** The printer doesn't have it, or doesn't show it any more. */
    record Gone() implements Seen {}

    /** It can't be seen now. */
    record Nothing(PrinterProblem why) implements Seen {}
  }

  private Seen look() {
    if (ticket == null) {
      JobAnswer answer = sending.getNow(new JobAnswer.Absent());
      if (!(answer instanceof JobAnswer.Known(JobReport made))) {
        return byName(answer);
      }
      JobTicket numbered = JobTicket.of(made);
      take(numbered, patience.now());
      linkHeld = true;
      progress.tell(new PrintProgress.Numbered(numbered));
    }
    JobTicket known = ticket;
    if (known == null) {
      throw new AssertionError("taken above");
    }
    JobAnswer answer = patience.ask(() -> printer.job(known.id(), IppOperations.EXCHANGE));
    return switch (answer) {
      case JobAnswer.Known(JobReport report) -> {
        noteLink();
        yield switch (JobIdentity.of(
            name, known, report, linkHeld, Duration.between(ticketAt, patience.now()))) {
          case OURS -> new Seen.Ours(report);
          case NOT_KNOWN -> new Seen.Unsure(report);
          case ANOTHER -> byName(new JobAnswer.Absent());
        };
      }
      case JobAnswer.Absent _ -> byName(new JobAnswer.Absent());
      case JobAnswer.Busy _ -> new Seen.Nothing(PrinterProblem.BUSY);
      case JobAnswer.Refused(PrinterProblem why) -> new Seen.Nothing(why);
      case JobAnswer.NoAnswer(PrinterProblem why) -> new Seen.Nothing(why);
    };
  }

  /**
   * Under its name, where there is no number for it, or none any more.
   *
   * @param document what the printer has said to the document
   */
  private Seen byName(JobAnswer document) {
    IppOperations.Listed found =
        patience.ask(
            () -> printer.find(name, IppOperations.SEARCH),
            new IppOperations.Listed.NoAnswer(PrinterProblem.UNREACHABLE));
    return switch (found) {
      case IppOperations.Listed.There(JobReport report) -> {
        take(JobTicket.of(report), patience.now());
        yield new Seen.Ours(report);
      }
      case IppOperations.Listed.NotThere _, IppOperations.Listed.NotTold _ ->
          // Print-Job: as long as the document is on its way there may be no job yet.
          ticket == null && document instanceof JobAnswer.Absent && !sending.isDone()
              ? new Seen.Nothing(progress.obstacleOr(PrinterProblem.BUSY))
              : new Seen.Gone();
      case IppOperations.Listed.NoAnswer(PrinterProblem why) -> new Seen.Nothing(why);
    };
  }

  private void take(@Nullable JobTicket given, Instant at) {
    ticket = given;
    ticketAt = at;
    lastSeen = patience.now();
  }

  private void noteLink() {
    Instant now = patience.now();
    linkHeld &= Duration.between(lastSeen, now).compareTo(LINK) <= 0;
    lastSeen = now;
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
    return patience.ask(
        () ->
            printer.state(IppOperations.EXCHANGE)
                    instanceof IppOperations.PrinterAnswer.Said(var attributes)
                ? IppReading.printer(attributes)
                : SILENT,
        SILENT);
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
      case JobAnswer.Refused(PrinterProblem why) -> why;
      case JobAnswer.Busy _ -> PrinterProblem.BUSY;
      case JobAnswer.Known _, JobAnswer.Absent _, JobAnswer.NoAnswer _ -> null;
    };
  }

  /** Why the rest of the document won't come: it isn't sent twice. Null if it may. */
  private @Nullable PrinterProblem documentLost(JobReport report) {
    return sending.getNow(new JobAnswer.Absent()) instanceof JobAnswer.NoAnswer(PrinterProblem why)
            && report.lacksDocument()
        ? why
        : refusal();
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
