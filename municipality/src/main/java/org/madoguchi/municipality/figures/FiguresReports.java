package org.madoguchi.municipality.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.madoguchi.figures.CountersignedHead;
import org.madoguchi.figures.FiguresFault;
import org.madoguchi.figures.JournalSpan;
import org.madoguchi.figures.MonthFigures;

/** The files that an office has sent of a month. Works within the caller's transaction. */
public final class FiguresReports {
  private final Handle in;
  private final String office;
  private final YearMonth month;

  FiguresReports(Handle in, String office, YearMonth month) {
    this.in = in;
    this.office = office;
    this.month = month;
  }

  /**
   * The file that counts.
   *
   * @param municipality where it is counted
   */
  record Counted(String digest, String municipality, JournalSpan lines) {}

  /** A file that counts, of any month. */
  record Month(YearMonth month, String digest, String municipality) {}

  /**
   * A file that doesn't count.
   *
   * @param digest SHA-256 of what is in it
   * @param why F02 or F03
   */
  public record Kept(String office, String digest, FiguresFault why, Instant received) {}

  /** What became of a file; empty: it isn't here. */
  Optional<String> state(String digest) {
    return in.createQuery(
            "SELECT state FROM figures_report WHERE office = ? AND month = ? AND digest = ?")
        .bind(0, office)
        .bind(1, month.toString())
        .bind(2, digest)
        .mapTo(String.class)
        .findOne();
  }

  Optional<Counted> counted() {
    return in.createQuery(
            "SELECT digest, municipality, first_line, first_hash, last_line, last_hash"
                + " FROM figures_report WHERE office = ? AND month = ? AND state = 'counted'")
        .bind(0, office)
        .bind(1, month.toString())
        .map(
            (row, _) ->
                new Counted(
                    row.getString("digest"),
                    row.getString("municipality"),
                    new JournalSpan(
                        row.getLong("first_line"),
                        row.getString("first_hash"),
                        row.getLong("last_line"),
                        row.getString("last_hash"))))
        .findOne();
  }

  /**
   * Keeps a file.
   *
   * @param why it doesn't count; null: it counts
   */
  void insert(
      MonthFigures figures,
      String digest,
      Office of,
      long received,
      @Nullable FiguresFault why,
      byte[] cms) {
    in.createUpdate(
            "INSERT INTO figures_report (office, month, digest, municipality, first_line,"
                + " first_hash, last_line, last_hash, received, state, fault, cms)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, office)
        .bind(1, month.toString())
        .bind(2, digest)
        .bind(3, of.municipality())
        .bind(4, figures.lines().first())
        .bind(5, figures.lines().firstHash())
        .bind(6, figures.lines().last())
        .bind(7, figures.lines().lastHash())
        .bind(8, received)
        .bind(9, why == null ? "counted" : "kept")
        .bind(10, why == null ? null : why.name())
        .bind(11, cms)
        .execute();
  }

  void set(String digest, String state, @Nullable FiguresFault why) {
    in.createUpdate(
            "UPDATE figures_report SET state = ?, fault = ?"
                + " WHERE office = ? AND month = ? AND digest = ?")
        .bind(0, state)
        .bind(1, why == null ? null : why.name())
        .bind(2, office)
        .bind(3, month.toString())
        .bind(4, digest)
        .execute();
  }

  /** Files that count and say otherwise than a head. */
  static List<Month> against(Handle in, CountersignedHead head) {
    return in.createQuery(
            "SELECT month, digest, municipality FROM figures_report"
                + " WHERE office = ? AND state = 'counted'"
                + " AND ((last_line = ? AND last_hash <> ?)"
                + " OR (first_line = ? AND first_line <= last_line AND first_hash <> ?))"
                + " ORDER BY month")
        .bind(0, head.branch())
        .bind(1, head.line())
        .bind(2, head.hash())
        .bind(3, head.line())
        .bind(4, head.hash())
        .map(
            (row, _) ->
                new Month(
                    YearMonth.parse(row.getString("month")),
                    row.getString("digest"),
                    row.getString("municipality")))
        .list();
  }

  /** The offices of a place that have reported of a month. */
  static Set<String> counted(Handle in, Place place, YearMonth month) {
    String some = "SELECT office FROM figures_report WHERE month = ? AND state = 'counted'";
    Query query =
        switch (place.level()) {
          case NATION -> in.createQuery(some);
          case PREFECTURE ->
              in.createQuery(some + " AND municipality BETWEEN ? AND ?")
                  .bind(1, place.code() + "000")
                  .bind(2, place.code() + "999");
          case MUNICIPALITY -> in.createQuery(some + " AND municipality = ?").bind(1, place.code());
          case OFFICE -> in.createQuery(some + " AND office = ?").bind(1, place.code());
        };
    return new HashSet<>(query.bind(0, month.toString()).mapTo(String.class).list());
  }

  /**
   * How many offices of a place have reported of each of these months; of one without any, none.
   */
  static Map<YearMonth, Integer> counted(Handle in, Place place, List<YearMonth> months) {
    String which =
        switch (place.level()) {
          case NATION -> "";
          case PREFECTURE -> " AND municipality BETWEEN :first AND :last";
          case MUNICIPALITY -> " AND municipality = :code";
          case OFFICE -> " AND office = :code";
        };
    Query query =
        in.createQuery(
                "SELECT month, COUNT(*) AS reports FROM figures_report"
                    + " WHERE state = 'counted' AND month IN (<months>)"
                    + which
                    + " GROUP BY month")
            .bindList("months", months.stream().map(YearMonth::toString).toList());
    switch (place.level()) {
      case NATION -> {}
      case PREFECTURE ->
          query.bind("first", place.code() + "000").bind("last", place.code() + "999");
      case MUNICIPALITY, OFFICE -> query.bind("code", place.code());
    }
    return query
        .map((row, _) -> Map.entry(YearMonth.parse(row.getString("month")), row.getInt("reports")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<Kept> kept(Handle in, YearMonth month) {
    return in.createQuery(
            "SELECT office, digest, fault, received FROM figures_report"
                + " WHERE month = ? AND state = 'kept' ORDER BY office, received")
        .bind(0, month.toString())
        .map(
            (row, _) ->
                new Kept(
                    row.getString("office"),
                    row.getString("digest"),
                    FiguresFault.valueOf(row.getString("fault")),
                    Instant.ofEpochMilli(row.getLong("received"))))
        .list();
  }
}
