package org.madoguchi.printer.ipp;

/** Tags of RFC 8010 3.5 that are written, or told apart when read. */
public final class IppTag {
  public static final int OPERATION_GROUP = 0x01;
  public static final int JOB_GROUP = 0x02;
  public static final int END = 0x03;
  public static final int PRINTER_GROUP = 0x04;
  public static final int UNSUPPORTED_GROUP = 0x05;

  /** From here on a tag stands before a value; below, before a group. */
  static final int FIRST_VALUE = 0x10;

  /** From here on a value has octets that mean something; below, it says why there is none. */
  static final int FIRST_IN_BAND = 0x20;

  static final int NO_VALUE = 0x13;
  public static final int INTEGER = 0x21;
  public static final int BOOLEAN = 0x22;
  static final int TEXT_WITH_LANGUAGE = 0x35;
  static final int NAME_WITH_LANGUAGE = 0x36;
  static final int MEMBER_NAME = 0x4a;
  static final int END_COLLECTION = 0x37;
  static final int BEGIN_COLLECTION = 0x34;
  public static final int NAME = 0x42;
  public static final int KEYWORD = 0x44;
  public static final int URI = 0x45;
  public static final int CHARSET = 0x47;
  public static final int LANGUAGE = 0x48;
  public static final int MIME_TYPE = 0x49;

  private IppTag() {}
}
