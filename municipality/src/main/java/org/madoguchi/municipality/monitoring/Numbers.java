package org.madoguchi.municipality.monitoring;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.figures.Place;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * What the database says, as it was last read. Only what an index holds is asked: beside it lie
 * sealed packages of megabytes.
 *
 * @param at when it was read
 * @param up whether the database answered; the numbers are those of before if it didn't
 * @param waiting packages that nobody has open
 * @param opened those that an officer has open
 * @param oldest when the one that waits longest came; null: none waits
 * @param recordLines the record's last line
 * @param written when that was written; null: there is none
 * @param due offices that are to report the last month; 0 where no figures are taken
 * @param reported those that have
 * @param kept files of that month that contradict and wait for a person
 * @param pool connections
 * @param bytes of the database
 */
record Numbers(
    Instant at,
    boolean up,
    long waiting,
    long opened,
    @Nullable Instant oldest,
    long recordLines,
    @Nullable Instant written,
    long due,
    long reported,
    long kept,
    OfficeStore.Pool pool,
    long bytes) {
  private static final OfficeStore.Pool NO_POOL = new OfficeStore.Pool(0, 0, 0, 0);

  /** In the record's canonical JSON (RFC 8785), which begins with it. */
  private static final Pattern WRITTEN = Pattern.compile("^\\{\"at\":\"([0-9TZ:.-]+)\"");

  /** Before the first time. */
  static final Numbers NONE =
      new Numbers(Instant.EPOCH, false, 0, 0, null, 0, null, 0, 0, 0, NO_POOL, 0);

  /** The same, of a database that doesn't answer any more. */
  Numbers down(Instant now, OfficeStore.Pool its) {
    return new Numbers(
        now, false, waiting, opened, oldest, recordLines, written, due, reported, kept, its, bytes);
  }

  static Numbers read(
      Handle in, OfficeStore store, @Nullable FiguresDesk figures, Instant now, ZoneId zone) {
    Long oldest =
        in.createQuery(
                "SELECT received FROM intake WHERE state = 'waiting' ORDER BY received LIMIT 1")
            .mapTo(Long.class)
            .findOne()
            .orElse(null);
    YearMonth last = YearMonth.from(now.atZone(zone)).minusMonths(1);
    return new Numbers(
        now,
        true,
        count(in, "SELECT COUNT(*) FROM intake WHERE state = 'waiting'"),
        count(in, "SELECT COUNT(*) FROM intake WHERE state = 'opened'"),
        oldest == null ? null : Instant.ofEpochMilli(oldest),
        count(in, "SELECT number FROM audit_head WHERE one = 1"),
        written(in),
        figures == null ? 0 : figures.registry().due(Place.NATION, last).size(),
        reports(in, last, "counted"),
        reports(in, last, "kept"),
        store.pool(),
        store.bytes(in));
  }

  private static @Nullable Instant written(Handle in) {
    return in.createQuery(
            "SELECT line FROM audit WHERE number = (SELECT number FROM audit_head WHERE one = 1)")
        .mapTo(String.class)
        .findOne()
        .map(WRITTEN::matcher)
        .filter(Matcher::find)
        .map(at -> Instant.parse(at.group(1)))
        .orElse(null);
  }

  private static long count(Handle in, String sql) {
    return in.createQuery(sql).mapTo(Long.class).one();
  }

  private static long reports(Handle in, YearMonth month, String state) {
    return in.createQuery(
            "SELECT COUNT(DISTINCT office) FROM figures_report WHERE month = ? AND state = '%s'"
                .formatted(state))
        .bind(0, month.toString())
        .mapTo(Long.class)
        .one();
  }
}
