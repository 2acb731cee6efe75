package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.config.Language;
import org.madoguchi.figures.FiguresCsv;
import org.madoguchi.figures.FiguresWords;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.publish.Publication;
import org.madoguchi.figures.publish.SmallCells;
import org.madoguchi.municipality.envelope.Json;
import org.madoguchi.municipality.figures.RollUp.Part;
import org.madoguchi.municipality.plan.out.PlanWorkbook;
import org.madoguchi.municipality.plan.out.Table;
import org.madoguchi.municipality.words.Words;

/** A month's sums as files. Immutable, any thread. */
public final class FiguresFiles {
  /** What stands in a table's columns where there is no room for all. */
  public static final List<Measure> MAIN =
      List.of(
          Measure.CERTIFICATES_HANDED_OVER,
          Measure.FEES_TAKEN,
          Measure.APPLICATIONS_SENT,
          Measure.INTAKES_ACCEPTED,
          Measure.CARD_ORDERS_DONE,
          Measure.PORTAL_REGISTRATIONS,
          Measure.APPOINTMENTS_CAME);

  private static final String MEASURE = "cell.measure.";

  private final YearMonth month;
  private final Registry registry;
  private final List<Part> places;

  /**
   * Files of a month.
   *
   * @param places the whole first
   */
  FiguresFiles(YearMonth month, Registry registry, List<Part> places) {
    this.month = month;
    this.registry = registry;
    this.places = List.copyOf(places);
  }

  /** Files of a place's month: its sums and those of its parts. */
  public static FiguresFiles of(RollUp rollUp, Registry registry) {
    List<Part> places = new ArrayList<>();
    places.add(new Part(rollUp.place(), rollUp.totals(), rollUp.coverage()));
    places.addAll(rollUp.parts());
    return new FiguresFiles(rollUp.month(), registry, places);
  }

  /** A line for each number of each place, and one for each office without a report. */
  public byte[] csv() {
    List<String> lines = new ArrayList<>();
    for (Part each : places) {
      Coverage coverage = each.coverage();
      String note =
          each.place().level() == Place.Level.OFFICE
              ? ""
              : "%d of %d offices reported".formatted(coverage.reported(), coverage.due());
      each.totals()
          .cells()
          .forEach(
              (cell, value) ->
                  lines.add(
                      line(
                          each.place(),
                          cell.measure().key(),
                          cell.kind(),
                          Long.toString(value),
                          note)));
    }
    for (Office each : places.getFirst().coverage().missing()) {
      lines.add(line(Place.office(each.id()), "", "", "", "no report"));
    }
    return FiguresCsv.file(lines);
  }

  /**
   * What of it may be published (decision 78): municipalities, prefectures and the nation, small
   * counts hidden. A municipality of which no office has reported isn't in it.
   *
   * @param threshold counts below are hidden; {@link SmallCells#LEAST} or more
   */
  public byte[] published(long threshold) {
    Map<String, Map<Measure, Map<String, Long>>> counts = new TreeMap<>();
    for (Part each : places) {
      if (each.place().level() == Place.Level.MUNICIPALITY && !each.coverage().nothing()) {
        Map<Measure, Map<String, Long>> measures = new EnumMap<>(Measure.class);
        Publication.MEASURES.forEach(m -> measures.put(m, each.totals().byKind(m)));
        counts.put(each.place().code(), measures);
      }
    }
    return Publication.csv(month, counts, threshold);
  }

  private String line(Place place, String measure, String kind, String value, String note) {
    String municipality =
        switch (place.level()) {
          case NATION, PREFECTURE -> "";
          case MUNICIPALITY -> place.code();
          case OFFICE -> registry.of(place.code()).map(Office::municipality).orElse("");
        };
    String prefecture =
        place.level() == Place.Level.PREFECTURE
            ? place.code()
            : municipality.isEmpty() ? "" : Place.prefectureOf(municipality);
    String branch = place.level() == Place.Level.OFFICE ? place.code() : "";
    return FiguresCsv.line(
        month.toString(),
        place.level().word(),
        prefecture,
        municipality,
        branch,
        measure,
        kind,
        value,
        note);
  }

  /** The same as JSON. */
  public byte[] json() {
    Map<String, Object> all = new TreeMap<>();
    all.put("month", month.toString());
    all.put("places", places.stream().map(this::json).toList());
    return Json.write(all);
  }

  private Map<String, Object> json(Part part) {
    Map<String, Object> json = new TreeMap<>();
    json.put("level", part.place().level().word());
    json.put("code", part.place().code());
    json.put("name", registry.name(part.place(), Language.JA));
    json.put("offices", part.coverage().due());
    json.put("reported", part.coverage().reported());
    json.put("missing", part.coverage().missing().stream().map(Office::id).toList());
    List<Map<String, Object>> figures = new ArrayList<>();
    part.totals()
        .cells()
        .forEach(
            (cell, value) ->
                figures.add(
                    new TreeMap<>(
                        Map.of(
                            "measure",
                            cell.measure().key(),
                            "kind",
                            cell.kind(),
                            "value",
                            value))));
    json.put("figures", figures);
    return json;
  }

  /** A workbook: all numbers of the whole, the main ones of each place, and who hasn't reported. */
  public byte[] xlsx(Language language) {
    Words words = Words.in(language);
    FiguresWords names = FiguresWords.in(language);
    return PlanWorkbook.of(
        List.of(sums(words, names), places(language), missing(language)),
        key ->
            key.startsWith(MEASURE)
                ? Measure.of(key.substring(MEASURE.length())).map(names::name).orElse(key)
                : words.get(key));
  }

  private Table sums(Words words, FiguresWords names) {
    List<List<Object>> rows = new ArrayList<>();
    places
        .getFirst()
        .totals()
        .cells()
        .forEach(
            (cell, value) ->
                rows.add(
                    List.of(
                        names.name(cell.measure()),
                        registry.kinds().of(cell.kind(), words),
                        value,
                        words.get("unit." + cell.measure().unit().word()))));
    return new Table("figures", List.of("measure", "kind", "value", "unit"), rows);
  }

  private Table places(Language language) {
    List<String> columns = new ArrayList<>(List.of("code", "place", "offices", "reported"));
    MAIN.forEach(m -> columns.add("measure." + m.key()));
    List<List<Object>> rows = new ArrayList<>();
    for (Part each : places) {
      List<Object> row =
          new ArrayList<>(
              List.of(
                  each.place().code(),
                  registry.name(each.place(), language),
                  each.coverage().due(),
                  each.coverage().reported()));
      for (Measure measure : MAIN) {
        row.add(each.coverage().nothing() ? "―" : (Object) each.totals().sum(measure));
      }
      rows.add(row);
    }
    return new Table("places", columns, rows);
  }

  private Table missing(Language language) {
    List<List<Object>> rows = new ArrayList<>();
    for (Office each : places.getFirst().coverage().missing()) {
      rows.add(
          List.of(
              each.id(),
              each.name(),
              registry.name(Place.prefecture(each.prefecture()), language),
              registry.name(Place.municipality(each.municipality()), language)));
    }
    return new Table("missing", List.of("office", "office_name", "prefecture", "place"), rows);
  }
}
