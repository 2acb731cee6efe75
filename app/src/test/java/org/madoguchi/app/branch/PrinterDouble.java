package org.madoguchi.app.branch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/** A printer that prints at once, or meets with what a test has ready for it. */
final class PrinterDouble implements Printer {
  /** The process dies in the middle of a job. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** What came in: names, texts as they were then, and the documents themselves. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Job(String name, String text, int sheets, byte[] pdf) {}

  final List<Job> jobs = Collections.synchronizedList(new ArrayList<>());
  final List<String> cancelled = new ArrayList<>();
  PrintOutcome outcome = new PrintOutcome.Completed();
  PrinterStatus status = new PrinterStatus.Ready();
  JobLookup known = JobLookup.ABSENT;
  boolean dies;

  /** Told to whoever waits, before it settles. */
  List<PrintProgress> progress = List.of(new PrintProgress.Accepted());

  /** What happens while it prints. */
  Runnable meanwhile = () -> {};

  @Override
  public String name() {
    return "double";
  }

  @Override
  public PrinterStatus status() {
    return status;
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> told) {
    told.accept(new PrintProgress.Sending());
    jobs.add(
        new Job(
            job.name(), new String(job.pdf(), StandardCharsets.UTF_8), job.sheets(), job.pdf()));
    if (dies) {
      throw new Died();
    }
    progress.forEach(told);
    meanwhile.run();
    return outcome;
  }

  @Override
  public JobLookup find(String jobName) {
    return known;
  }

  @Override
  public void cancel(String jobName) {
    cancelled.add(jobName);
  }

  @Override
  public void close() {}
}
