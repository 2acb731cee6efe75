package org.madoguchi.sandbox.proof.storm;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.figures.MonthCount;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/**
 * Counts the months of a world from its branch's journal, and holds their sums against what
 * happened at the counter.
 */
final class FiguresWitness {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final Mutant mutant;
  private final List<JournalLine> lines = new ArrayList<>();
  private final SortedSet<YearMonth> months = new TreeSet<>();

  FiguresWitness(Mutant mutant) {
    this.mutant = mutant;
  }

  /** A line as it is exported. */
  void line(String exported) {
    JournalLine line = JournalLine.read(mutant.counted(exported)).orElseThrow();
    lines.add(line);
    months.add(YearMonth.from(line.at().atZone(ZONE)));
  }

  /** After the last one. */
  void settle(Truth truth) {
    List<MonthFigures> figures =
        months.stream()
            .map(m -> MonthCount.of("storm", m, ZONE, "storm", lines, JournalSpan.NOTHING_BEFORE))
            .toList();
    Collection<Truth.Known> known = truth.issuances().values();
    long back = sum(known, Truth.Known::takenBefore);
    same(
        truth,
        figures,
        Measure.CERTIFICATES_HANDED_OVER,
        known.stream().filter(Truth.Known::handedOver).count());
    same(
        truth,
        figures,
        Measure.CERTIFICATES_VOIDED,
        known.stream().filter(Truth.Known::voided).count());
    same(truth, figures, Measure.PAGES_HANDED_OVER, sum(known, Truth.Known::pagesGiven));
    same(truth, figures, Measure.FEES_REFUNDED, back);
    same(truth, figures, Measure.FEES_TAKEN, sum(known, Truth.Known::paid) + back);
  }

  private static long sum(Collection<Truth.Known> known, ToLongFunction<Truth.Known> of) {
    return known.stream().mapToLong(of).sum();
  }

  private static void same(
      Truth truth, List<MonthFigures> figures, Measure measure, long happened) {
    long counted = figures.stream().mapToLong(m -> m.sum(measure)).sum();
    if (counted != happened) {
      truth.wrongFigure("%s %d, counted %d".formatted(measure.key(), happened, counted));
    }
  }
}
