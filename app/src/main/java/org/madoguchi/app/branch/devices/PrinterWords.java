package org.madoguchi.app.branch.devices;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.printer.PrintOutcome;
import org.madoguchi.printer.device.PrinterProblem;

/** Maps a printer's problems to failure codes. Pure. */
public final class PrinterWords {
  private PrinterWords() {}

  /** Why a paper that nobody counts didn't come out, or may not have; empty if it did. */
  public static Optional<FailureCode> notPrinted(PrintOutcome outcome) {
    return switch (outcome) {
      case PrintOutcome.Completed _ -> Optional.empty();
      case PrintOutcome.NotPrinted n -> Optional.of(code(n.problem()));
      case PrintOutcome.InDoubt d -> Optional.of(code(d.problem()));
    };
  }

  /** The failure code of a problem. */
  public static FailureCode code(PrinterProblem problem) {
    return switch (problem) {
      case UNREACHABLE -> FailureCode.PRINTER_UNREACHABLE;
      case MEDIA_EMPTY -> FailureCode.PRINTER_OUT_OF_PAPER;
      case MEDIA_JAM, COVER_OPEN, OUT_OF_TONER, STOPPED -> FailureCode.PRINTER_NEEDS_ATTENTION;
      case JOB_ABORTED, JOB_CANCELLED -> FailureCode.PRINT_JOB_FAILED;
      case HOST_UNKNOWN -> FailureCode.PRINTER_HOST_UNKNOWN;
      case LOGIN_REQUIRED -> FailureCode.PRINTER_LOGIN_REQUIRED;
      case FORBIDDEN -> FailureCode.PRINTER_FORBIDDEN;
      case WRONG_PATH -> FailureCode.PRINTER_WRONG_PATH;
      case NOT_IPP -> FailureCode.PRINTER_NOT_IPP;
      case MOVED -> FailureCode.PRINTER_MOVED;
      case TLS_REQUIRED -> FailureCode.PRINTER_TLS_REQUIRED;
      case TLS_FAILED -> FailureCode.PRINTER_TLS_FAILED;
      case TLS_UNTRUSTED -> FailureCode.PRINTER_TLS_UNTRUSTED;
      case TLS_OTHER_HOST -> FailureCode.PRINTER_TLS_OTHER_HOST;
      case TLS_EXPIRED -> FailureCode.PRINTER_TLS_EXPIRED;
      case TLS_CHANGED -> FailureCode.PRINTER_TLS_CHANGED;
      case OPERATION_MISSING -> FailureCode.PRINTER_OPERATION_MISSING;
      case IPP_VERSION -> FailureCode.PRINTER_IPP_VERSION;
      case FORMAT_REFUSED -> FailureCode.PRINTER_FORMAT_REFUSED;
      case SETTING_REFUSED -> FailureCode.PRINTER_SETTING_REFUSED;
      case HISTORY_WITHHELD -> FailureCode.PRINTER_WITHOUT_HISTORY;
      case BUSY -> FailureCode.PRINTER_BUSY;
    };
  }
}
