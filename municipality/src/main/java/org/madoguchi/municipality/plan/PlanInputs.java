package org.madoguchi.municipality.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.LocalizedText;

/**
 * What a municipality puts into its plan. Nothing in it is about a person. Immutable, any thread.
 *
 * @param body whose plan it is
 * @param waiting cards that wait for their holders before the first month, 0 or more
 * @param mostAMonth so many can be made in a month at most; 0: no such bound
 * @param months one after the other without a gap, at least one
 * @param building so many dedicated and shared windows have room in the town hall
 */
public record PlanInputs(
    Body body,
    Demand demand,
    long waiting,
    long mostAMonth,
    List<MonthInputs> months,
    Counter dedicated,
    Counter shared,
    Counter temporary,
    int building,
    Staffing staffing,
    Terminals terminals,
    Measures measures,
    Costs costs,
    Thresholds thresholds) {
  public PlanInputs {
    months = List.copyOf(months);
  }

  /**
   * A municipality.
   *
   * @param code five digits
   * @param designatedCity 指定都市: it isn't in its prefecture's sum
   */
  public record Body(String code, LocalizedText name, boolean designatedCity) {}

  /**
   * One month.
   *
   * @param share of all cards, 0 or more; those of all months have the sum 1
   * @param cards the municipality's own number; null: by its share
   * @param weekdays on which windows are open, 0 to 23
   * @param weekendDays Saturdays and Sundays on which windows are open, 0 to 10
   * @param dedicated windows, likewise the others
   */
  public record MonthInputs(
      YearMonth month,
      BigDecimal share,
      @Nullable Long cards,
      int weekdays,
      int weekendDays,
      int dedicated,
      int shared,
      int temporary) {}

  /**
   * Those who work at the windows.
   *
   * @param inHand trained people before the first month
   * @param absenceFactor 1 or more: so many times the people at the windows
   * @param trainingMonths from one's first day until one stands at a window
   */
  public record Staffing(
      int inHand, BigDecimal absenceFactor, int trainingMonths, List<Hire> hires) {
    public Staffing {
      hires = List.copyOf(hires);
    }

    /** How many can stand at a window in a month. */
    public int trained(YearMonth month) {
      return inHand
          + hires.stream()
              .filter(h -> !h.month().plusMonths(trainingMonths).isAfter(month))
              .mapToInt(Hire::people)
              .sum();
    }
  }

  /** People who begin in a month. */
  public record Hire(YearMonth month, int people) {}

  /**
   * Terminals of the card system (統合端末).
   *
   * @param setupMinutes for each card before it is handed over (交付前設定)
   * @param hoursADay in which that is done, over 0
   */
  public record Terminals(int inHand, BigDecimal setupMinutes, BigDecimal hoursADay) {}

  /**
   * What else a plan holds.
   *
   * @param mailingEnds month in which the last form with a QR code is posted; null: none is planned
   * @param feeLowered certificates from a convenience store cost less than at the window
   */
  public record Measures(@Nullable YearMonth mailingEnds, boolean feeLowered) {}

  /**
   * Costs in yen; all but the mailing for a year.
   *
   * @param staff for each person
   * @param outside for each temporary window
   * @param subsidyPercent paid by the nation (個人番号カード交付事務費補助金)
   */
  public record Costs(
      long staff, long window, long terminal, long outside, long mailing, int subsidyPercent) {}

  /**
   * From where on something is flagged; ours, not the circular's.
   *
   * @param offMonthPercent of a month's plan
   * @param offTotalPercent of the plan up to that month
   * @param backlogMonths of issue
   * @param weekendsMissed so many weekends of a month may be without an open day
   * @param mostCardsADay at a window
   * @param mailingBy month; null: not looked at
   */
  public record Thresholds(
      int offMonthPercent,
      int offTotalPercent,
      BigDecimal backlogMonths,
      int weekendsMissed,
      int mostCardsADay,
      @Nullable YearMonth mailingBy) {}

  /** Weekend days on which any window is open at all. */
  int openWeekendDays(MonthInputs month) {
    boolean any =
        (dedicated.weekends() && month.dedicated() > 0)
            || (shared.weekends() && month.shared() > 0)
            || (temporary.weekends() && month.temporary() > 0);
    return any ? month.weekendDays() : 0;
  }
}
