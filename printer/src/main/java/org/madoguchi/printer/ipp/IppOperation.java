package org.madoguchi.printer.ipp;

/** The operations of RFC 8011 5.4.15 that are asked for here. */
public enum IppOperation {
  PRINT_JOB(0x02, "Print-Job"),
  VALIDATE_JOB(0x04, "Validate-Job"),
  CREATE_JOB(0x05, "Create-Job"),
  SEND_DOCUMENT(0x06, "Send-Document"),
  CANCEL_JOB(0x08, "Cancel-Job"),
  GET_JOB_ATTRIBUTES(0x09, "Get-Job-Attributes"),
  GET_JOBS(0x0a, "Get-Jobs"),
  GET_PRINTER_ATTRIBUTES(0x0b, "Get-Printer-Attributes");

  private final int code;
  private final String title;

  IppOperation(int code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The number in a request, and in {@code operations-supported}. */
  public int code() {
    return code;
  }

  /** Its name in RFC 8011. */
  public String title() {
    return title;
  }
}
