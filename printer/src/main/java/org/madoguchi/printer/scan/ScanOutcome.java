package org.madoguchi.printer.scan;

/** What came of scanning. */
public sealed interface ScanOutcome {
  /**
   * What lies on the glass.
   *
   * @param jpeg begins as a JPEG does; nothing else is known of it
   * @param scanner its maker and model as it tells them: plain characters, one line
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Scanned(byte[] jpeg, String scanner) implements ScanOutcome {
    /** Without the picture. */
    @Override
    public String toString() {
      return "Scanned[%s]".formatted(scanner);
    }
  }

  /**
   * Nothing.
   *
   * @param detail technicians' words: plain characters, one line
   */
  record NotScanned(ScanProblem problem, String detail) implements ScanOutcome {}
}
