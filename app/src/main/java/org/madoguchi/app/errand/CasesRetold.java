package org.madoguchi.app.errand;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * An errand's cases by the journal alone, which is under the branch's key: its lines lead from
 * state to state by the same flow as the events that they tell of. Whatever the tables say else was
 * written by somebody else. Only {@link Case#since()} isn't compared: the journal's own time is
 * another reading of the clock.
 *
 * <p>Thread rule: one thread, one walk.
 */
public final class CasesRetold<S, E> {
  private final CaseFlow<S, E> flow;
  private final CaseTable<S> table;
  private final Map<String, Case<S>> cases = new HashMap<>();

  CasesRetold(CaseFlow<S, E> flow, CaseTable<S> table) {
    this.flow = flow;
    this.table = table;
  }

  /** Whether that case is of this errand: its first line was taken. */
  public boolean knows(String id) {
    return cases.containsKey(id);
  }

  /**
   * Takes the first line of a case.
   *
   * @return whether it is one
   * @throws IllegalArgumentException for a line that nothing here wrote
   */
  public boolean begins(JournalEvent event, JournalLine line) {
    Optional<S> begun = flow.begun(event, line);
    begun.ifPresent(
        state -> cases.put(line.order(), new Case<>(line.order(), state, null, Instant.EPOCH)));
    return begun.isPresent();
  }

  /**
   * Takes the next line of a case that it knows.
   *
   * @return the alarm that was raised with it
   * @throws IllegalArgumentException for a line that nothing here wrote
   */
  public Optional<FailureCode> take(JournalEvent event, JournalLine line) {
    Case<S> before = cases.get(line.order());
    if (before == null) {
      throw new IllegalArgumentException("never begun");
    }
    if (event == JournalEvent.SLIP_ISSUED) {
      cases.put(before.id(), before.with(new ReceiptNumber(line.detail("receipt")), Instant.EPOCH));
      return Optional.empty();
    }
    Optional<E> happened = flow.happened(before.state(), event, line);
    if (happened.isEmpty()) {
      return Optional.empty();
    }
    S next =
        flow.next(before.state(), happened.get())
            .orElseThrow(() -> new IllegalArgumentException("no place in this state"));
    cases.put(before.id(), before.with(next));
    return flow.alarm(before.state(), happened.get());
  }

  /** How many cases the journal tells of. */
  public int count() {
    return cases.size();
  }

  /**
   * After the last line: the first place where the errand's tables aren't what the journal says.
   *
   * @return in words for the log; nothing personal
   */
  public Optional<String> difference(Connection connection) throws SQLException {
    Map<String, Case<S>> told = new HashMap<>(cases);
    for (CaseRows.Row row : CaseRows.all(connection, flow.errand())) {
      Case<S> by = told.remove(row.id());
      Case<S> read = CaseBook.read(connection, row, table);
      if (by == null || !agree(by, read) || !row.equals(CaseRows.Row.of(read, flow))) {
        return Optional.of("case " + row.id());
      }
    }
    if (!told.isEmpty()) {
      return Optional.of("case " + told.keySet().iterator().next() + " is missing");
    }
    Set<String> notEnded =
        cases.values().stream()
            .filter(c -> !flow.ended(c.state()))
            .map(Case::id)
            .collect(Collectors.toSet());
    return table.difference(connection, cases.keySet(), notEnded);
  }

  private static <S> boolean agree(Case<S> told, Case<S> read) {
    return told.equals(new Case<>(read.id(), read.state(), read.receipt(), told.since()));
  }
}
