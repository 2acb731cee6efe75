package org.madoguchi.app.monitoring;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.madoguchi.app.monitoring.Exposition.MetricType;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MeasureSource;
import org.madoguchi.figures.MeasureUnit;
import org.madoguchi.figures.MonthFigures;
import org.madoguchi.figures.TimeClasses;

/**
 * This month's figures as families: a counter for each measure, which begins anew with the month,
 * and a histogram for each of times. Over all municipalities; who wants them apart has the month's
 * file. Pure.
 */
final class MonthFamilies {
  private static final String MONTH = " This month so far, from the journal.";
  private static final String CLASS = "le-";

  private MonthFamilies() {}

  /** The measure's name. */
  static String key(Measure measure) {
    String name = "madoguchi_branch_" + measure.name().toLowerCase(Locale.ROOT);
    return switch (measure.unit()) {
      case SECONDS_CLASS -> name + "_seconds";
      case YEN -> name + "_yen_total";
      case COUNT, PAGES -> name + "_total";
    };
  }

  static void write(Exposition text, MonthFigures figures) {
    Stream.of(Measure.values())
        .filter(measure -> measure.source() == MeasureSource.JOURNAL)
        .forEach(measure -> write(text, measure, figures.byKind(measure)));
  }

  private static void write(Exposition text, Measure measure, Map<String, Long> byKind) {
    String help = measure.meaning() + MONTH;
    if (measure.unit() == MeasureUnit.SECONDS_CLASS) {
      histogram(text.family(key(measure), MetricType.HISTOGRAM, help), byKind);
      return;
    }
    Exposition.Family family = text.family(key(measure), MetricType.COUNTER, help);
    if (measure.kinds().isEmpty()) {
      family.is(byKind.values().stream().mapToLong(v -> v).sum());
    } else {
      byKind.forEach((kind, value) -> family.is(value, "kind", word(measure, kind)));
    }
  }

  /** Figures write codes in small letters; everywhere else they have large ones. */
  private static String word(Measure measure, String kind) {
    return measure.kinds().equals("failure code") ? kind.toUpperCase(Locale.ROOT) : kind;
  }

  /** Without a sum: the journal's count keeps classes of times, not the times. */
  private static void histogram(Exposition.Family family, Map<String, Long> classes) {
    long upTo = 0;
    for (String each : TimeClasses.all()) {
      upTo += classes.getOrDefault(each, 0L);
      String bound = each.equals(TimeClasses.OVER) ? "+Inf" : each.substring(CLASS.length());
      family.sample("_bucket", (double) upTo, "le", bound);
    }
    family.sample("_count", (double) upTo);
  }
}
