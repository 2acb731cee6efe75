package org.madoguchi.figures.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.madoguchi.figures.FiguresCsv;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MeasureUnit;
import org.madoguchi.figures.TimeClasses;
import org.madoguchi.figures.publish.CountTable.Area;
import org.madoguchi.figures.publish.PublishedTable.Cell;

/**
 * What of a month may be published: for each measure a table of places by kinds, small counts
 * hidden ({@link SmallCells}). Only measures of which none can be worked out from another one are
 * published: a fee of 300 yen would tell of one certificate. Times come as a median, and only where
 * there are enough cases. Pure; any thread.
 */
public final class Publication {
  /** What is published; each resident's matter counts once in each, by one way to split it. */
  public static final List<Measure> MEASURES =
      List.of(
          Measure.CERTIFICATES_HANDED_OVER,
          Measure.APPLICATIONS_SENT,
          Measure.INTAKES_ACCEPTED,
          Measure.CARD_ORDERS_DONE,
          Measure.PINS_SET,
          Measure.PORTAL_REGISTRATIONS,
          Measure.APPOINTMENTS_CAME,
          Measure.TOUCH_TO_SLIP,
          Measure.SLIP_TO_HAND_OVER);

  /** The name of the whole country in {@link CountTable}; no code of a place. */
  private static final String NATION = "nation";

  /** The only kind of what isn't split. */
  private static final String UNSPLIT = "-";

  private Publication() {}

  /**
   * The file to be published, as {@link FiguresCsv}. A place about which nothing is told has no
   * line; a kind without a name is the sum of all.
   *
   * @param places by the municipality's five digits: what was counted there, by measure and kind.
   *     Municipalities of which no office has reported aren't in it
   * @param threshold {@link SmallCells#LEAST} or more; {@link SmallCells#USUAL} usually
   */
  public static byte[] csv(
      YearMonth month, Map<String, Map<Measure, Map<String, Long>>> places, long threshold) {
    List<String> lines = new ArrayList<>();
    for (Measure measure : MEASURES) {
      CountTable table = table(measure, places);
      if (table.count(NATION, CountTable.ALL_KINDS) == 0) {
        continue;
      }
      if (measure.unit() == MeasureUnit.SECONDS_CLASS) {
        times(month, measure, table, threshold, lines);
      } else {
        counts(month, measure, table, threshold, lines);
      }
    }
    return FiguresCsv.file(lines);
  }

  private static CountTable table(
      Measure measure, Map<String, Map<Measure, Map<String, Long>>> places) {
    Map<String, String> prefectures = new TreeMap<>();
    List<Area> areas = new ArrayList<>();
    places.forEach(
        (municipality, counts) -> {
          String prefecture = municipality.substring(0, 2);
          prefectures.put(prefecture, NATION);
          Map<String, Long> kinds = new TreeMap<>();
          counts
              .getOrDefault(measure, Map.of())
              .forEach((kind, count) -> kinds.put(kind.isEmpty() ? UNSPLIT : kind, count));
          areas.add(new Area(municipality, prefecture, kinds));
        });
    return new CountTable(NATION, prefectures, areas);
  }

  private static void counts(
      YearMonth month, Measure measure, CountTable table, long threshold, List<String> lines) {
    PublishedTable published = SmallCells.publish(table, threshold);
    published
        .cells()
        .forEach(
            (area, row) ->
                row.forEach(
                    (kind, cell) -> {
                      if (!kind.equals(UNSPLIT)) {
                        lines.add(
                            line(month, area, measure, kind, published.text(cell), note(cell)));
                      }
                    }));
  }

  private static String note(Cell cell) {
    return switch (cell) {
      case Cell.Shown _ -> "";
      case Cell.Small _ -> "small";
      case Cell.Withheld _ -> "withheld";
    };
  }

  private static void times(
      YearMonth month, Measure measure, CountTable table, long threshold, List<String> lines) {
    List<String> all = new ArrayList<>(table.within().keySet());
    all.add(NATION);
    for (String area : all) {
      Map<String, Long> classes = new TreeMap<>();
      table.kinds().forEach(kind -> classes.put(kind, table.count(area, kind)));
      if (table.count(area, CountTable.ALL_KINDS) >= threshold) {
        OptionalLong median = TimeClasses.median(classes);
        String seconds = median.isPresent() ? Long.toString(median.getAsLong()) : TimeClasses.OVER;
        lines.add(line(month, area, measure, "median", seconds, "seconds at most"));
      }
    }
  }

  private static String line(
      YearMonth month, String area, Measure measure, String kind, String value, String note) {
    boolean nation = area.equals(NATION);
    boolean prefecture = area.length() == 2;
    return FiguresCsv.line(
        month.toString(),
        nation ? "nation" : prefecture ? "prefecture" : "municipality",
        nation ? "" : area.substring(0, 2),
        nation || prefecture ? "" : area,
        "",
        measure.key(),
        kind,
        value,
        note);
  }
}
