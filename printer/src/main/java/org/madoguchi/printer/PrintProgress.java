package org.madoguchi.printer;

/** What happens to a job before it settles. */
public sealed interface PrintProgress {
  /** The first byte of the document is on its way: from now on sheets may come out. */
  record Sending() implements PrintProgress {}

  /** The printer has the whole document. */
  record Accepted() implements PrintProgress {}

  /** The job waits because of this; it goes on when a person has mended it. */
  record Waiting(PrinterProblem problem) implements PrintProgress {}

  /** The printer prints. */
  record Printing() implements PrintProgress {}
}
