package org.madoguchi.app.branch.paper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.devices.PrinterWords;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.layout.ReportLayout;

/**
 * Prints on the MFP what the office needs for itself: a part of the journal, the list of a day, the
 * notice. Not while an issuance is open, so that no other paper gets between its pages.
 * Thread-safe.
 */
public final class OfficePrinting {
  private final Printer mfp;
  private final Duration deadline;
  private final InstantSource clock;
  private final BranchThreads threads;
  private final BooleanSupplier occupied;
  private final Runnable changed;
  private final BiConsumer<String, RuntimeException> failed;
  private final AtomicLong prints = new AtomicLong();

  /**
   * @param deadline until when the MFP must have put it out
   * @param occupied whether an issuance is open; may throw {@link StoreFailure}
   * @param changed called after it was printed or wasn't
   * @param failed called if the store failed after it was printed
   */
  public OfficePrinting(
      Printer mfp,
      Duration deadline,
      InstantSource clock,
      BranchThreads threads,
      BooleanSupplier occupied,
      Runnable changed,
      BiConsumer<String, RuntimeException> failed) {
    this.mfp = mfp;
    this.deadline = deadline;
    this.clock = clock;
    this.threads = threads;
    this.occupied = occupied;
    this.changed = changed;
    this.failed = failed;
  }

  /** Whether an issuance is open: then nothing is printed. May throw {@link StoreFailure}. */
  public boolean occupied() {
    return occupied.getAsBoolean();
  }

  /**
   * Starts printing; returns at once. May throw {@link StoreFailure}.
   *
   * @param name a letter before the job's number
   * @param written writes down what came of it, on another thread: why nothing came out, or empty;
   *     may throw {@link StoreFailure}
   * @return why nothing is printed; empty: it was begun
   */
  public Optional<FailureCode> print(
      String name, ReportLayout.Paged set, Consumer<Optional<FailureCode>> written) {
    if (occupied()) {
      return Optional.of(FailureCode.DESK_NOT_EMPTY);
    }
    String number = prints.incrementAndGet() + "-" + Long.toString(clock.millis(), 36);
    PrintJob job = new PrintJob(name + number, set.pdf(), set.sheets(), deadline);
    threads.desk(() -> print(job, written));
    return Optional.empty();
  }

  private void print(PrintJob job, Consumer<Optional<FailureCode>> written) {
    PrintOutcome outcome = mfp.print(job, _ -> {});
    try {
      written.accept(PrinterWords.notPrinted(outcome));
    } catch (StoreFailure e) {
      failed.accept("a paper of the office was printed, but it can't be written down", e);
    } finally {
      changed.run();
    }
  }
}
