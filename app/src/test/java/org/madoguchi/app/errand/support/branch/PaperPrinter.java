package org.madoguchi.app.errand.support.branch;

import java.util.function.Consumer;
import java.util.function.Function;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/** A printer that takes a job at once and ends it as a test wants. */
public record PaperPrinter(Function<PrintJob, PrintOutcome> prints) implements Printer {
  @Override
  public String name() {
    return "double";
  }

  @Override
  public PrinterStatus status() {
    return new PrinterStatus.Ready();
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    progress.accept(new PrintProgress.Accepted());
    return prints.apply(job);
  }

  @Override
  public JobLookup find(String jobName) {
    return JobLookup.ABSENT;
  }

  @Override
  public void cancel(String jobName) {}

  @Override
  public void close() {}
}
