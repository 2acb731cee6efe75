package org.madoguchi.app.errand;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;

/**
 * What follows on what in the cases of one errand, and how that is written down: the one place that
 * makes the errand's journal lines, and reads them back. Pure.
 *
 * @param <S> where a case stands; a value, equal if it is the same
 * @param <E> what can happen to it
 */
public interface CaseFlow<S, E> {
  /** Whose cases. */
  ErrandId errand();

  /**
   * The state after an event.
   *
   * @return empty if the event has no place in this state: then nothing happens and nothing is
   *     written
   */
  Optional<S> next(S state, E event);

  /** The first line of a case that begins in this state. */
  JournalEntry begun(S state);

  /** The line of a change. */
  JournalEntry line(S before, E event, S after);

  /** What a person has to read before the desk goes on, if an event comes in this state. */
  Optional<FailureCode> alarm(S before, E event);

  /**
   * The state as the store's column has it, in a word; {@link CaseTable#read} takes it back. It
   * never changes once a branch has used it.
   */
  String word(S state);

  /** Whether something of it lies at the desk. At most one case of a branch is open. */
  boolean open(S state);

  /** Whether nothing more can happen to it. */
  boolean ended(S state);

  /**
   * A case as it began, read back of its first line; empty for any other line.
   *
   * @throws IllegalArgumentException for a line that nothing here wrote
   */
  Optional<S> begun(JournalEvent event, JournalLine line);

  /**
   * What happened, read back of a line; empty for a line that changes nothing of a case. The event
   * leads to the same state and alarm as the one that made the line.
   *
   * @param before the state up to that line
   * @throws IllegalArgumentException for a line that nothing here wrote
   */
  Optional<E> happened(S before, JournalEvent event, JournalLine line);
}
