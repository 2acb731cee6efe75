package org.madoguchi.app.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalExcerpt.Entry;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.figures.OfficeFigures;

/** A journal with every event, and what the screen shows of it. */
final class JournalSamples {
  /** The one issuance that has a receipt. */
  static final ReceiptNumber RECEIPT = ReceiptNumber.of(42);

  private static final IssuanceId ID = new IssuanceId(0, 42);

  /** The longest details that the events can have. */
  private static final Map<String, String> DETAILS =
      Map.of(
          "pages", "30",
          "copies", "20",
          "feeYen", "100000",
          "page", "30",
          "run", "3",
          "number", "1200",
          "why", "K07",
          "reason", "unclaimed-at-closing",
          "sheets", "30");

  private JournalSamples() {}

  /** A line for each event, oldest first, in the order of the catalogue. */
  private static List<Entry> journal() {
    List<Entry> journal = new ArrayList<>();
    for (JournalEvent event : JournalEvent.values()) {
      journal.add(entry(journal.size() + 1, event, details(event)));
    }
    return journal;
  }

  private static Map<String, String> details(JournalEvent event) {
    Map<String, String> details = new TreeMap<>();
    DETAILS.forEach(
        (name, value) -> {
          if (event.details().matches("(.*\\W)?" + name + "\\b.*")) {
            details.put(name, value);
          }
        });
    if (event.details().contains("staff")) {
      details.put("staff", "07, 12");
    }
    if (event.details().contains("refundYen")) {
      details.put("refundYen", "4500");
    }
    if (event == JournalEvent.FEE_TAKEN) {
      details.put("yen", "4500");
      details.put("way", "elsewhere");
    }
    return details;
  }

  static Entry entry(long seq, JournalEvent event, Map<String, String> details) {
    boolean ofTheBranch =
        event == JournalEvent.BRANCH_STARTED
            || event == JournalEvent.STAFF_CALLED
            || event.text().startsWith("closing")
            || event.text().startsWith("journal")
            || event == JournalEvent.DAY_CLOSED;
    Instant at = Samples.NOW.minusSeconds(7200).plusSeconds(67 * seq);
    return new Entry(
        new JournalLine(
            seq,
            at,
            event.text(),
            ofTheBranch ? Optional.empty() : Optional.of(ID),
            new TreeMap<>(details),
            ""),
        ofTheBranch ? Optional.empty() : Optional.of(RECEIPT.text()));
  }

  /** How one that waits came to be. */
  static JournalExcerpt life() {
    return new JournalExcerpt(
        new JournalQuery.Life(RECEIPT),
        List.of(
            entry(1, JournalEvent.REQUESTED, Map.of("copies", "2", "feeYen", "400")),
            entry(2, JournalEvent.ANSWER_ACCEPTED, Map.of("pages", "2")),
            entry(3, JournalEvent.SLIP_ISSUED, Map.of())),
        Optional.empty(),
        Optional.empty());
  }

  /** The journal's answer, without an index. */
  static JournalExcerpt excerpt(JournalQuery query) {
    int size = JournalExcerpt.LINES;
    List<Entry> all = journal();
    return switch (query) {
      case JournalQuery.Before b -> {
        List<Entry> older =
            all.stream()
                .filter(e -> e.line().seq() < b.seq())
                .sorted(Comparator.comparingLong((Entry e) -> e.line().seq()).reversed())
                .toList();
        List<Entry> page = older.subList(0, Math.min(size, older.size()));
        long top = page.getFirst().line().seq();
        yield new JournalExcerpt(
            query,
            page,
            top < all.size()
                ? Optional.of(new JournalQuery.Before(top + size + 1))
                : Optional.empty(),
            older.size() > size
                ? Optional.of(new JournalQuery.Before(page.getLast().line().seq()))
                : Optional.empty());
      }
      case JournalQuery.Whole w -> {
        List<Entry> life =
            w.number().equals(RECEIPT.text()) || w instanceof JournalQuery.LifeOfCase
                ? all.stream().filter(e -> e.receipt().isPresent()).toList()
                : List.of();
        int from = Math.min(life.size(), w.page() * size);
        int to = Math.min(life.size(), from + size);
        yield new JournalExcerpt(
            query,
            life.subList(from, to),
            w.page() > 0 ? Optional.of(w.at(w.page() - 1)) : Optional.empty(),
            to < life.size() ? Optional.of(w.at(w.page() + 1)) : Optional.empty());
      }
    };
  }

  /** All pages by name, in Japanese. */
  static Map<String, OfficeView> all() {
    Map<String, OfficeView> all = new LinkedHashMap<>();
    Optional<JournalQuery> next = Optional.of(JournalQuery.LATEST);
    for (int page = 1; next.isPresent(); page++) {
      JournalExcerpt excerpt = excerpt(next.get());
      all.put("journal-" + page, view(new OfficePanel.Journal(excerpt, false)));
      next = excerpt.next();
    }
    OfficeView life =
        view(new OfficePanel.Journal(excerpt(new JournalQuery.Life(RECEIPT, 1)), false));
    all.put("journal-life", life);
    all.put("journal-refused", Samples.refused(life, FailureCode.DESK_NOT_EMPTY));
    all.put("journal-sent", view(new OfficePanel.Journal(excerpt(JournalQuery.LATEST), true)));
    all.put("journal-next-year", Samples.at(Samples.NOW.plusSeconds(86400L * 200), life));
    all.put("figures", view(new OfficePanel.Figures(figures())));
    all.put("figures-largest", view(new OfficePanel.Figures(largest())));
    all.put(
        "figures-refused",
        Samples.refused(view(new OfficePanel.Figures(figures())), FailureCode.DESK_NOT_EMPTY));
    all.put("journal-search", view(new OfficePanel.SearchJournal("A04")));
    all.put(
        "journal-search-unknown",
        Samples.refused(view(new OfficePanel.SearchJournal("")), FailureCode.CODE_UNKNOWN));
    return all;
  }

  /** An office like most. */
  static OfficeFigures figures() {
    return new OfficeFigures(
        new OfficeFigures.Month("2026-10", 7, 1, 2100, 3, 1, 12, 2, 4, 31, 26, 90, 600),
        new OfficeFigures.Month("2026-11", 5, 0, 1500, 0, 0, 6, 0, 2, 18, 17, 120, 1800),
        1_014_000,
        "taken");
  }

  /** The widest numbers, and nothing at all. */
  private static OfficeFigures largest() {
    return new OfficeFigures(
        new OfficeFigures.Month(
            "2026-10",
            9_999,
            9_999,
            9_999_900,
            9_999,
            9_999,
            9_999,
            9_999,
            9_999,
            9_999,
            9_999,
            OfficeFigures.OVER,
            86_400),
        new OfficeFigures.Month("2026-11", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        1_000_000_000,
        "refused");
  }

  /** Every reason that a line can give, a screen at a time. */
  static List<OfficeView> everyWhy() {
    List<OfficeView> views = new ArrayList<>();
    List<Entry> page = new ArrayList<>();
    for (FailureCode why : FailureCode.values()) {
      page.add(
          entry(
              1_000_000 + page.size(),
              JournalEvent.PRINT_DOUBTFUL,
              Map.of("run", "2", "why", why.code())));
      if (page.size() == JournalExcerpt.LINES) {
        views.add(
            view(
                new OfficePanel.Journal(
                    new JournalExcerpt(
                        JournalQuery.LATEST, page, Optional.empty(), Optional.empty()),
                    false)));
        page.clear();
      }
    }
    return views;
  }

  private static OfficeView view(OfficePanel panel) {
    return Samples.view(Samples.snapshot(Optional.empty()), panel);
  }
}
