package org.madoguchi.municipality.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.madoguchi.municipality.audit.AuditLine;
import org.madoguchi.municipality.audit.AuditTrail;
import org.madoguchi.municipality.store.OfficeStore;

/**
 * Packages as they come: those that come at once by a few statements, each of which goes to the
 * database once for all of them.
 *
 * <p>Thread rule: any thread; blocks on the database.
 */
final class Arrivals {
  private final AuditTrail trail;
  private final InstantSource clock;
  private final Together<Arrived> together;

  Arrivals(OfficeStore store, AuditTrail trail, InstantSource clock) {
    this.trail = trail;
    this.clock = clock;
    together = new Together<>(store, this::keep);
  }

  /** A package that was opened and found sound. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Arrived(
      String id, String branch, String terminal, String sha256, byte[] sealed, int papers) {
    @Override
    public String toString() {
      return "Arrived[" + id + "]";
    }
  }

  /**
   * Keeps it, unless it is here: the same may come twice at once. It is on the disk on return.
   *
   * @throws org.madoguchi.municipality.store.StoreFailure if the database fails
   */
  void keep(Arrived one) {
    together.change(one);
  }

  private void keep(Handle in, List<Arrived> some) {
    Map<String, Arrived> fresh = new LinkedHashMap<>();
    some.forEach(one -> fresh.putIfAbsent(one.id(), one));
    List<Arrived> kept = new ArrayList<>();
    for (Map.Entry<String, String> there : states(in, fresh.keySet()).entrySet()) {
      Arrived next = fresh.remove(there.getKey());
      if (next != null && there.getValue().equals("suspended") && comesAgain(in, next)) {
        kept.add(next);
      }
    }
    if (!fresh.isEmpty()) {
      insert(in, fresh.values());
      kept.addAll(fresh.values());
    }
    trail.add(in, kept.stream().map(this::line).toList());
  }

  private static Map<String, String> states(Handle in, Set<String> ids) {
    Map<String, String> states = new HashMap<>();
    in.createQuery("SELECT id, state FROM intake WHERE id IN (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .map((row, _) -> Map.entry(row.getString("id"), row.getString("state")))
        .forEach(row -> states.put(row.getKey(), row.getValue()));
    return states;
  }

  /** Fails as a whole if another program brings one of them in the same moment. */
  private void insert(Handle in, Iterable<Arrived> all) {
    try (PreparedBatch batch =
        in.prepareBatch(
            "INSERT INTO intake (id, branch, terminal, received, package_sha256, sealed, papers, state)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting')")) {
      long now = clock.millis();
      for (Arrived one : all) {
        batch
            .bind(0, one.id())
            .bind(1, one.branch())
            .bind(2, one.terminal())
            .bind(3, now)
            .bind(4, one.sha256())
            .bind(5, one.sealed())
            .bind(6, one.papers())
            .add();
      }
      batch.execute();
    }
  }

  /** What was suspended goes on with its next package, and nothing of it was looked at. */
  private boolean comesAgain(Handle in, Arrived next) {
    int changed =
        in.createUpdate(
                """
                UPDATE intake SET terminal = ?, received = ?, package_sha256 = ?, sealed = ?, papers = ?,
                  state = 'waiting', officer = NULL, opened = NULL, seen = NULL,
                  decision = NULL, signed = NULL, available = NULL, ended = NULL
                WHERE id = ? AND state = 'suspended' AND branch = ?
                """)
            .bind(0, next.terminal())
            .bind(1, clock.millis())
            .bind(2, next.sha256())
            .bind(3, next.sealed())
            .bind(4, next.papers())
            .bind(5, next.id())
            .bind(6, next.branch())
            .execute();
    if (changed == 1) {
      in.createUpdate("DELETE FROM looked WHERE intake = ?").bind(0, next.id()).execute();
    }
    return changed == 1;
  }

  private AuditLine line(Arrived of) {
    TreeMap<String, String> words =
        new TreeMap<>(Map.of("branch", of.branch(), "packageSha256", of.sha256()));
    return new AuditLine(clock.instant(), "taken-in", of.id(), "", words);
  }
}
