package org.madoguchi.app.branch;

/**
 * What a clerk counted, and against which report.
 *
 * @param closing number of the closing whose report was on the screen, from 1
 * @param dueYen what should have been in the till by that report
 * @param countedYen what was in the till, from 0
 */
public record TillCount(int closing, int dueYen, int countedYen) {
  /** Counted against that report. */
  public static TillCount of(ClosingReport report, int countedYen) {
    return new TillCount(report.number(), report.cashYen(), countedYen);
  }

  /** Whether that report is the one it was counted against. */
  boolean isOf(ClosingReport report) {
    return report.number() == closing && report.cashYen() == dueYen;
  }
}
