package org.madoguchi.printer.check;

/**
 * Ends the reading of a page. Never leaves this package: {@link FinishedPage} makes a value of it.
 */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final PageFault fault;

  Unfit(PageFault fault) {
    super(fault.name(), null, false, false); // no stack trace: it is an answer
    this.fault = fault;
  }

  PageFault fault() {
    return fault;
  }
}
