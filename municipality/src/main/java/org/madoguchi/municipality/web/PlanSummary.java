package org.madoguchi.municipality.web;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.municipality.figures.PlanFigures;
import org.madoguchi.municipality.plan.Demand;
import org.madoguchi.municipality.plan.Plan;
import org.madoguchi.municipality.plan.out.PlanWords;
import org.madoguchi.municipality.plan.out.Prefecture;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/**
 * The plans of which a prefecture makes its summary: of each municipality one of a kind, that of
 * the present month or else the latest. Plans of first cards and of renewals aren't added up.
 *
 * @param issue those that need most advice first
 * @param renewal likewise
 */
record PlanSummary(List<Row> issue, List<Row> renewal) {
  /** A municipality's plan. */
  record Row(Kept kept, Prefecture.Member member) {}

  static PlanSummary of(List<Kept> all, PlanFigures figures, Visit visit) {
    YearMonth present = YearMonth.from(visit.local(visit.now()));
    return new PlanSummary(rows(all, true, figures, present), rows(all, false, figures, present));
  }

  private static List<Row> rows(
      List<Kept> all, boolean issue, PlanFigures figures, YearMonth present) {
    Comparator<Kept> better =
        Comparator.comparing((Kept k) -> covers(k, present))
            .thenComparing(PlanSummary::first)
            .thenComparing(Kept::changed)
            .thenComparing(Kept::id);
    Map<String, Kept> chosen = new TreeMap<>();
    all.stream()
        .filter(k -> issue == k.plan().inputs().demand() instanceof Demand.Issue)
        .forEach(k -> chosen.merge(code(k), k, (a, b) -> better.compare(a, b) >= 0 ? a : b));
    return chosen.values().stream()
        .map(k -> new Row(k, member(k, figures)))
        .sorted(Comparator.comparing(Row::member, Prefecture.BY_ADVICE))
        .toList();
  }

  private static Prefecture.Member member(Kept kept, PlanFigures figures) {
    return new Prefecture.Member(kept.plan(), kept.followed(figures.of(kept.plan())).orElse(null));
  }

  static String code(Kept kept) {
    return kept.plan().inputs().body().code();
  }

  private static YearMonth first(Kept kept) {
    return kept.plan().months().getFirst().month();
  }

  private static boolean covers(Kept kept, YearMonth month) {
    return kept.plan().months().stream().map(Plan.Month::month).anyMatch(month::equals);
  }

  /** The sheet of one kind. */
  Prefecture sheet(boolean first, Visit visit) {
    return new Prefecture(
        (first ? issue : renewal).stream().map(Row::member).toList(),
        new PlanWords(visit.language()));
  }
}
