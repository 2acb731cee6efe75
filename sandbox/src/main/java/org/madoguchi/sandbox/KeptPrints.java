package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.SentJob;

/**
 * A printer that keeps what was printed last, so that people and the tour can look at it as it left
 * for the paper. Sandbox papers only.
 */
final class KeptPrints implements Printer {
  private final Printer printer;
  private final Path file;
  private volatile Runnable printed = () -> {};
  private volatile long firstByte;

  /**
   * @param file overwritten by each job
   */
  KeptPrints(Printer printer, Path file) {
    this.printer = printer;
    this.file = file;
  }

  /** Who is told on a thread of its own after a job came out. */
  void onPrinted(Runnable listener) {
    printed = listener;
  }

  /** When the first byte of the last job was on its way, in {@code System.nanoTime()}. */
  long firstByte() {
    return firstByte;
  }

  /** Where the last job is. */
  Path file() {
    return file;
  }

  @Override
  public String name() {
    return printer.name();
  }

  @Override
  public PrinterStatus status() {
    return printer.status();
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    try {
      PrivateFiles.write(file, job.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrintOutcome outcome =
        printer.print(
            job,
            step -> {
              if (step instanceof PrintProgress.Sending) {
                firstByte = System.nanoTime();
              }
              progress.accept(step);
            });
    if (!(outcome instanceof PrintOutcome.NotPrinted)) {
      Thread.ofVirtual().name("printed").start(printed);
    }
    return outcome;
  }

  @Override
  public PrintOutcome follow(SentJob job, Consumer<PrintProgress> progress) {
    return printer.follow(job, progress);
  }

  @Override
  public JobLookup find(String jobName) {
    return printer.find(jobName);
  }

  @Override
  public void cancel(String jobName) {
    printer.cancel(jobName);
  }

  @Override
  public void close() {
    printer.close();
  }
}
