package org.madoguchi.printer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A printer that speaks IPP (RFC 8011) with Create-Job and Send-Document, as every IPP Everywhere
 * printer does.
 *
 * <p>A document is sent once. Before that the printer is asked for the job's name; after that,
 * whatever happens to the link, the job is only asked for, watched and cancelled. A job name that
 * this object has sent is never sent again, even if the printer has forgotten it. At the deadline
 * the job is cancelled and given 5 s more to end.
 *
 * <p>Thread rule: see {@link Printer}. A job that finds another one under way waits for it, within
 * its own deadline.
 */
public final class IppPrinter implements Printer {
  /** Far more jobs than a branch prints between two starts of the program. */
  private static final int REMEMBERED = 10_000;

  /** The face promises 5 s. */
  private static final Duration ANSWER = Duration.ofMillis(4_800);

  private final String name;
  private final IppOperations operations;
  private final Pace pace;
  private final ReentrantLock oneJob = new ReentrantLock(true);

  /** How the jobs ended of which a byte was sent; under {@code oneJob}. */
  private final Map<String, PrintOutcome> sent = new LinkedHashMap<>();

  /**
   * A printer with a certificate that the Java runtime trusts, or without one.
   *
   * @param name what it is called on the office terminal
   * @param uri {@code ipp:} or {@code ipps:}
   * @throws IllegalArgumentException for another scheme
   */
  public IppPrinter(String name, URI uri, Pace pace) {
    this(name, uri, pace, null);
  }

  /**
   * A printer.
   *
   * @param name what it is called on the office terminal
   * @param uri {@code ipp:} or {@code ipps:}
   * @param tls what is trusted over {@code ipps:}; null for what the Java runtime trusts
   * @throws IllegalArgumentException for another scheme
   */
  public IppPrinter(String name, URI uri, Pace pace, @Nullable SSLContext tls) {
    this.name = name;
    this.operations = new IppOperations(uri, new IppTransport(uri, tls));
    this.pace = pace;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PrinterStatus status() {
    try {
      PrinterReport report = operations.printer(ANSWER);
      return report == null
          ? new PrinterStatus.NeedsAttention(PrinterProblem.UNREACHABLE)
          : IppMeaning.status(report);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrinterStatus.NeedsAttention(PrinterProblem.UNREACHABLE);
    }
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    Instant start = pace.clock().instant();
    try {
      if (!oneJob.tryLock(job.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
        return new PrintOutcome.NotPrinted(PrinterProblem.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrintOutcome.NotPrinted(PrinterProblem.JOB_CANCELLED);
    }
    try {
      Instant deadline = start.plus(job.deadline());
      var attempt = new IppAttempt(operations, pace, job, deadline, progress);
      PrintOutcome outcome = new PrintOutcome.InDoubt(PrinterProblem.JOB_ABORTED);
      try {
        outcome = attempt.run(sent.get(job.name()));
      } finally {
        // Also when the listener threw: what was sent stays sent.
        if (attempt.sent()) {
          remember(job.name(), outcome);
        }
      }
      return outcome;
    } finally {
      oneJob.unlock();
    }
  }

  private void remember(String jobName, PrintOutcome outcome) {
    if (sent.size() >= REMEMBERED) {
      sent.remove(sent.keySet().iterator().next());
    }
    sent.put(jobName, outcome);
  }

  @Override
  public JobLookup find(String jobName) {
    try {
      return switch (operations.find(jobName, ANSWER)) {
        case JobAnswer.Known(JobReport job) -> IppMeaning.lookup(job.state());
        case JobAnswer.Absent _ -> JobLookup.ABSENT;
        case JobAnswer.Busy _, JobAnswer.Refused _, JobAnswer.NoAnswer _ -> JobLookup.UNKNOWN;
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JobLookup.UNKNOWN;
    }
  }

  @Override
  public void cancel(String jobName) {
    try {
      if (operations.find(jobName, ANSWER.dividedBy(2)) instanceof JobAnswer.Known(JobReport job)
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
