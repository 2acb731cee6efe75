package org.madoguchi.app.figures;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.branch.journal.ExportedJournal;
import org.madoguchi.app.branch.journal.JournalWalk;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.FiguresConfig;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.TimeClasses;

/**
 * Counts the last month and this one for the office's screen. Takes as long as the journal is: some
 * tenths of a second after years; no issuance waits for it. Thread-safe. May throw {@link
 * StoreFailure}.
 */
public final class BranchFigures {
  private final BranchIdentity branch;
  private final String build;
  private final Store store;
  private final JournalWalk journal;
  private final FiguresConfig config;
  private final InstantSource clock;

  public BranchFigures(
      BranchIdentity branch,
      String build,
      Store store,
      JournalWalk journal,
      FiguresConfig config,
      InstantSource clock) {
    this.branch = branch;
    this.build = build;
    this.store = store;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  /** Both months; empty if the journal doesn't hold. */
  public Optional<OfficeFigures> look() {
    YearMonth now = YearMonth.from(clock.instant().atZone(branch.zone()));
    YearMonth before = now.minusMonths(1);
    MonthCount last = new MonthCount(branch.id(), before, branch.zone(), build);
    MonthCount current = new MonthCount(branch.id(), now, branch.zone(), build);
    ExportedJournal.Walked walked =
        journal.walk(
            line -> {
              last.line(line);
              current.line(line);
            });
    if (walked.fault().isPresent()) {
      return Optional.empty();
    }
    Integer cost = config.yearlyCostYen();
    return Optional.of(
        new OfficeFigures(
            month(last.end(walked.lastHash())),
            month(current.end(walked.lastHash())),
            cost == null ? -1 : cost,
            store
                .transaction(c -> FiguresOutbox.standing(c, before))
                .map(FiguresOutbox.Standing::state)
                .orElse("")));
  }

  private static OfficeFigures.Month month(MonthFigures of) {
    return new OfficeFigures.Month(
        of.month().toString(),
        of.sum(Measure.CERTIFICATES_HANDED_OVER),
        of.sum(Measure.CERTIFICATES_VOIDED),
        of.sum(Measure.FEES_TAKEN) - of.sum(Measure.FEES_REFUNDED),
        of.sum(Measure.APPLICATIONS_SENT) + of.sum(Measure.PHOTO_SHEETS_HANDED_OVER),
        of.sum(Measure.INTAKES_ACCEPTED),
        of.sum(Measure.CARD_ORDERS_DONE) + of.sum(Measure.PINS_CHANGED),
        of.sum(Measure.PORTAL_REGISTRATIONS),
        of.sum(Measure.APPOINTMENTS_BOOKED),
        of.sum(Measure.VISITS),
        of.byKind(Measure.VISITS_BY_END).getOrDefault("done", 0L),
        half(of.byKind(Measure.TOUCH_TO_SLIP)),
        half(of.byKind(Measure.SLIP_TO_HAND_OVER)));
  }

  private static long half(Map<String, Long> classes) {
    return classes.isEmpty() ? 0 : TimeClasses.median(classes).orElse(OfficeFigures.OVER);
  }
}
