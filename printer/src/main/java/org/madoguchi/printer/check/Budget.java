package org.madoguchi.printer.check;

/** What one page has used up of its bounds. For one thread. */
final class Budget {
  private long unpacked;
  private long pixels;

  void unpacked(long bytes) throws Unfit {
    unpacked += bytes;
    if (unpacked > Bounds.UNPACKED) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
  }

  void pixels(long more) throws Unfit {
    pixels += more;
    if (pixels > Bounds.PIXELS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
  }

  /** Whether the time is up: the thread that works was interrupted. */
  static void time() throws Unfit {
    if (Thread.currentThread().isInterrupted()) {
      throw new Unfit(PageFault.TOO_LONG);
    }
  }
}
