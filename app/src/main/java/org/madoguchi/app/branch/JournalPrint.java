package org.madoguchi.app.branch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalExcerpt.Entry;
import org.madoguchi.app.branch.journal.JournalPages;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.journal.JournalWords;
import org.madoguchi.app.branch.paper.OfficePrinting;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.errand.certificate.Ledger;
import org.madoguchi.config.Language;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportContent.Column;
import org.madoguchi.printer.layout.ReportLayout;

/**
 * Prints a part of the journal on the MFP. The length is bounded, and the printing itself is
 * journalled. May throw {@link StoreFailure}.
 */
final class JournalPrint {
  /** About two sheets: enough to look into one day. */
  static final int LATEST_LINES = 60;

  /** More lines than any issuance has: 30 pages, reprinted a few times. */
  static final int LIFE_LINES = 300;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/M/d HH:mm:ss", Locale.ROOT);

  private final BranchParts parts;
  private final JournalPages pages;
  private final Ledger ledger;
  private final OfficePrinting printing;
  private final JournalWords words = JournalWords.in(Language.JA);

  JournalPrint(BranchParts parts, JournalPages pages, Ledger ledger, OfficePrinting printing) {
    this.parts = parts;
    this.pages = pages;
    this.ledger = ledger;
    this.printing = printing;
  }

  /**
   * Starts printing from that line on; an issuance's history is always printed whole. Refused while
   * an issuance is open, so that no other paper gets between its pages.
   */
  DeskAnswer print(JournalQuery query) {
    if (printing.occupied()) {
      return new DeskAnswer.NotDone(FailureCode.DESK_NOT_EMPTY);
    }
    List<Entry> entries =
        switch (query) {
          case JournalQuery.Before b -> pages.from(b, LATEST_LINES);
          case JournalQuery.Whole w -> pages.from(w.at(0), LIFE_LINES);
        };
    if (entries.isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.CODE_UNKNOWN);
    }
    ReportLayout.Paged set = parts.printing().paper().report(paper(query, entries));
    return printing
        .print("j", set, why -> write(why, query, entries))
        .<DeskAnswer>map(DeskAnswer.NotDone::new)
        .orElseGet(DeskAnswer.Done::new);
  }

  private void write(Optional<FailureCode> why, JournalQuery query, List<Entry> entries) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("first", Math.toIntExact(first(entries)));
    details.put("last", Math.toIntExact(last(entries)));
    if (query instanceof JournalQuery.Whole whole && !whole.number().isEmpty()) {
      details.put("receipt", whole.number());
    }
    why.ifPresent(w -> details.put("why", w.code()));
    ledger.note(
        new JournalEntry(
            why.isEmpty() ? JournalEvent.JOURNAL_PRINTED : JournalEvent.JOURNAL_NOT_PRINTED,
            details));
  }

  private static long first(List<Entry> entries) {
    return entries.stream().mapToLong(e -> e.line().seq()).min().orElseThrow();
  }

  private static long last(List<Entry> entries) {
    return entries.stream().mapToLong(e -> e.line().seq()).max().orElseThrow();
  }

  /** The report as it is printed. */
  ReportContent paper(JournalQuery query, List<Entry> entries) {
    String what =
        switch (query) {
          case JournalQuery.Before _ ->
              "%d行目から %d行目まで、新しい順".formatted(last(entries), first(entries));
          case JournalQuery.Whole w when w.number().isEmpty() -> "番号のない 受付の すべて、古い順";
          case JournalQuery.Whole w -> "受付番号 %s の すべて、古い順".formatted(w.number());
        };
    return new ReportContent(
        "交付窓口 記録簿",
        List.of(
            "%s　%s".formatted(parts.config().branch().name().ja(), what),
            "印刷 " + time(parts.machine().clock().instant())),
        List.of(
            new Column("行", 12, true),
            new Column("時刻", 42, false),
            new Column("受付番号", 18, false),
            new Column("できごと", 54, false),
            new Column("くわしく", 54, false)),
        entries.stream()
            .map(
                e ->
                    List.of(
                        String.valueOf(e.line().seq()),
                        time(e.line().at()),
                        e.receipt().orElse(""),
                        words.phrase(e.line()),
                        words.details(e.line())))
            .toList(),
        List.of("終わりの 照合値 " + ledger.journalHead()),
        parts.printing().specimen());
  }

  private String time(Instant at) {
    return at.atZone(parts.config().branch().zone()).format(TIME);
  }
}
