package org.madoguchi.sandbox.proof.storm;

import java.util.function.Consumer;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.SentJob;

/** The mutant of a printer's client that sends a job again by itself when it is in doubt. */
final class EagerPrinter implements Printer {
  private final Printer printer;

  EagerPrinter(Printer printer) {
    this.printer = printer;
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
    PrintOutcome first = printer.print(job, progress);
    return first instanceof PrintOutcome.InDoubt
        ? printer.print(
            new PrintJob(job.name() + "-again", job.pdf(), job.sheets(), job.deadline()), progress)
        : first;
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
