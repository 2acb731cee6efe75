package org.madoguchi.app.figures;

/**
 * Two months as the office screen shows them.
 *
 * @param last the month before this one
 * @param current this month so far
 * @param yearlyCostYen what the service costs a year; -1: nobody has said
 * @param sent how the last month stands with whoever collects figures: {@code waiting}, {@code
 *     taken}, {@code refused}; empty if it is sent to nobody, or isn't made yet
 */
public record OfficeFigures(Month last, Month current, int yearlyCostYen, String sent) {
  /** For a time: longer than a day. */
  public static final long OVER = Long.MAX_VALUE;

  /**
   * A month, over all municipalities.
   *
   * @param month such as {@code 2026-11}
   * @param supported applications that were sent, or whose photo was printed
   * @param intakes applications taken in that an officer accepted
   * @param cards orders of cards that are done, and PINs that were changed
   * @param booked places at booths
   * @param done visits at the lobby that came to their end
   * @param touchToSlip half of those for certificates took at most so many seconds; 0 without any
   * @param slipToHandOver the same
   */
  public record Month(
      String month,
      long handedOver,
      long voided,
      long feesYen,
      long supported,
      long intakes,
      long cards,
      long registrations,
      long booked,
      long visits,
      long done,
      long touchToSlip,
      long slipToHandOver) {}

  /** Yen for each certificate of the last month, rounded; 0 if there is nothing to tell. */
  public long yenEach() {
    long certificates = 12 * last.handedOver();
    return yearlyCostYen < 0 || certificates == 0
        ? 0
        : Math.floorDiv(yearlyCostYen + certificates / 2, certificates);
  }
}
