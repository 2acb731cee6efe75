package org.madoguchi.printer;

import org.madoguchi.printer.device.PrinterProblem;

/** How a job settled. */
public sealed interface PrintOutcome {
  /** The printer says that every sheet has left it. */
  record Completed() implements PrintOutcome {}

  /** Not one sheet was printed, and none will be: the printer doesn't have the job any more. */
  record NotPrinted(PrinterProblem problem) implements PrintOutcome {}

  /**
   * Nobody can know from here how many sheets came out: a person must look. The job is cancelled as
   * far as the printer could be reached.
   */
  record InDoubt(PrinterProblem problem) implements PrintOutcome {}
}
