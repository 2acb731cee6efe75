package org.madoguchi.municipality.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.MonthFigures;

/**
 * Figures in the database: each office's own, and their sums by municipality and by prefecture,
 * which has a code of its own that ends in {@code 000}. Every method runs within the caller's
 * transaction. Pure otherwise.
 */
final class FiguresSums {
  private FiguresSums() {}

  /** What follows a prefecture's two digits where those of a municipality stand. */
  private static final String WHOLE = "000";

  /** All that there can be, the made-up one of the sandbox too: 47 rows of each, not 1,741. */
  static final String PREFECTURES =
      Stream.concat(IntStream.rangeClosed(1, 47).boxed(), Stream.of(99))
          .map(i -> "'%02d%s'".formatted(i, WHOLE))
          .collect(Collectors.joining(", ", "(", ")"));

  /** What is added to the sums. Prefectures come last, since more offices wait for their rows. */
  static final class Change {
    private final NavigableMap<String, Totals> byCode =
        new TreeMap<>(
            Comparator.comparing((String code) -> code.endsWith(WHOLE))
                .thenComparing(Comparator.naturalOrder()));

    void add(String municipality, Totals totals) {
      both(municipality).forEach(t -> t.add(totals));
    }

    void less(String municipality, Totals totals) {
      both(municipality).forEach(t -> t.less(totals));
    }

    private Stream<Totals> both(String municipality) {
      return Stream.of(municipality, Place.prefectureOf(municipality) + WHOLE)
          .map(code -> byCode.computeIfAbsent(code, _ -> new Totals()));
    }
  }

  /** Writes an office's figures. */
  static void insert(Handle in, MonthFigures figures, String municipality, Change change) {
    try (PreparedBatch rows =
        in.prepareBatch(
            "INSERT INTO figures_value (month, office, measure, about, kind, value)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Figure each : figures.figures()) {
        rows.bind(0, figures.month().toString())
            .bind(1, figures.branch())
            .bind(2, each.measure().key())
            .bind(3, each.municipality())
            .bind(4, each.kind())
            .bind(5, each.value())
            .add();
      }
      if (rows.size() > 0) {
        rows.execute();
      }
    }
    change.add(municipality, Totals.of(figures));
  }

  /** Takes an office's figures out. */
  static void delete(
      Handle in, String office, YearMonth month, String municipality, Change change) {
    change.less(municipality, of(in, office, month));
    in.createUpdate("DELETE FROM figures_value WHERE month = ? AND office = ?")
        .bind(0, month.toString())
        .bind(1, office)
        .execute();
  }

  /** Rows are changed in one order by everybody, so that none waits for another in a circle. */
  static void apply(Handle in, YearMonth month, Change change) {
    try (PreparedBatch rows =
        in.prepareBatch(
            "INSERT INTO figures_sum (month, municipality, measure, kind, value)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (month, municipality, measure, kind)"
                + " DO UPDATE SET value = figures_sum.value + excluded.value")) {
      change.byCode.forEach(
          (code, totals) ->
              totals
                  .cells()
                  .forEach(
                      (cell, value) ->
                          rows.bind(0, month.toString())
                              .bind(1, code)
                              .bind(2, cell.measure().key())
                              .bind(3, cell.kind())
                              .bind(4, value)
                              .add()));
      if (rows.size() > 0) {
        rows.execute();
      }
    }
  }

  /** An office's own month. */
  static Totals of(Handle in, String office, YearMonth month) {
    return parts(
            in.createQuery(
                    "SELECT office AS part, measure, kind, value FROM figures_value"
                        + " WHERE month = ? AND office = ?")
                .bind(0, month.toString())
                .bind(1, office),
            Place::office)
        .getOrDefault(Place.office(office), new Totals());
  }

  /** A month's sums of a place, by its parts. */
  static Map<Place, Totals> of(Handle in, Place place, YearMonth month) {
    String code = place.code();
    return switch (place.level()) {
      case NATION ->
          parts(
              in.createQuery(
                      "SELECT SUBSTR(municipality, 1, 2) AS part, measure, kind, value"
                          + " FROM figures_sum WHERE month = ? AND municipality IN "
                          + PREFECTURES)
                  .bind(0, month.toString()),
              Place::prefecture);
      case PREFECTURE ->
          parts(
              in.createQuery(
                      "SELECT municipality AS part, measure, kind, value FROM figures_sum"
                          + " WHERE month = ? AND municipality BETWEEN ? AND ?")
                  .bind(0, month.toString())
                  .bind(1, code + "001")
                  .bind(2, code + "999"),
              Place::municipality);
      case MUNICIPALITY ->
          parts(
              in.createQuery(
                      "SELECT v.office AS part, v.measure, v.kind, v.value FROM figures_report r"
                          + " JOIN figures_value v ON v.month = r.month AND v.office = r.office"
                          + " WHERE v.month = ? AND r.month = ? AND r.municipality = ?"
                          + " AND r.state = 'counted'")
                  .bind(0, month.toString())
                  .bind(1, month.toString())
                  .bind(2, code),
              Place::office);
      case OFFICE -> Map.of(place, of(in, code, month));
    };
  }

  /**
   * A place's sums month by month, over all kinds. The months are named one by one: a span of them
   * would have the database read all places of each.
   *
   * @param months at least one
   * @param of these measures alone; at least one
   */
  static Map<YearMonth, Map<Measure, Long>> course(
      Handle in, Place place, List<YearMonth> months, List<Measure> of) {
    String where =
        switch (place.level()) {
          case NATION -> "figures_sum WHERE municipality IN " + PREFECTURES;
          case PREFECTURE, MUNICIPALITY -> "figures_sum WHERE municipality = :code";
          case OFFICE -> "figures_value WHERE office = :code";
        };
    Query query =
        in.createQuery(
                "SELECT month, measure, SUM(value) AS sums FROM "
                    + where
                    + " AND month IN (<months>) AND measure IN (<measures>)"
                    + " GROUP BY month, measure")
            .bindList("months", months.stream().map(YearMonth::toString).toList())
            .bindList("measures", of.stream().map(Measure::key).toList());
    switch (place.level()) {
      case NATION -> {}
      case PREFECTURE -> query.bind("code", place.code() + WHOLE);
      case MUNICIPALITY, OFFICE -> query.bind("code", place.code());
    }
    Map<YearMonth, Map<Measure, Long>> sums = new HashMap<>();
    query
        .map(
            (row, _) ->
                new Sum(YearMonth.parse(row.getString("month")), measure(row), row.getLong("sums")))
        .forEach(
            s ->
                sums.computeIfAbsent(s.month(), _ -> new EnumMap<>(Measure.class))
                    .put(s.measure(), s.value()));
    return sums;
  }

  private record Sum(YearMonth month, Measure measure, long value) {}

  private static Map<Place, Totals> parts(Query query, Function<String, Place> place) {
    Map<Place, Totals> parts = new HashMap<>();
    query
        .map(
            (row, _) ->
                new Row(place.apply(row.getString("part")), cell(row), row.getLong("value")))
        .forEach(r -> parts.computeIfAbsent(r.part(), _ -> new Totals()).add(r.cell(), r.value()));
    return parts;
  }

  private record Row(Place part, Totals.Cell cell, long value) {}

  private static Totals.Cell cell(ResultSet row) throws SQLException {
    return new Totals.Cell(measure(row), row.getString("kind"));
  }

  private static Measure measure(ResultSet row) throws SQLException {
    return Measure.of(row.getString("measure"))
        .orElseThrow(() -> new IllegalStateException("a measure was kept that isn't known"));
  }
}
