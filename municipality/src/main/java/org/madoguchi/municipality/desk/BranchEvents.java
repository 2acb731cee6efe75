package org.madoguchi.municipality.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * What officers did with a branch's packages, by number.
 *
 * <p>Thread rule: any thread; blocks on the database, and as long as it is told.
 */
public final class BranchEvents {
  private static final int MOST_EVENTS = 100;

  /** Another server process may have written something: that rings no bell here. */
  private static final Duration ELSEWHERE = Duration.ofSeconds(1);

  private final OfficeStore store;
  private final InstantSource clock;
  private final Bell bell;

  BranchEvents(OfficeStore store, InstantSource clock, Bell bell) {
    this.store = store;
    this.clock = clock;
    this.bell = bell;
  }

  /**
   * What an officer did.
   *
   * @param kind as in the interface
   * @param phrase null but with kind {@code phrase}
   */
  public record Event(long number, String id, String kind, @Nullable String phrase) {}

  /**
   * What is new for a branch; waits for it.
   *
   * @param last number of the last that is known
   * @param longest to wait at most
   */
  public List<Event> after(String branch, long last, Duration longest) {
    Instant until = clock.instant().plus(longest);
    while (true) {
      long heard = bell.rings();
      List<Event> found = store.reading(in -> after(in, branch, last));
      Duration left = Duration.between(clock.instant(), until);
      if (!found.isEmpty() || !left.isPositive() || bell.over()) {
        return found;
      }
      try {
        bell.await(heard, left.compareTo(ELSEWHERE) < 0 ? left : ELSEWHERE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
  }

  /** Whoever waits for something new is answered at once, from now on. */
  public void end() {
    bell.end();
  }

  /** A decision that may not be told yet holds back what came after it: numbers only rise. */
  private List<Event> after(Handle in, String branch, long last) {
    return in.createQuery(
            """
            SELECT number, intake, kind, phrase FROM event
            WHERE branch = :branch AND number > :after AND number < COALESCE(
              (SELECT MIN(e.number) FROM event e JOIN intake i ON i.id = e.intake
               WHERE e.branch = :branch AND e.number > :after AND e.kind = 'decided'
                 AND i.available > :now), :after + 1000000000)
            ORDER BY number LIMIT :most
            """)
        .bind("branch", branch)
        .bind("after", last)
        .bind("now", clock.millis())
        .bind("most", MOST_EVENTS)
        .map(
            (row, _) ->
                new Event(
                    row.getLong("number"),
                    row.getString("intake"),
                    row.getString("kind"),
                    row.getString("phrase")))
        .list();
  }
}
