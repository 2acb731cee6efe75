package org.madoguchi.app.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.Store;

/**
 * Keeps what was said to figures and heads. A reason for which anything is refused is an alarm:
 * once, however much is refused for it; and it is over when nothing is any more.
 *
 * <p>Thread-safe. Throws {@code StoreFailure} if the store fails.
 */
public final class FiguresAnswers {
  private final Store store;
  private final Journal journal;
  private final Alarm raised;
  private final Alarm over;
  private final Runnable changed;

  /** Does something about the alarm of that reason, inside the caller's transaction. */
  @FunctionalInterface
  public interface Alarm {
    void of(Connection connection, FailureCode why) throws SQLException;
  }

  /**
   * @param raised raises it
   * @param over nobody has to read it any more
   * @param changed called after an alarm was raised or is over
   */
  public FiguresAnswers(Store store, Journal journal, Alarm raised, Alarm over, Runnable changed) {
    this.store = store;
    this.journal = journal;
    this.raised = raised;
    this.over = over;
    this.changed = changed;
  }

  void taken(String name, String how) {
    keep(name, new FiguresOutbox.Standing("taken", how));
  }

  void refused(String name, FailureCode why) {
    keep(name, new FiguresOutbox.Standing("refused", why.code()));
  }

  private void keep(String name, FiguresOutbox.Standing standing) {
    boolean other =
        store.transaction(
            c -> {
              Set<FailureCode> before = FiguresOutbox.refusals(c);
              FiguresOutbox.answered(c, name, standing);
              Set<FailureCode> after = FiguresOutbox.refusals(c);
              for (FailureCode each : less(after, before)) {
                journal.append(
                    c,
                    null,
                    JournalEntry.of(JournalEvent.FIGURES_REFUSED, "what", name)
                        .with("why", each.code()));
                raised.of(c, each);
              }
              for (FailureCode each : less(before, after)) {
                journal.append(
                    c, null, JournalEntry.of(JournalEvent.FIGURES_ACCEPTED, "was", each.code()));
                over.of(c, each);
              }
              return !before.equals(after);
            });
    if (other) {
      changed.run();
    }
  }

  private static Set<FailureCode> less(Set<FailureCode> all, Set<FailureCode> others) {
    Set<FailureCode> rest = EnumSet.noneOf(FailureCode.class);
    rest.addAll(all);
    rest.removeAll(others);
    return rest;
  }
}
