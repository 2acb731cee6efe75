package org.madoguchi.figures;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of one office in one month.
 *
 * @param branch id of the office, {@code [a-z0-9-]{1,32}}
 * @param month in the office's zone
 * @param lines of its journal from which they were counted
 * @param build of the program that counted, {@code [\x21-\x7e ]{1,64}}
 * @param figures sorted, each thing once, none of them 0, all of them from a journal
 */
public record MonthFigures(
    String branch,
    YearMonth month,
    ZoneId zone,
    JournalSpan lines,
    String build,
    List<Figure> figures) {
  public MonthFigures {
    if (!branch.matches("[a-z0-9-]{1,32}") || !build.matches("[\\x20-\\x7e]{1,64}")) {
      throw new IllegalArgumentException("no figures of an office");
    }
    figures = List.copyOf(figures);
    for (int i = 0; i < figures.size(); i++) {
      Figure one = figures.get(i);
      boolean inOrder = i == 0 || figures.get(i - 1).compareTo(one) < 0;
      boolean again = i > 0 && figures.get(i - 1).sameAs(one);
      if (!inOrder
          || again
          || one.value() == 0
          || one.measure().source() != MeasureSource.JOURNAL) {
        throw new IllegalArgumentException("no figure of an office: " + one.measure().key());
      }
    }
  }

  /** The sum of a measure over all municipalities and kinds; 0 if it isn't there. */
  public long sum(Measure measure) {
    return figures.stream().filter(f -> f.measure() == measure).mapToLong(Figure::value).sum();
  }

  /** A measure by its kinds, over all municipalities. */
  public Map<String, Long> byKind(Measure measure) {
    return figures.stream()
        .filter(f -> f.measure() == measure)
        .collect(
            Collectors.groupingBy(
                Figure::kind, TreeMap::new, Collectors.summingLong(Figure::value)));
  }
}
