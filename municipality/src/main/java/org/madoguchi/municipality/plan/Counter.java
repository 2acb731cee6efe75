package org.madoguchi.municipality.plan;

import java.math.BigDecimal;

/**
 * One kind of window: for cards alone (dedicated), for other business too (shared), or for a time
 * and mostly outside the town hall (temporary).
 *
 * @param cardsADay as counted now, for each window and open day; 0: nobody has counted
 * @param weekends whether they are open on the plan's weekend days too
 * @param staff for each window, 0 or more
 */
public record Counter(BigDecimal cardsADay, boolean weekends, BigDecimal staff) {
  /** Cards in a month. */
  BigDecimal capacity(int windows, int weekdays, int weekendDays) {
    return cardsADay.multiply(BigDecimal.valueOf((long) windows * openDays(weekdays, weekendDays)));
  }

  int openDays(int weekdays, int weekendDays) {
    return weekdays + (weekends ? weekendDays : 0);
  }

  /** Whether somebody has counted. */
  boolean counted() {
    return cardsADay.signum() > 0;
  }
}
