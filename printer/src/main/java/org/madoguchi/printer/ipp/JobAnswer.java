package org.madoguchi.printer.ipp;

import org.madoguchi.printer.device.JobReport;
import org.madoguchi.printer.device.PrinterProblem;

/** The outcome of a request that concerns a job. */
public sealed interface JobAnswer {
  /** The printer has it. */
  record Known(JobReport job) implements JobAnswer {}

  /** The printer says that it doesn't have it. */
  record Absent() implements JobAnswer {}

  /** The printer is busy with another job; nothing was begun. */
  record Busy() implements JobAnswer {}

  /** The printer says no; nothing was begun. */
  record Refused(PrinterProblem why) implements JobAnswer {}

  /** No answer, or nonsense: it may or may not have been done. */
  record NoAnswer(PrinterProblem why) implements JobAnswer {
    public NoAnswer() {
      this(PrinterProblem.UNREACHABLE);
    }
  }
}
