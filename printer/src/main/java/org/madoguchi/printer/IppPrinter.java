package org.madoguchi.printer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.device.PrinterProblem;
import org.madoguchi.printer.device.PrinterReport;
import org.madoguchi.printer.ipp.IppGroup;
import org.madoguchi.printer.ipp.IppOperations;
import org.madoguchi.printer.ipp.IppReading;
import org.madoguchi.printer.ipp.IppTransport;
import org.madoguchi.printer.ipp.JobAnswer;
import org.madoguchi.printer.ipp.JobIdentity;

/**
 * A printer that speaks IPP (RFC 8011), with Create-Job and Send-Document as every IPP Everywhere
 * printer does, or with Print-Job alone as many older MFPs.
 *
 * <p>A document is sent once. Whatever happens to the link after that, the job is only asked for,
 * watched and cancelled: by the number that the printer gave for it, and by its name. A job name
 * that this object has sent is never sent again, even if the printer has forgotten it. At the
 * deadline the job is cancelled and given 5 s more to end.
 *
 * <p>Thread rule: see {@link Printer}. A job that finds another one under way waits for it, within
 * its own deadline.
 */
public final class IppPrinter implements Printer {
  /** Far more jobs than a branch prints between two starts of the program. */
  private static final int REMEMBERED = 10_000;

  /** {@link Printer} promises 5 s. */
  private static final Duration ANSWER = Duration.ofMillis(4_800);

  private final String name;
  private final IppOperations operations;
  private final PollClock pace;
  private final ReentrantLock oneJob = new ReentrantLock(true);

  /** How the jobs ended of which a byte was sent; under {@code oneJob}. */
  private final Map<String, PrintOutcome> sent = new LinkedHashMap<>();

  /** By what the printer knows the jobs of this object, also the one under way. */
  private final Map<String, Given> tickets = new ConcurrentHashMap<>();

  /**
   * A printer with a certificate that the Java runtime trusts, or without one.
   *
   * @param name what it is called on the office terminal
   * @param uri {@code ipp:} or {@code ipps:}
   * @throws IllegalArgumentException for another scheme
   */
  public IppPrinter(String name, URI uri, PollClock pace) {
    this(name, uri, pace, null);
  }

  /**
   * A printer.
   *
   * @param name what it is called on the office terminal
   * @param uri {@code ipp:} or {@code ipps:}
   * @param certificateSha256 SHA-256 of the one certificate that it may show over {@code ipps:}, 64
   *     hexadecimal digits in lower case; null for what the Java runtime trusts
   * @throws IllegalArgumentException for another scheme
   */
  public IppPrinter(String name, URI uri, PollClock pace, @Nullable String certificateSha256) {
    this.name = name;
    this.operations = new IppOperations(uri, new IppTransport(uri, certificateSha256));
    this.pace = pace;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PrinterStatus status() {
    try {
      return switch (operations.state(ANSWER)) {
        case IppOperations.PrinterAnswer.Said(IppGroup said) ->
            IppMeaning.status(IppReading.printer(said));
        case IppOperations.PrinterAnswer.Failed(PrinterProblem problem) ->
            new PrinterStatus.NeedsAttention(problem);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrinterStatus.NeedsAttention(PrinterProblem.UNREACHABLE);
    }
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    return oneAtATime(
        job.deadline(),
        new PrintOutcome.NotPrinted(PrinterProblem.BUSY),
        new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED),
        deadline -> {
          PrintOutcome before = sent.get(job.name());
          return before == null ? send(job, deadline, progress) : again(job, before, progress);
        });
  }

  private PrintOutcome send(PrintJob job, Instant deadline, Consumer<PrintProgress> progress) {
    var attempt = new IppAttempt(operations, pace, job, deadline, noting(job.name(), progress));
    PrintOutcome outcome = new PrintOutcome.InDoubt(PrinterProblem.JOB_ABORTED);
    try {
      outcome = attempt.run();
    } finally {
      // Also when the listener threw: what was sent stays sent.
      if (attempt.sent()) {
        remember(job.name(), outcome);
      }
      note(job.name(), attempt.ticket());
    }
    return outcome;
  }

  /** What was sent from here is never sent again; what was in doubt is looked at once more. */
  private PrintOutcome again(PrintJob job, PrintOutcome before, Consumer<PrintProgress> progress) {
    if (!(before instanceof PrintOutcome.InDoubt)) {
      return before;
    }
    return switch (asked(job.name())) {
      case JobAnswer.Known(JobReport report) ->
          switch (IppMeaning.view(
              report, new PrinterReport(false, List.of(), true), job.sheets())) {
            case IppMeaning.JobView.Settled(PrintOutcome settled) -> settled;
            case IppMeaning.JobView.UnderWay(PrintProgress now) -> {
              progress.accept(now);
              yield before;
            }
          };
      case JobAnswer.Absent _, JobAnswer.Busy _, JobAnswer.Refused _, JobAnswer.NoAnswer _ ->
          before;
    };
  }

  private JobAnswer asked(String jobName) {
    try {
      return known(jobName, ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new JobAnswer.NoAnswer();
    }
  }

  @Override
  public PrintOutcome follow(SentJob job, Consumer<PrintProgress> progress) {
    PrintOutcome notAsked = new PrintOutcome.InDoubt(PrinterProblem.BUSY);
    return oneAtATime(
        job.deadline(),
        notAsked,
        notAsked,
        deadline -> {
          JobTicket ticket = job.ticket();
          if (ticket != null) {
            tickets.put(job.name(), new Given(ticket, job.sentAt()));
          }
          BoundedWait patience = new BoundedWait(pace);
          var watch =
              new JobWatch(
                  operations,
                  job.name(),
                  job.sheets(),
                  patience,
                  new ProgressTeller(progress),
                  CompletableFuture.completedFuture(new JobAnswer.Absent()));
          try {
            PrintOutcome outcome = watch.untilSettled(job.ticket(), job.sentAt(), false, deadline);
            remember(job.name(), outcome);
            return outcome;
          } finally {
            patience.restoreInterrupt();
          }
        });
  }

  private PrintOutcome oneAtATime(
      Duration within,
      PrintOutcome busy,
      PrintOutcome interrupted,
      Function<Instant, PrintOutcome> work) {
    Instant start = pace.clock().instant();
    try {
      if (!oneJob.tryLock(within.toMillis(), TimeUnit.MILLISECONDS)) {
        return busy;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted;
    }
    try {
      return work.apply(start.plus(within));
    } finally {
      oneJob.unlock();
    }
  }

  private Consumer<PrintProgress> noting(String jobName, Consumer<PrintProgress> progress) {
    return now -> {
      switch (now) {
        case PrintProgress.Sending(JobTicket ticket) -> note(jobName, ticket);
        case PrintProgress.Numbered(JobTicket ticket) -> note(jobName, ticket);
        case PrintProgress.Accepted _, PrintProgress.Waiting _, PrintProgress.Printing _ -> {}
      }
      progress.accept(now);
    };
  }

  private void note(String jobName, @Nullable JobTicket ticket) {
    if (ticket != null) {
      tickets.putIfAbsent(jobName, new Given(ticket, pace.clock().instant()));
    }
  }

  /** A ticket, and when it was given. */
  private record Given(JobTicket ticket, Instant at) {
    boolean isFor(String jobName, JobReport report, Instant now) {
      Duration since = Duration.between(at, now);
      return JobIdentity.of(jobName, ticket, report, false, since) == JobIdentity.OURS;
    }
  }

  private void remember(String jobName, PrintOutcome outcome) {
    if (sent.size() >= REMEMBERED) {
      String eldest = sent.keySet().iterator().next();
      sent.remove(eldest);
      tickets.remove(eldest);
    }
    sent.put(jobName, outcome);
  }

  @Override
  public JobLookup find(String jobName) {
    return switch (asked(jobName)) {
      case JobAnswer.Known(JobReport job) -> IppMeaning.lookup(job.state());
      case JobAnswer.Absent _ -> JobLookup.ABSENT;
      case JobAnswer.Busy _, JobAnswer.Refused _, JobAnswer.NoAnswer _ -> JobLookup.UNKNOWN;
    };
  }

  /** By the number that the printer gave, else by name. */
  private JobAnswer known(String jobName, Duration within) throws InterruptedException {
    Given given = tickets.get(jobName);
    if (given != null
        && operations.job(given.ticket().id(), within.dividedBy(4))
            instanceof JobAnswer.Known(JobReport report)
        && given.isFor(jobName, report, pace.clock().instant())) {
      return new JobAnswer.Known(report);
    }
    return switch (operations.find(jobName, within.multipliedBy(3).dividedBy(4))) {
      case IppOperations.Listed.There(JobReport report) -> new JobAnswer.Known(report);
      case IppOperations.Listed.NotThere _ -> new JobAnswer.Absent();
      case IppOperations.Listed.NotTold _ -> new JobAnswer.Refused(PrinterProblem.HISTORY_WITHHELD);
      case IppOperations.Listed.NoAnswer(PrinterProblem why) -> new JobAnswer.NoAnswer(why);
    };
  }

  @Override
  public void cancel(String jobName) {
    try {
      if (known(jobName, ANSWER.dividedBy(2)) instanceof JobAnswer.Known(JobReport job)
          && IppMeaning.lookup(job.state()) == JobLookup.ACTIVE) {
        operations.cancel(job.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends every exchange with the printer that is still under way. */
  @Override
  public void close() {
    operations.close();
  }
}
