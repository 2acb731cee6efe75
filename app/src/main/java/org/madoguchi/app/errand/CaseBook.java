package org.madoguchi.app.errand;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.LastRead;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * The cases of one errand, each change of which is one transaction: new state, journal line and
 * alarm are kept together or not at all ({@code 0053-a-book-of-cases.md}). What stands in the
 * tables is what this program wrote: at the start it is held against the journal ({@link #retold}),
 * from then on against memory, and a row that somebody else has changed leads to nothing.
 *
 * <p>Thread-safe. Every method may throw {@link StoreFailure}.
 */
public final class CaseBook<S, E> {
  /** A receipt number that nobody bears whose matter hasn't ended. */
  @FunctionalInterface
  public interface Receipts {
    ReceiptNumber next(Connection connection) throws SQLException;
  }

  /** Raises an alarm about a case, inside the transaction. */
  @FunctionalInterface
  public interface Bell {
    void raise(Connection connection, String id, FailureCode why) throws SQLException;
  }

  /** What else belongs to a change, inside its transaction. */
  @FunctionalInterface
  public interface Also {
    void happens(Connection connection) throws SQLException;
  }

  private static final Also NOTHING = _ -> {};

  private final Store store;
  private final Journal journal;
  private final InstantSource clock;
  private final CaseFlow<S, E> flow;
  private final CaseTable<S> table;
  private final Receipts receipts;
  private final Bell bell;
  private final LastRead<List<Case<S>>> notEnded;

  /** Every case that hadn't ended at the start or came later. */
  private @Nullable Map<String, Case<S>> known;

  /**
   * @param table keeps what the common table doesn't
   * @param receipts gives out the branch's receipt numbers, whichever errand they are for
   */
  public CaseBook(
      Store store,
      Journal journal,
      InstantSource clock,
      CaseFlow<S, E> flow,
      CaseTable<S> table,
      Receipts receipts,
      Bell bell) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
    this.flow = flow;
    this.table = table;
    this.receipts = receipts;
    this.bell = bell;
    notEnded = new LastRead<>(store, c -> List.copyOf(readNotEnded(c)));
  }

  /** Whose cases these are. */
  public ErrandId errand() {
    return flow.errand();
  }

  /**
   * A case begins, unless one of this id has begun already: that one stays as it is.
   *
   * @param also what else is kept with it
   */
  public Case<S> begin(String id, S state, Also also) {
    return change(
        c -> {
          Optional<Case<S>> there = find(c, id);
          if (there.isPresent()) {
            return there.get();
          }
          Case<S> begun = new Case<>(id, state, null, clock.instant());
          CaseRows.insert(c, flow.errand(), CaseRows.Row.of(begun, flow));
          table.insert(c, id, state);
          also.happens(c);
          journal.append(c, null, flow.begun(state).with(JournalEntry.ORDER, id));
          remember(c, begun);
          return begun;
        });
  }

  /**
   * Lets events happen, one after another: all of them, or none if one has no place.
   *
   * @return the case afterwards; empty if nothing has happened
   */
  public Optional<Case<S>> apply(String id, List<? extends E> events) {
    return apply(id, events, NOTHING);
  }

  /** Lets an event happen. */
  public Optional<Case<S>> apply(String id, E event) {
    return apply(id, List.of(event), NOTHING);
  }

  /** The same with what else belongs to it, before anything is erased. */
  public Optional<Case<S>> apply(String id, List<? extends E> events, Also also) {
    Optional<Case<S>> after = change(c -> apply(c, id, events, also));
    if (after.filter(a -> flow.ended(a.state())).isPresent()) {
      store.forgetDeleted();
    }
    return after;
  }

  private Optional<Case<S>> apply(
      Connection connection, String id, List<? extends E> events, Also also) throws SQLException {
    Optional<Case<S>> found = find(connection, id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<S> states = new ArrayList<>(List.of(found.get().state()));
    for (E event : events) {
      Optional<S> next = flow.next(states.getLast(), event);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      states.add(next.get());
    }
    also.happens(connection);
    for (int i = 0; i < events.size(); i++) {
      E event = events.get(i);
      journal.append(
          connection,
          null,
          flow.line(states.get(i), event, states.get(i + 1)).with(JournalEntry.ORDER, id));
      Optional<FailureCode> alarm = flow.alarm(states.get(i), event);
      if (alarm.isPresent()) {
        bell.raise(connection, id, alarm.get());
      }
    }
    return Optional.of(keep(connection, found.get().with(states.getLast())));
  }

  /**
   * A slip is due: gives out a receipt number, unless there is one already.
   *
   * @return empty if there is no such case
   */
  public Optional<Case<S>> slip(String id) {
    return change(
        c -> {
          Optional<Case<S>> found = find(c, id);
          if (found.isEmpty() || found.get().receipt() != null) {
            return found;
          }
          ReceiptNumber receipt = receipts.next(c);
          journal.append(
              c,
              null,
              JournalEntry.of(JournalEvent.SLIP_ISSUED, "receipt", receipt.text())
                  .with(JournalEntry.ORDER, id));
          return Optional.of(keep(c, found.get().with(receipt, clock.instant())));
        });
  }

  private Case<S> keep(Connection connection, Case<S> after) throws SQLException {
    CaseRows.update(connection, CaseRows.Row.of(after, flow));
    if (flow.ended(after.state())) {
      table.ended(connection, after.id());
    }
    remember(connection, after);
    return after;
  }

  /** A line about a case that changes nothing of it. */
  public void note(String id, JournalEntry entry) {
    journal.append(entry.with(JournalEntry.ORDER, id));
  }

  public Optional<Case<S>> find(String id) {
    return store.transaction(c -> find(c, id));
  }

  /** The one that hasn't ended, else the latest that had this number. */
  public Optional<Case<S>> find(ReceiptNumber receipt) {
    return store.transaction(
        c -> {
          Optional<Case<S>> found =
              checked(c, CaseRows.of(c, flow.errand(), receipt))
                  .map(f -> receipt.equals(f.receipt()) ? f : altered(f));
          if (found.filter(f -> !flow.ended(f.state())).isEmpty()) {
            known(c).values().stream()
                .filter(k -> receipt.equals(k.receipt()) && !flow.ended(k.state()))
                .findFirst()
                .ifPresent(CaseBook::altered);
          }
          return found;
        });
  }

  /** All that haven't ended, oldest first. */
  public List<Case<S>> notEnded() {
    return notEnded.get();
  }

  /** What the tables must hold by the journal alone; to be asked once, at the start. */
  public CasesRetold<S, E> retold() {
    return new CasesRetold<>(flow, table);
  }

  private <T> T change(Store.Work<T> work) {
    return store.transaction(
        c -> {
          notEnded.forget();
          return work.run(c);
        });
  }

  private Optional<Case<S>> find(Connection connection, String id) throws SQLException {
    return checked(connection, CaseRows.of(connection, flow.errand(), id))
        .map(found -> found.id().equals(id) ? found : altered(found));
  }

  private List<Case<S>> readNotEnded(Connection connection) throws SQLException {
    List<Case<S>> found = new ArrayList<>();
    for (CaseRows.Row row : CaseRows.notEnded(connection, flow.errand())) {
      found.add(checked(connection, row));
    }
    long expected = known(connection).values().stream().filter(k -> !flow.ended(k.state())).count();
    if (found.size() != expected) {
      throw new StoreAltered("table errand_case");
    }
    return found;
  }

  private Optional<Case<S>> checked(Connection connection, List<CaseRows.Row> rows)
      throws SQLException {
    return rows.isEmpty() ? Optional.empty() : Optional.of(checked(connection, rows.getFirst()));
  }

  private Case<S> checked(Connection connection, CaseRows.Row row) throws SQLException {
    Case<S> read;
    try {
      read = read(connection, row, table);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StoreAltered("case " + row.id());
    }
    Case<S> mine = known(connection).get(row.id());
    boolean same = mine == null ? flow.ended(read.state()) : mine.equals(read);
    return same && row.equals(CaseRows.Row.of(read, flow)) ? read : altered(read);
  }

  static <S> Case<S> read(Connection connection, CaseRows.Row row, CaseTable<S> table)
      throws SQLException {
    return new Case<>(
        row.id(), table.read(connection, row.id(), row.state()), row.receipt(), row.since());
  }

  private static <S> Case<S> altered(Case<S> row) {
    throw new StoreAltered("case " + row.id());
  }

  private void remember(Connection connection, Case<S> after) throws SQLException {
    Map<String, Case<S>> all = known(connection);
    store.whenKept(() -> all.put(after.id(), after));
  }

  private Map<String, Case<S>> known(Connection connection) throws SQLException {
    Map<String, Case<S>> all = known;
    if (all == null) {
      all = new HashMap<>();
      for (CaseRows.Row row : CaseRows.notEnded(connection, flow.errand())) {
        all.put(row.id(), read(connection, row, table));
      }
      known = all;
    }
    return all;
  }
}
