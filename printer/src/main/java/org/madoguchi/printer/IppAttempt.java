package org.madoguchi.printer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.ipp.IppOperations;
import org.madoguchi.printer.ipp.JobAnswer;

/**
 * One job on its way: looked for, created, sent once, then watched.
 *
 * <p>Thread rule: one thread. An interrupt counts as the deadline and stays set.
 */
final class IppAttempt {
  /** How long a printer that doesn't answer is asked again. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final IppOperations printer;
  private final PrintJob job;
  private final BoundedWait patience;
  private final ProgressTeller progress;
  private final Instant deadline;
  private boolean sent;
  private @Nullable JobTicket ticket;

  IppAttempt(
      IppOperations printer,
      PollClock pace,
      PrintJob job,
      Instant deadline,
      Consumer<PrintProgress> progress) {
    this.printer = printer;
    this.job = job;
    this.patience = new BoundedWait(pace);
    this.progress = new ProgressTeller(progress);
    this.deadline = deadline;
  }

  /** Whether a byte of the document may have reached the printer. */
  boolean sent() {
    return sent;
  }

  /** By what the printer knows the job; null if it never said. */
  @Nullable JobTicket ticket() {
    return ticket;
  }

  /**
   * Carries it out. The caller vouches that the name was never sent, so a printer that doesn't tell
   * its jobs may be sent it; one that tells is believed.
   */
  PrintOutcome run() {
    try {
      return switch (find()) {
        case IppOperations.Listed.There(JobReport known) -> watch(known);
        case IppOperations.Listed.NotThere _,
            IppOperations.Listed.NotTold _,
            IppOperations.Listed.NoAnswer _ ->
            createAndSend();
      };
    } finally {
      patience.restoreInterrupt();
    }
  }

  private IppOperations.Listed find() {
    return patience.ask(
        () -> printer.find(job.name(), IppOperations.SEARCH),
        new IppOperations.Listed.NoAnswer(PrinterProblem.UNREACHABLE));
  }

  private PrintOutcome createAndSend() {
    Instant end = soonest();
    while (true) {
      switch (patience.ask(() -> printer.create(job.name(), job.paper()))) {
        case JobAnswer.Known(JobReport created) -> {
          return send(created);
        }
        case JobAnswer.Refused(PrinterProblem why) -> {
          return why == PrinterProblem.OPERATION_MISSING
              ? sendAtOnce()
              : new PrintOutcome.NotPrinted(why);
        }
        case JobAnswer.Absent _ -> {
          return new PrintOutcome.NotPrinted(PrinterProblem.JOB_ABORTED);
        }
        case JobAnswer.Busy _ -> {
          progress.waiting(PrinterProblem.BUSY);
          if (!patience.pause(deadline)) {
            return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
          }
          end = soonest();
        }
        case JobAnswer.NoAnswer(PrinterProblem why) -> {
          // It may have been created all the same. An empty job can't print, so it does no harm
          // either way; but if it is there, it is the one to fill.
          if (find() instanceof IppOperations.Listed.There(JobReport found)) {
            return send(found);
          }
          progress.waiting(why);
          if (!patience.pause(why == PrinterProblem.BUSY ? deadline : end)) {
            return new PrintOutcome.NotPrinted(why);
          }
        }
      }
    }
  }

  /** How the printer shows the job while it is surely ours, so that it is known again. */
  private JobTicket ticket(JobReport created) {
    JobAnswer seen = patience.ask(() -> printer.job(created.id(), IppOperations.EXCHANGE));
    return JobTicket.of(seen instanceof JobAnswer.Known(JobReport report) ? report : created);
  }

  private PrintOutcome send(JobReport created) {
    JobTicket given = ticket(created);
    ticket = given;
    Duration left = Duration.between(patience.now(), deadline);
    if (patience.interrupted() || !left.isPositive()) {
      patience.ask(() -> printer.cancel(given.id()));
      return new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED);
    }
    boolean written = false;
    try {
      progress.tell(new PrintProgress.Sending(given));
      written = true;
    } finally {
      if (!written) {
        patience.ask(() -> printer.cancel(given.id())); // nothing goes out that isn't written down
      }
    }
    sent = true;
    return watch(given, printer.sendDocument(given.id(), job.pdf(), left));
  }

  /** To a printer without Create-Job: the document goes with the request that makes the job. */
  private PrintOutcome sendAtOnce() {
    while (true) {
      JobAnswer refusal = patience.ask(() -> validated());
      switch (refusal) {
        case JobAnswer.Refused(PrinterProblem why) -> {
          return new PrintOutcome.NotPrinted(why);
        }
        case JobAnswer.Busy _ -> {
          progress.waiting(PrinterProblem.BUSY);
          if (!patience.pause(deadline)) {
            return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
          }
        }
        case JobAnswer.NoAnswer(PrinterProblem why) -> {
          return new PrintOutcome.NotPrinted(why);
        }
        case JobAnswer.Known _, JobAnswer.Absent _ -> {
          Duration left = Duration.between(patience.now(), deadline);
          if (patience.interrupted() || !left.isPositive()) {
            return new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED);
          }
          progress.tell(new PrintProgress.Sending());
          sent = true;
          return watch(null, printer.printJob(job.name(), job.paper(), job.pdf(), left));
        }
      }
    }
  }

  /** {@code Absent} if the printer takes the job: there is none yet. */
  private JobAnswer validated() throws InterruptedException {
    JobAnswer refusal = printer.validate(job.name(), job.paper());
    // Where the printer can't be asked beforehand either, Print-Job itself tells.
    boolean cantTell =
        refusal instanceof JobAnswer.Refused(PrinterProblem why)
            && why == PrinterProblem.OPERATION_MISSING;
    return refusal == null || cantTell ? new JobAnswer.Absent() : refusal;
  }

  private PrintOutcome watch(@Nullable JobTicket given, IppOperations.Sending sending) {
    JobWatch watch =
        new JobWatch(printer, job.name(), job.sheets(), patience, progress, sending.answer());
    try {
      return watch.untilSettled(given, patience.now(), true, deadline);
    } finally {
      JobTicket found = watch.ticket();
      ticket = found == null ? given : found;
      sending.abort().run();
    }
  }

  /** A job that is there already, by its own name. */
  private PrintOutcome watch(JobReport known) {
    ticket = JobTicket.of(known);
    return new JobWatch(
            printer,
            job.name(),
            job.sheets(),
            patience,
            progress,
            CompletableFuture.completedFuture(new JobAnswer.Absent()))
        .untilSettled(ticket, patience.now(), true, deadline);
  }

  private Instant soonest() {
    Instant then = patience.in(PATIENCE);
    return then.isBefore(deadline) ? then : deadline;
  }
}
