package org.madoguchi.sandbox.proof.storm;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.madoguchi.printer.JobLookup;
import org.madoguchi.printer.PrintJob;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrintProgress;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;
import org.madoguchi.printer.device.PrinterProblem;

/** The lobby's slip printer. */
final class StormSlips implements Printer {
  private final Agenda agenda;
  private final RandomGenerator random;
  private final Odds odds;

  StormSlips(Agenda agenda, RandomGenerator random, Odds odds) {
    this.agenda = agenda;
    this.random = random;
    this.odds = odds;
  }

  @Override
  public String name() {
    return "slip printer";
  }

  @Override
  public PrinterStatus status() {
    return new PrinterStatus.Ready();
  }

  @Override
  public PrintOutcome print(PrintJob job, Consumer<PrintProgress> progress) {
    agenda.pause(800);
    if (random.nextDouble() < odds.slip()) {
      return new PrintOutcome.NotPrinted(PrinterProblem.MEDIA_EMPTY);
    }
    progress.accept(new PrintProgress.Accepted());
    return new PrintOutcome.Completed();
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
