package org.madoguchi.sandbox.proof.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/**
 * A printer whose every job is a file of its own: a job that is printed twice is there twice. It
 * prints whatever it is given, also what it has had already; who must ask first is the branch.
 */
final class SpoolPrinter implements Printer {
  private static final long A_SHEET_MS = 5;

  private final Path folder;

  SpoolPrinter(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "MFP";
  }

  @Override
  public PrinterStatus status() {
    return new PrinterStatus.Ready();
  }

  @Override
  public JobLookup find(String jobName) {
    return Files.exists(file(jobName, 1)) ? JobLookup.COMPLETED : JobLookup.ABSENT;
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    try {
      progress.accept(new PrintProgress.Sending());
      progress.accept(new PrintProgress.Accepted());
      Thread.sleep(A_SHEET_MS * job.sheets());
      int copy = 1;
      while (Files.exists(file(job.name(), copy))) {
        copy++; // once more, for all to see
      }
      Files.createFile(file(job.name(), copy));
      return new PrintOutcome.Completed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrintOutcome.InDoubt(org.madoguchi.printer.device.PrinterProblem.JOB_CANCELLED);
    }
  }

  private Path file(String jobName, int copy) {
    return folder.resolve(copy + "-" + jobName + ".pdf");
  }

  @Override
  public void cancel(String jobName) {}

  @Override
  public void close() {}
}
