package org.madoguchi.municipality.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.municipality.envelope.OfficeKeys;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * What officers do with the queue. A package is open to one officer at a time, and only that one
 * looks and decides; the database itself holds this, also between two server processes. Nothing is
 * decided before each picture was opened and compared.
 *
 * <p>Thread rule: any thread; blocks on the database. Every method may throw {@link
 * org.madoguchi.municipality.store.StoreFailure}.
 */
public final class OfficersQueue {
  /** An officer who does nothing for so long has gone: the package waits again. */
  static final Duration GONE_AFTER = Duration.ofMinutes(10);

  /** How often it is written down that somebody is there. */
  private static final Duration SEEN_EVERY = Duration.ofSeconds(15);

  private static final Set<String> PHRASES =
      Set.of(
          "face-camera",
          "come-closer",
          "hold-still",
          "take-off-hat",
          "turn-paper",
          "show-paper",
          "wait",
          "thank-you");

  private final OfficeStore store;
  private final OfficeKeys keys;
  private final InstantSource clock;
  private final CaseLog log;
  private final Bell bell;
  private final LiveFrames frames;

  /** When it was last written down that an officer is there. */
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  OfficersQueue(
      OfficeStore store,
      OfficeKeys keys,
      InstantSource clock,
      CaseLog log,
      Bell bell,
      LiveFrames frames) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.log = log;
    this.bell = bell;
    this.frames = frames;
  }

  /**
   * A package that waits or is open.
   *
   * @param officer who has it open; empty: nobody
   */
  public record Waiting(String id, String branch, Instant received, String officer) {}

  /** All that wait or are open, those that came first at the top. */
  public List<Waiting> waiting() {
    return store.reading(
        in ->
            in
                .createQuery(
                    Row.SELECT + "WHERE state IN ('waiting', 'opened') ORDER BY received, id")
                .map(Row::of)
                .stream()
                .map(r -> new Waiting(r.id(), r.branch(), r.received(), officer(r)))
                .toList());
  }

  private static String officer(Row row) {
    return row.state() == IntakeState.OPENED ? row.officer() : "";
  }

  /**
   * Opens the one that has waited longest.
   *
   * @return its id; empty if none waits
   */
  public Optional<String> openNext(String officer) {
    while (true) {
      Optional<String> first =
          store.reading(
              in ->
                  in.createQuery(
                          "SELECT id FROM intake WHERE state = 'waiting'"
                              + " ORDER BY received, id LIMIT 1")
                      .mapTo(String.class)
                      .findOne());
      if (first.isEmpty() || open(first.get(), officer)) {
        return first;
      }
    }
  }

  /**
   * Opens one.
   *
   * @return whether it is that officer's now; otherwise another was quicker, or it is gone
   */
  public boolean open(String id, String officer) {
    Instant now = clock.instant();
    boolean opened =
        store.changing(
            in -> {
              int changed =
                  in.createUpdate(
                          "UPDATE intake SET state = 'opened', officer = ?, opened = ?, seen = ?"
                              + " WHERE id = ? AND state = 'waiting'")
                      .bind(0, officer)
                      .bind(1, now.toEpochMilli())
                      .bind(2, now.toEpochMilli())
                      .bind(3, id)
                      .execute();
              if (changed == 1) {
                // what another officer looked at proves nothing for this one
                in.createUpdate("DELETE FROM looked WHERE intake = ?").bind(0, id).execute();
                log.told(in, Row.find(in, id).orElseThrow(), "opened", "opened", officer);
              }
              return changed == 1;
            });
    if (opened) {
      bell.ring();
    }
    return opened || mine(id, officer);
  }

  private boolean mine(String id, String officer) {
    return store.reading(in -> Row.find(in, id)).filter(row -> row.openTo(officer)).isPresent();
  }

  /** How a case stands, for whoever doesn't have it open; empty if there is none of that id. */
  public Optional<CaseStanding> standing(String id) {
    return store.reading(in -> CaseStanding.find(in, id));
  }

  /** What the officer has open; empty if it isn't this officer's (any more). */
  public Optional<OpenPackage> opened(String id, String officer) {
    Optional<OpenPackage> found = store.reading(in -> OpenPackage.of(in, id, officer, keys));
    found.ifPresent(
        o -> {
          frames.begin(id, o.content().frameKey());
          seen(id, officer);
        });
    return found;
  }

  /** The officer is still there. */
  private void seen(String id, String officer) {
    Instant now = clock.instant();
    Instant before = seen.get(id);
    if (before == null || before.plus(SEEN_EVERY).isBefore(now)) {
      seen.put(id, now);
      var _ = store.changing(in -> Row.hold(in, id, officer, now));
    }
  }

  /**
   * The officer has compared one item.
   *
   * @param item 0: the photo beside the face; from 1 the papers
   * @return whether it is written down: it is this officer's, and there is such an item
   */
  public boolean look(String id, String officer, int item, boolean agrees) {
    return store.changing(
        in -> {
          Optional<Row> row = Row.hold(in, id, officer, clock.instant());
          if (row.isEmpty() || item < 0 || item > row.get().papers()) {
            return false;
          }
          in.createUpdate(
                  "INSERT INTO looked (intake, item, officer, agrees) VALUES (?, ?, ?, ?)"
                      + " ON CONFLICT (intake, item, officer) DO UPDATE SET agrees = excluded.agrees")
              .bind(0, id)
              .bind(1, item)
              .bind(2, officer)
              .bind(3, agrees ? 1 : 0)
              .execute();
          log.line(in, "looked", id, officer, "item", "" + item, "agrees", "" + agrees);
          return true;
        });
  }

  /**
   * The last picture of the call, JPEG; empty if none came yet, or it isn't this officer's.
   *
   * @param there whether the officer did something in the last seconds; a page that was forgotten
   *     asks for pictures too, and is nobody's presence
   */
  public Optional<byte[]> live(String id, String officer, boolean there) {
    if (!mine(id, officer)) {
      return Optional.empty();
    }
    if (there) {
      seen(id, officer);
    }
    return frames.last(id).map(LiveFrames.Frame::jpeg);
  }

  /** The same for somebody who is there, and counts as there. */
  public Optional<byte[]> live(String id, String officer) {
    return live(id, officer, true);
  }

  /** The officer asks the resident something; whether it is sent. */
  public boolean phrase(String id, String officer, String phrase) {
    boolean sent =
        PHRASES.contains(phrase)
            && store.changing(
                in -> {
                  Optional<Row> row = Row.hold(in, id, officer, clock.instant());
                  row.ifPresent(r -> log.phrase(in, r, officer, phrase));
                  return row.isPresent();
                });
    if (sent) {
      bell.ring();
    }
    return sent;
  }

  /** Gives it back: it waits again, where it was. */
  public boolean giveBack(String id, String officer) {
    return back(id, officer, Instant.MAX, "returned", "given-back");
  }

  private boolean back(String id, String officer, Instant seenBefore, String kind, String what) {
    long before = seenBefore.equals(Instant.MAX) ? Long.MAX_VALUE : seenBefore.toEpochMilli();
    boolean changed =
        store.changing(
            in -> {
              int rows =
                  in.createUpdate(
                          "UPDATE intake SET state = 'waiting', officer = NULL, opened = NULL,"
                              + " seen = NULL WHERE id = ? AND officer = ? AND state = 'opened'"
                              + " AND seen < ?")
                      .bind(0, id)
                      .bind(1, officer)
                      .bind(2, before)
                      .execute();
              if (rows == 1) {
                log.told(in, Row.find(in, id).orElseThrow(), kind, what, officer);
              }
              return rows == 1;
            });
    if (changed) {
      frames.end(id);
      bell.ring();
    }
    return changed;
  }

  /** Officers that went away without a word: what they had open waits again. */
  public void findGone() {
    Instant before = clock.instant().minus(GONE_AFTER);
    seen.values().removeIf(at -> at.isBefore(before));
    List<Row> gone =
        store.reading(
            in ->
                in.createQuery(Row.SELECT + "WHERE state = 'opened' AND seen < ?")
                    .bind(0, before.toEpochMilli())
                    .map(Row::of)
                    .list());
    for (Row row : gone) {
      back(row.id(), row.officer(), before, "left", "officer-gone");
    }
  }
}
