package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * The months that the database has room for. In PostgreSQL each has a part of its own, so that a
 * month is read without the others and dropped in a moment.
 *
 * <p>Thread rule: any thread, in any number of programs at one database.
 */
final class FiguresMonths {
  private final OfficeStore store;
  private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

  FiguresMonths(OfficeStore store) {
    this.store = store;
  }

  /** Makes room for that month unless it is there. */
  void need(YearMonth month) {
    if (there.contains(month)) {
      return;
    }
    store.changing(
        in -> {
          // of two programs one inserts, and the other waits here until its part is there
          int mine =
              in.createUpdate("INSERT INTO figures_month (month) VALUES (?) ON CONFLICT DO NOTHING")
                  .bind(0, month.toString())
                  .execute();
          if (mine == 1 && store.postgresql()) {
            part(in, month);
          }
          return mine;
        });
    there.add(month);
  }

  /** Made apart and then attached: nobody who reads meanwhile is kept waiting. */
  private static void part(Handle in, YearMonth month) {
    String part = "figures_value_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    in.execute("CREATE TABLE %s (LIKE figures_value INCLUDING ALL)".formatted(part));
    in.execute(
        "ALTER TABLE figures_value ATTACH PARTITION %s FOR VALUES IN ('%s')"
            .formatted(part, month));
  }

  /** Months of which anything was reported, the latest first. */
  static List<YearMonth> all(Handle in) {
    return in.createQuery("SELECT month FROM figures_month ORDER BY month DESC")
        .map((row, _) -> YearMonth.parse(row.getString("month")))
        .list();
  }
}
