package org.madoguchi.printer.device;

/**
 * What keeps a printer from printing: RFC 8011 5.4.12 printer-state-reasons, the link, and what it
 * doesn't do that is needed here.
 */
public enum PrinterProblem {
  /** Nobody answers at its address. */
  UNREACHABLE,
  MEDIA_EMPTY,
  MEDIA_JAM,
  COVER_OPEN,
  OUT_OF_TONER,
  BUSY,
  STOPPED,
  /** The printer refused or aborted the job. */
  JOB_ABORTED,
  /** The job was cancelled, at the printer or by its deadline. */
  JOB_CANCELLED,

  /** No machine has the name in its address. */
  HOST_UNKNOWN,
  /** It wants a user name and a password (HTTP 401, 407; client-error-not-authenticated). */
  LOGIN_REQUIRED,
  /** It doesn't let this machine print (HTTP 403; client-error-forbidden, -not-authorized). */
  FORBIDDEN,
  /** There is no printer under the path of its address (HTTP 404, 410; client-error-not-found). */
  WRONG_PATH,
  /** Something answers, but not IPP. */
  NOT_IPP,
  /** It sends on to another address (HTTP 3xx). */
  MOVED,
  /** It wants TLS (HTTP 426): its address begins with {@code ipps:}. */
  TLS_REQUIRED,
  /** No TLS connection comes about: none at that port, or only versions that aren't safe. */
  TLS_FAILED,
  /** Nobody trusted here has signed its TLS certificate, as is so with most MFPs. */
  TLS_UNTRUSTED,
  /** Its TLS certificate is for another host name. */
  TLS_OTHER_HOST,
  /** Its TLS certificate has expired, or isn't valid yet. */
  TLS_EXPIRED,
  /** It shows another TLS certificate than the one that is pinned. */
  TLS_CHANGED,
  /** It has no operation for that, such as neither Create-Job nor Print-Job. */
  OPERATION_MISSING,
  /** It speaks none of IPP 1.0, 1.1 and 2.0. */
  IPP_VERSION,
  /** It doesn't take PDF. */
  FORMAT_REFUSED,
  /** It refuses a setting that is needed, such as one copy on A4. */
  SETTING_REFUSED,
  /** It doesn't tell what it has printed. */
  HISTORY_WITHHELD
}
