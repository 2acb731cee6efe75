package org.madoguchi.app.branch;

import org.madoguchi.app.FailureCode;
import org.madoguchi.printer.PrinterProblem;

/** What a printer's problem is called at the desk. Pure. */
final class PrinterWords {
  private PrinterWords() {}

  static FailureCode code(PrinterProblem problem) {
    return switch (problem) {
      case UNREACHABLE -> FailureCode.PRINTER_UNREACHABLE;
      case MEDIA_EMPTY -> FailureCode.PRINTER_OUT_OF_PAPER;
      case MEDIA_JAM, COVER_OPEN, OUT_OF_TONER, BUSY, STOPPED ->
          FailureCode.PRINTER_NEEDS_ATTENTION;
      case JOB_ABORTED, JOB_CANCELLED -> FailureCode.PRINT_JOB_FAILED;
    };
  }
}
