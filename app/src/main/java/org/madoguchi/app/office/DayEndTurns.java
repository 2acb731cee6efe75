package org.madoguchi.app.office;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.madoguchi.app.branch.ClosingReport;
import org.madoguchi.app.branch.OfficeBranch.DeskAnswer;
import org.madoguchi.app.branch.OfficeBranch.Finding;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.TillCount;
import org.madoguchi.app.branch.VoidReason;

/** The office session's part about the day's end. The session's thread only. */
final class DayEndTurns {
  /** More than any till holds. */
  private static final int MOST_YEN = 9_999_990;

  private final Hall hall;

  DayEndTurns(Hall hall) {
    this.hall = hall;
  }

  /** Shows how the closing would look now. */
  void begin() {
    show(OptionalInt.empty(), DeskAnswer.Done::new);
  }

  void voidUnclaimed(Item item) {
    show(counted(), () -> hall.branch().voidIssuance(item.id(), VoidReason.UNCLAIMED_AT_CLOSING));
  }

  void voidAllUnclaimed() {
    show(counted(), hall.branch()::voidUnclaimed);
  }

  /**
   * Does something for the closing and shows how that would look then.
   *
   * @param counted yen that were counted already; else as many as there should be
   */
  private void show(OptionalInt counted, Supplier<DeskAnswer> first) {
    hall.read(
        () ->
            switch (first.get()) {
              case DeskAnswer.Done _ -> hall.branch().closing();
              case DeskAnswer.NotDone no -> new Finding.NotFound<ClosingReport>(no.why());
            },
        report ->
            hall.turn().accept(new OfficePanel.Closing(report, counted.orElse(report.cashYen()))));
  }

  private OptionalInt counted() {
    return hall.panel().get() instanceof OfficePanel.Closing c
        ? OptionalInt.of(c.countedYen())
        : OptionalInt.empty();
  }

  void countYen(int change) {
    if (hall.panel().get() instanceof OfficePanel.Closing c) {
      int counted = Math.clamp((long) c.countedYen() + change, 0, MOST_YEN);
      hall.turn().accept(new OfficePanel.Closing(c.report(), counted));
    }
  }

  void close() {
    if (hall.panel().get() instanceof OfficePanel.Closing c) {
      hall.ask()
          .accept(
              () -> hall.branch().closeDay(TillCount.of(c.report(), c.countedYen())),
              () -> hall.turn().accept(new OfficePanel.Closed(c.report(), c.countedYen())));
    }
  }
}
