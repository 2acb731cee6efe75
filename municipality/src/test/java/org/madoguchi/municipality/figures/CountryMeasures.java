package org.madoguchi.municipality.figures;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.PostgresServer;
import org.madoguchi.municipality.store.OfficeStore;

/** What a country's figures take in PostgreSQL: time of a question, and room. */
final class CountryMeasures {
  private static final int TIMES = 40;

  private final OfficeStore store;
  private final PrintWriter out;

  CountryMeasures(OfficeStore store, PrintWriter out) {
    this.store = store;
    this.out = out;
  }

  /** Crashes the server; one that isn't ours only loses its connections. */
  static void broken(OfficeStore store, @Nullable PostgresServer server) {
    if (server == null) {
      store.reading(
          in ->
              in.createQuery(
                      "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity"
                          + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                  .mapTo(Long.class)
                  .one());
      return;
    }
    try {
      server.crash();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The nation's month from the sums that are kept, beside the month's part without them. */
  void queries(YearMonth month) {
    time(
        "the nation's month from the sums by prefecture",
        "figures_sum",
        month,
        "IN " + FiguresSums.PREFECTURES);
    time("the same from the sums by municipality", "figures_sum", month, "NOT LIKE '%000'");
    time("the same from every office's figures", "figures_value", month, "");
  }

  private void time(String what, String table, YearMonth month, String which) {
    String where =
        " WHERE month = '" + month + "'" + (which.isEmpty() ? "" : " AND municipality " + which);
    List<Long> nanos = new ArrayList<>();
    long rows = count("SELECT COUNT(*) FROM " + table + " WHERE month = '" + month + "'");
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      store.reading(
          in ->
              in.createQuery(
                      "SELECT measure, kind, SUM(value) FROM "
                          + table
                          + where
                          + " GROUP BY measure, kind")
                  .map((row, _) -> row.getLong(3))
                  .list());
      nanos.add(System.nanoTime() - begin);
    }
    nanos.sort(null);
    out.printf(
        Locale.ROOT,
        "%s (%d rows): p50 %.0f ms, p95 %.0f ms%n",
        what,
        rows,
        nanos.get(TIMES / 2) / 1e6,
        nanos.get(TIMES * 95 / 100) / 1e6);
  }

  private long count(String query) {
    return store.reading(in -> in.createQuery(query).mapTo(Long.class).one());
  }

  /** Each table with its indices, and what that is for an office and a year. */
  void storage(int offices, int months) {
    double officeYears = offices * months / 12.0;
    long all = 0;
    for (String table :
        List.of("figures_value", "figures_report", "figures_sum", "figures_head", "audit")) {
      long bytes =
          count(
              "SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0)::BIGINT FROM pg_class"
                  + " WHERE relkind = 'r' AND relname LIKE '"
                  + table
                  + "%'");
      long rows = count("SELECT COUNT(*) FROM " + table);
      boolean heads = table.equals("figures_head");
      all += heads ? 0 : bytes;
      out.printf(
          Locale.ROOT,
          "room: %s %d rows, %.1f MB, %.0f bytes a row%s%n",
          table,
          rows,
          bytes / 1e6,
          (double) bytes / Math.max(1, rows),
          heads
              ? " (the sample's heads)"
              : ", %.0f bytes for an office and year".formatted(bytes / officeYears));
    }
    out.printf(
        Locale.ROOT,
        "room without heads: %.1f kB for an office and year%n",
        all / officeYears / 1e3);
  }
}
