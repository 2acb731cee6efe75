package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What post offices have sent, as they sent it: also files that gave way or don't count here, since
 * whoever gets them decides anew. Works within the caller's transaction.
 */
final class Originals {
  /** Of a digest, in a name: enough to tell an office's files of a month from each other. */
  private static final int DIGITS = 12;

  private Originals() {}

  /**
   * Gives out every file, and every countersigned head.
   *
   * @param month of that month alone, but all heads; null: of all
   * @param to gets a name and the bytes
   * @return how many
   */
  static int each(Handle in, @Nullable YearMonth month, BiConsumer<String, byte[]> to) {
    int[] count = {0};
    String some = "SELECT office, month, digest, cms FROM figures_report";
    String order = " ORDER BY month, office, received, digest";
    (month == null
            ? in.createQuery(some + order)
            : in.createQuery(some + " WHERE month = ?" + order).bind(0, month.toString()))
        .map(
            (row, _) ->
                new Original(
                    "figures-%s-%s-%s.cms"
                        .formatted(
                            row.getString("office"),
                            row.getString("month"),
                            row.getString("digest").substring(0, DIGITS)),
                    row.getBytes("cms")))
        .forEach(each -> count[0] += each.to(to));
    in.createQuery("SELECT office, line, cms FROM figures_head ORDER BY office, line")
        .map(
            (row, _) ->
                new Original(
                    "head-%s-%d.cms".formatted(row.getString("office"), row.getLong("line")),
                    row.getBytes("cms")))
        .forEach(each -> count[0] += each.to(to));
    return count[0];
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Original(String name, byte[] cms) {
    int to(BiConsumer<String, byte[]> whom) {
      whom.accept(name, cms);
      return 1;
    }
  }
}
