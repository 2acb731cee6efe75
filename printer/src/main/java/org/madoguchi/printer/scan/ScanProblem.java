package org.madoguchi.printer.scan;

import org.madoguchi.printer.device.PrinterProblem;

/** Why nothing was scanned. */
public enum ScanProblem {
  /** Nobody answers at its address. */
  UNREACHABLE,
  /** No machine has the name in its address. */
  HOST_UNKNOWN,
  /** No TLS connection comes about. */
  TLS_FAILED,
  /** Nobody trusted here has signed its TLS certificate, as is so with most MFPs. */
  TLS_UNTRUSTED,
  /** Its TLS certificate is for another host name. */
  TLS_OTHER_HOST,
  /** Its TLS certificate has expired, or isn't valid yet. */
  TLS_EXPIRED,
  /** It shows another TLS certificate than the one that is pinned. */
  TLS_CHANGED,
  /** Something answers, but not eSCL, or not under that path. */
  NOT_ESCL,
  /** It wants a login, or doesn't let this machine scan. */
  REFUSED,
  /** It has no glass, or gives no JPEG of what lies there. */
  NO_GLASS,
  /** It is doing something else. */
  BUSY,
  /** It broke off, was stopped, or took too long. */
  FAILED;

  /** What a problem below eSCL means here. */
  static ScanProblem of(PrinterProblem problem) {
    return switch (problem) {
      case UNREACHABLE -> UNREACHABLE;
      case HOST_UNKNOWN -> HOST_UNKNOWN;
      case LOGIN_REQUIRED, FORBIDDEN -> REFUSED;
      case WRONG_PATH, NOT_IPP, MOVED, TLS_REQUIRED -> NOT_ESCL;
      case TLS_FAILED -> TLS_FAILED;
      case TLS_UNTRUSTED -> TLS_UNTRUSTED;
      case TLS_OTHER_HOST -> TLS_OTHER_HOST;
      case TLS_EXPIRED -> TLS_EXPIRED;
      case TLS_CHANGED -> TLS_CHANGED;
      case BUSY -> BUSY;
      case MEDIA_EMPTY,
          MEDIA_JAM,
          COVER_OPEN,
          OUT_OF_TONER,
          STOPPED,
          JOB_ABORTED,
          JOB_CANCELLED,
          OPERATION_MISSING,
          IPP_VERSION,
          FORMAT_REFUSED,
          SETTING_REFUSED,
          HISTORY_WITHHELD ->
          FAILED;
    };
  }
}
