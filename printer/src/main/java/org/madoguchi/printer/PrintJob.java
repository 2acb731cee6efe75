package org.madoguchi.printer;

import java.time.Duration;
import org.madoguchi.printer.device.Paper;

/**
 * A document to print.
 *
 * @param name unique for ever, a new one for each attempt: by this the printer is asked whether it
 *     has the job. 1 to 127 printable ASCII characters, at most 20 if every printer is to keep it,
 *     without personal data. No name may be the beginning of another: printers cut them
 * @param pdf PDF document; wiped by its owner, not by the printer
 * @param sheets pages in it, at least 1
 * @param deadline until when the job must have settled; after it the job is cancelled
 * @param paper what it is printed on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PrintJob(String name, byte[] pdf, int sheets, Duration deadline, Paper paper) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is outside its range
   */
  public PrintJob {
    if (!name.matches("[\\x20-\\x7e]{1,127}")) {
      throw new IllegalArgumentException("job name: 1 to 127 printable ASCII characters");
    }
    if (sheets < 1) {
      throw new IllegalArgumentException("sheets: " + sheets);
    }
  }

  /** A job on A4. */
  public PrintJob(String name, byte[] pdf, int sheets, Duration deadline) {
    this(name, pdf, sheets, deadline, Paper.A4);
  }

  /** Without the document. */
  @Override
  public String toString() {
    return "PrintJob[" + name + ", " + sheets + " sheets, " + deadline + ", " + paper + "]";
  }
}
