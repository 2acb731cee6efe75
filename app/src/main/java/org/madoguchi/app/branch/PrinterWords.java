package org.madoguchi.app.branch;

import java.util.Optional;
import org.madoguchi.app.FailureCode;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.PrinterProblem;

/** What a printer's problem is called at the desk. Pure. */
final class PrinterWords {
  private PrinterWords() {}

  /** Why a paper that nobody counts didn't come out, or may not have; empty if it did. */
  static Optional<FailureCode> notPrinted(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Completed _ -> Optional.empty();
      case PrintOutcome.NotPrinted n -> Optional.of(code(n.problem()));
      case PrintOutcome.InDoubt d -> Optional.of(code(d.problem()));
    };
  }

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
