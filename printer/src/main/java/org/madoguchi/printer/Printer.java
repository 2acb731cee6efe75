package org.madoguchi.printer;

import java.util.function.Consumer;
import org.madoguchi.printer.device.PrinterProblem;

/**
 * A printer to which jobs are given one at a time and watched until they settle.
 *
 * <p>Thread rule: every method may be called from any thread, blocks at most for a bounded time and
 * is meant for a virtual thread. Jobs are carried out one after another. What can go wrong at a
 * printer is a value, never an exception.
 */
public interface Printer extends AutoCloseable {
  /** What it is called on the office terminal, without personal data. */
  String name();

  /** Asks the printer, within 5 s. */
  PrinterStatus status();

  /**
   * Prints a job that, as far as its caller knows, was never sent; {@link #follow} is for others.
   * Prints once: a printer that has a job of this name already isn't sent it again. Creates the
   * job, sends the document, watches it and, at the deadline, cancels it.
   *
   * @param progress told of what happens meanwhile, on the calling thread
   */
  PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress);

  /**
   * Watches a job that may have been sent before this program started, until it settles; at the
   * deadline it is cancelled. Never sends anything. What the printer can't tell for certain is in
   * doubt.
   *
   * @param progress told of what happens meanwhile, on the calling thread
   */
  default PrintOutcome follow(SentJob job, Consumer<PrintProgress> progress) {
    return switch (find(job.name())) {
      case COMPLETED -> new PrintOutcome.Completed();
      case ABSENT, ACTIVE, ENDED_EARLY, UNKNOWN ->
          new PrintOutcome.InDoubt(PrinterProblem.HISTORY_WITHHELD);
    };
  }

  /** Asks what the printer knows of a job, within 5 s. */
  JobLookup find(String jobName);

  /** Cancels a job that the printer may still have, within 5 s. */
  void cancel(String jobName);

  @Override
  void close();
}
