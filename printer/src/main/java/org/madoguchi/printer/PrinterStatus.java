package org.madoguchi.printer;

import org.madoguchi.printer.device.PrinterProblem;

/** Whether a printer can print now. */
public sealed interface PrinterStatus {
  /** Idle or printing, nothing in the way. */
  record Ready() implements PrinterStatus {}

  /** Something is in the way that a person must mend. */
  record NeedsAttention(PrinterProblem problem) implements PrinterStatus {}
}
