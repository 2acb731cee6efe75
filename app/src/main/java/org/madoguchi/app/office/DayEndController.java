package org.madoguchi.app.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.office.OfficePanel.Till;

/** The office session's part about the day's end. The session's thread only. */
final class DayEndController {
  private final PanelAccess access;

  DayEndController(PanelAccess access) {
    this.access = access;
  }

  /** Shows a preview of the closing. */
  void begin() {
    show(Till.EMPTY, DeskAnswer.Done::new);
  }

  /**
   * Calls the branch and then shows the new preview of the closing.
   *
   * @param till what was counted already
   */
  private void show(Till till, Supplier<DeskAnswer> first) {
    access.read(
        () ->
            switch (first.get()) {
              case DeskAnswer.Done _, DeskAnswer.Shows _ -> access.branch().closing();
              case DeskAnswer.NotDone no -> new Finding.NotFound<ClosingReport>(no.why());
            },
        report -> access.turn().accept(new OfficePanel.Closing(report, till)));
  }

  // ---- the till

  void typed(char digit) {
    till(till -> till.with(digit));
  }

  void erase() {
    till(
        t ->
            t.counted() || t.typed().isEmpty()
                ? t
                : new Till(t.typed().substring(0, t.typed().length() - 1), false, t.why()));
  }

  /** Counting is finished: the amount is compared. */
  void counted() {
    till(t -> t.typed().isEmpty() ? t : new Till(t.typed(), true, Optional.empty()));
  }

  void countAgain() {
    till(_ -> Till.EMPTY);
  }

  void differs(TillDifference why) {
    till(t -> t.counted() ? new Till(t.typed(), true, Optional.of(why)) : t);
  }

  private void till(java.util.function.UnaryOperator<Till> change) {
    if (access.panel().get() instanceof OfficePanel.Closing(ClosingReport report, Till till)) {
      access.turn().accept(new OfficePanel.Closing(report, change.apply(till)));
    }
  }

  void close() {
    if (access.panel().get() instanceof OfficePanel.Closing(ClosingReport report, Till till)
        && till.counted()) {
      TillCount count = TillCount.of(report, till.yen(), till.why());
      access
          .ask()
          .accept(
              () -> access.branch().closeDay(count),
              () -> access.turn().accept(new OfficePanel.Closed(report, till.yen())));
    }
  }

  // ---- what nobody claimed

  /** Lists the unclaimed issuances; recent ones aren't among them. */
  void unclaimed(Instant now) {
    if (!(access.panel().get() instanceof OfficePanel.Closing(ClosingReport _, Till till))) {
      return;
    }
    OfficeSnapshot office = access.snapshot().get();
    List<Item> old = new ArrayList<>();
    List<Item> younger = new ArrayList<>();
    for (Item item : office.waiting()) {
      (office.rules().unclaimed(item, now) ? old : younger).add(item);
    }
    int most = Math.min(OfficePanel.Unclaimed.MOST, old.size());
    access.turn().accept(new OfficePanel.Unclaimed(old.subList(0, most), younger, List.of(), till));
  }

  /** Back to the closing that it was shown for. */
  void back(OfficePanel.Unclaimed from) {
    show(from.till(), DeskAnswer.Done::new);
  }

  /** Voids what was listed; this changes the report. */
  void voidUnclaimed(OfficePanel.Unclaimed named, Destruction by) {
    if (!named.items().isEmpty()) {
      show(
          named.till(),
          () -> access.branch().voidUnclaimed(named.items().stream().map(Item::id).toList(), by));
    }
  }
}
