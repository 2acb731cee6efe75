package org.madoguchi.printer;

import org.jspecify.annotations.Nullable;
import org.madoguchi.printer.device.JobTicket;
import org.madoguchi.printer.device.PrinterProblem;

/** What happens to a job before it settles. */
public sealed interface PrintProgress {
  /**
   * The first byte of the document is about to leave: from now on sheets may come out. Whoever must
   * know that for ever writes it down before this call returns; if it throws, nothing is sent.
   *
   * @param ticket by what the printer knows the job; null if it gives that only with its answer
   */
  record Sending(@Nullable JobTicket ticket) implements PrintProgress {
    /** Without a ticket. */
    public Sending() {
      this(null);
    }
  }

  /** A printer that gave no ticket before has given one: it has the document. */
  record Numbered(JobTicket ticket) implements PrintProgress {}

  /** The printer has the whole document. */
  record Accepted() implements PrintProgress {}

  /** The job waits because of this; it goes on when a person has mended it. */
  record Waiting(PrinterProblem problem) implements PrintProgress {}

  /** The printer prints. */
  record Printing() implements PrintProgress {}
}
