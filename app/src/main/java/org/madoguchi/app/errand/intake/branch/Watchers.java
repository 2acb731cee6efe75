package org.madoguchi.app.errand.intake.branch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.errand.intake.IntakeStanding;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * The lobby terminals that wait for what becomes of a case: one at a time for each. Each standing
 * is told once, and in order. Thread-safe; nobody waits for anybody.
 */
final class Watchers {
  private final Map<ApplicationId, Watcher> watching = new ConcurrentHashMap<>();
  private final Function<ApplicationId, Optional<IntakeStanding>> standing;

  /**
   * @param standing how one stands now; empty: nobody can say
   */
  Watchers(Function<ApplicationId, Optional<IntakeStanding>> standing) {
    this.standing = standing;
  }

  /** Whoever watched it before is told nothing any more. */
  Subscription watch(ApplicationId id, Consumer<IntakeStanding> told) {
    Watcher watcher = new Watcher(id, told);
    watching.put(id, watcher);
    watcher.look();
    return () -> watching.remove(id, watcher);
  }

  /** Something may have changed. */
  void look() {
    watching.values().forEach(Watcher::look);
  }

  /**
   * Whoever comes while another looks leaves it to look once more, so that the last word is true.
   */
  private final class Watcher {
    private final ApplicationId id;
    private final Consumer<IntakeStanding> told;
    private final AtomicInteger due = new AtomicInteger();

    /** Only of who looks. */
    private @Nullable IntakeStanding last;

    Watcher(ApplicationId id, Consumer<IntakeStanding> told) {
      this.id = id;
      this.told = told;
    }

    void look() {
      if (due.getAndIncrement() > 0) {
        return;
      }
      int seen = 1;
      while (seen > 0) {
        IntakeStanding now = standing.apply(id).orElse(null);
        if (now != null && !now.equals(last)) {
          last = now;
          told.accept(now);
        }
        seen = due.addAndGet(-seen);
      }
    }
  }
}
