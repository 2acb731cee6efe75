package org.madoguchi.app.branch.closing;

import java.util.Optional;

/**
 * What a clerk counted, and against which report.
 *
 * @param closing number of the closing whose report was on the screen, from 1
 * @param dueYen what should have been in the till by that report
 * @param countedYen what was in the till, from 0
 * @param why a reason where the two differ
 */
public record TillCount(int closing, int dueYen, int countedYen, Optional<TillDifference> why) {
  /** One without a reason. */
  public TillCount(int closing, int dueYen, int countedYen) {
    this(closing, dueYen, countedYen, Optional.empty());
  }

  /** Counted against that report, without a reason. */
  public static TillCount of(ClosingReport report, int countedYen) {
    return of(report, countedYen, Optional.empty());
  }

  /** Counted against that report. */
  public static TillCount of(ClosingReport report, int countedYen, Optional<TillDifference> why) {
    return new TillCount(report.number(), report.cashYen(), countedYen, why);
  }

  /** Whether that report is the one it was counted against. */
  boolean isOf(ClosingReport report) {
    return report.number() == closing && report.cashYen() == dueYen;
  }

  /** Whether it agrees, or somebody says why it doesn't. */
  boolean explained() {
    return countedYen == dueYen || why.isPresent();
  }
}
