package org.madoguchi.printer;

/** What became of a request that concerns a job. */
sealed interface JobAnswer {
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
    NoAnswer() {
      this(PrinterProblem.UNREACHABLE);
    }
  }
}
