package org.madoguchi.printer.ipp;

/** The status codes of RFC 8011 B.1 that are told apart here. */
public final class IppStatus {
  public static final int FORBIDDEN = 0x0401;
  public static final int NOT_AUTHENTICATED = 0x0402;
  public static final int NOT_AUTHORIZED = 0x0403;
  public static final int NOT_FOUND = 0x0406;
  public static final int GONE = 0x0407;
  public static final int FORMAT_NOT_SUPPORTED = 0x040a;
  public static final int ATTRIBUTES_NOT_SUPPORTED = 0x040b;
  public static final int CONFLICTING_ATTRIBUTES = 0x040e;
  public static final int OPERATION_NOT_SUPPORTED = 0x0501;
  public static final int VERSION_NOT_SUPPORTED = 0x0503;
  public static final int NOT_ACCEPTING_JOBS = 0x0506;
  public static final int BUSY = 0x0507;
  public static final int TOO_MANY_JOBS = 0x050b;

  private IppStatus() {}

  /** 0x0000 to 0x00FF are successes, some of them with a remark (RFC 8011 4.1.6). */
  public static boolean successful(int status) {
    return status >= 0 && status <= 0xff;
  }

  /** 0x0400 to 0x04FF: the request was wrong for this printer, and nothing was begun. */
  public static boolean clientError(int status) {
    return status >= 0x400 && status <= 0x4ff;
  }
}
