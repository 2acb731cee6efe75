package org.madoguchi.municipality.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * Erases what nobody needs any more: pictures, forms and PIN envelopes, so many days after a case
 * ended. What was decided, and by whom, stays in the record.
 */
public final class Retention {
  private final OfficeStore store;
  private final Duration kept;
  private final InstantSource clock;
  private final CaseLog log;

  Retention(OfficeStore store, Duration kept, InstantSource clock, CaseLog log) {
    this.store = store;
    this.kept = kept;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Erases what is due.
   *
   * @return of how many cases
   */
  public int erase() {
    long before = clock.instant().minus(kept).toEpochMilli();
    return store.changing(
        in -> {
          List<String> due =
              in.createQuery(
                      "SELECT id FROM intake WHERE ended < ?"
                          + " AND (sealed IS NOT NULL OR pins IS NOT NULL)")
                  .bind(0, before)
                  .mapTo(String.class)
                  .list();
          for (String id : due) {
            in.createUpdate("UPDATE intake SET sealed = NULL, pins = NULL WHERE id = ?")
                .bind(0, id)
                .execute();
            log.line(in, "erased", id, "");
          }
          return due.size();
        });
  }
}
