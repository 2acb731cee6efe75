package org.madoguchi.app.errand.certificate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.alarm.Alarms;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalFault;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.LastRead;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.branch.store.StoreSchema;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuances of a branch. Each change is one transaction: new state, journal line and the change
 * of the encrypted document are committed together or not at all.
 *
 * <p>Thread-safe. Every method may throw {@link StoreFailure}.
 */
public final class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final Store store;
  private final Journal journal;
  private final DocumentVault vault;
  private final InstantSource clock;
  private final CheckedIssuances rows;
  private final LastRead<List<Issuance>> notEnded;
  private final LastRead<Optional<Alarm>> alarm;

  public Ledger(Store store, Journal journal, DocumentVault vault, InstantSource clock) {
    this.store = store;
    this.journal = journal;
    this.vault = vault;
    this.clock = clock;
    rows = new CheckedIssuances(store);
    notEnded = new LastRead<>(store, c -> List.copyOf(rows.notEnded(c)));
    alarm = new LastRead<>(store, Alarms::open);
  }

  /** A transaction that may change an issuance or an alarm. */
  private <T> T change(Store.Work<T> work) {
    return store.transaction(
        c -> {
          notEnded.forget();
          alarm.forget();
          return work.run(c);
        });
  }

  /** A signed request is about to be sent. */
  public void requested(Issuance issuance) {
    change(
        c -> {
          rows.insert(c, issuance);
          journal.append(c, issuance.id(), IssuanceLines.requested(issuance));
          return issuance;
        });
  }

  /** Stores an answer that agreed with its request, unless the issuance has ended meanwhile. */
  public Optional<Issuance> accepted(IssuanceId id, RestingDocument document) {
    byte[] content = document.encode();
    try {
      return change(
          c -> {
            Optional<Issuance> kept =
                apply(
                    c,
                    id,
                    new IssuanceEvent.AnswerAccepted(
                        document.statement().pages().size(), document.holder() != null));
            if (kept.isPresent()) {
              vault.put(c, id, content);
            } else {
              journal.append(c, id, JournalEntry.of(JournalEvent.LATE_ANSWER_DROPPED));
            }
            return kept;
          });
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** The card was taken: assigns a receipt number. */
  public Optional<Issuance> slipIssued(IssuanceId id) {
    return change(
        c -> {
          Optional<Issuance> issuance = rows.find(c, id);
          if (issuance.isEmpty() || !(issuance.get().state() instanceof IssuanceState.Accepted)) {
            return Optional.<Issuance>empty();
          }
          return apply(c, id, new IssuanceEvent.SlipIssued(rows.nextReceipt(c)));
        });
  }

  /**
   * Applies an event.
   *
   * @return the issuance afterwards; empty if its state doesn't accept the event, and then nothing
   *     has changed
   */
  public Optional<Issuance> apply(IssuanceId id, IssuanceEvent event) {
    Optional<Issuance> after = change(c -> apply(c, id, event));
    if (after.isPresent() && after.get().state().ended()) {
      store.forgetDeleted();
    }
    return after;
  }

  private Optional<Issuance> apply(Connection connection, IssuanceId id, IssuanceEvent event)
      throws SQLException {
    Optional<Issuance> found = rows.find(connection, id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Issuance before = found.get();
    Optional<IssuanceState> next =
        IssuanceFlow.next(before.state(), event, before.pages(), before.paid());
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Issuance after = before.after(event, next.get(), clock.instant());
    rows.update(connection, before, after);
    journal.append(connection, id, IssuanceLines.of(before, event, after.state()));
    Optional<FailureCode> why = event.alarm();
    if (why.isPresent()) {
      Alarms.raise(connection, id, why.get(), clock.instant());
    }
    if (after.state().ended()) {
      vault.erase(connection, id);
    }
    return Optional.of(after);
  }

  /** The stored document of an issuance; the caller closes it. */
  public Optional<RestingDocument> document(IssuanceId id) {
    return store
        .transaction(c -> vault.open(c, id))
        .map(
            content -> {
              try {
                return RestingDocument.decode(content);
              } catch (IllegalArgumentException e) {
                throw new StoreFailure("a resting document can't be read", e);
              } finally {
                Arrays.fill(content, (byte) 0);
              }
            });
  }

  public Optional<Issuance> find(IssuanceId id) {
    return store.transaction(c -> rows.find(c, id));
  }

  /** The issuance that a slip or page code names, or that bears a receipt number. */
  public Optional<Issuance> find(ScanCode code) {
    return switch (code) {
      case ScanCode.SlipCode slip -> find(slip.issuance());
      case ScanCode.PageCode page -> find(page.issuance());
      case ScanCode.Receipt receipt -> find(receipt.number());
      case ScanCode.ErrandCode _, ScanCode.AppointmentCode _ -> Optional.empty();
    };
  }

  /** Whose page stopped that one, by its last line about it. */
  public Optional<Issuance> pageOf(IssuanceId stopped) {
    return store
        .transaction(c -> Journal.last(c, stopped, JournalEvent.DISAGREED))
        .flatMap(line -> ReceiptNumber.read(line.detail("pageOf")))
        .flatMap(this::find);
  }

  private Optional<Issuance> find(ReceiptNumber receipt) {
    return store.transaction(c -> rows.find(c, receipt));
  }

  /** All that haven't ended, oldest first. */
  public List<Issuance> notEnded() {
    return notEnded.get();
  }

  /** The one that is open at the MFP. */
  public Optional<Issuance> open() {
    return notEnded().stream().filter(i -> i.state().open()).findFirst();
  }

  /** The oldest alarm that nobody has read yet. */
  public Optional<Alarm> alarm() {
    return alarm.get();
  }

  /** A person has read that alarm; whether there was one to read. */
  public boolean acknowledge(long alarm) {
    return acknowledge(alarm, Presented.Attested.UNTOLD);
  }

  /** The same, with who read it and where. */
  public boolean acknowledge(long alarm, Presented.Attested by) {
    return change(
        c -> {
          Optional<Alarms.Row> row = Alarms.acknowledge(c, alarm, clock.instant());
          if (row.isPresent()) {
            journal.append(c, row.get().issuance(), row.get().acknowledged().by(by));
          }
          return row.isPresent();
        });
  }

  /** A line about an issuance that changes nothing of it. */
  public void note(IssuanceId id, JournalEntry entry) {
    store.transaction(
        c -> {
          journal.append(c, id, entry);
          return entry;
        });
  }

  /** A line about the branch. */
  public void note(JournalEntry entry) {
    journal.append(entry);
  }

  /** Everything that the journal tells of an issuance, in order. */
  List<JournalLine> lines(IssuanceId id) {
    return store.transaction(c -> Journal.of(c, id));
  }

  /** Place and hash of the journal's last line, to be written on paper. */
  public String journalHead() {
    return store.transaction(Journal::headText);
  }

  /** The line that tells of the gateway's last countersignature; empty if there was none. */
  public Optional<JournalLine> lastCountersigned() {
    return store.transaction(c -> Journal.last(c, JournalEvent.HEAD_COUNTERSIGNED));
  }

  /** The first place where the journal's chain doesn't hold. */
  public Optional<JournalFault> verify() {
    return journal.verify();
  }

  /**
   * Verifies the journal under the branch's key, the database's schema, and every table against the
   * journal. To be called once, before anything else.
   *
   * @param books cases of all other errands
   * @return what disagrees; empty if the branch may work
   */
  public Optional<FailureCode> disagreement(List<CaseBook<?, ?>> books) {
    return store.transaction(
        c -> {
          TablesFromJournal retold =
              new TablesFromJournal(
                  Journal.keyedFrom(c), books.stream().map(CaseBook::retold).toList());
          Optional<JournalFault> fault = journal.verify(c, retold::take);
          if (fault.isPresent()) {
            LOG.error("the journal's chain is broken: {}", fault.get());
            return Optional.of(FailureCode.JOURNAL_BROKEN);
          }
          Optional<String> other = StoreSchema.difference(c);
          if (other.isEmpty()) {
            other = retold.difference(c);
          }
          other.ifPresent(where -> LOG.error("the database was changed by others: {}", where));
          return other.map(_ -> FailureCode.STORE_ALTERED);
        });
  }

  /** The issuances, for callers with a transaction of their own. */
  public CheckedIssuances rows() {
    return rows;
  }

  /** Whether something that was erased may still stand in the store's log. */
  boolean erasureDue() {
    return store.erasureDue();
  }

  /** Raises an alarm about a case of another errand, inside a transaction. */
  public void raise(Connection connection, String errandCase, FailureCode why) throws SQLException {
    alarm.forget();
    Alarms.raiseOfCase(connection, errandCase, why, clock.instant());
  }

  /** Raises an alarm about the journal itself, inside a transaction. */
  public void raise(Connection connection, FailureCode why) throws SQLException {
    alarm.forget();
    Alarms.raise(connection, null, why, clock.instant());
  }

  /** What such an alarm was about is mended, inside a transaction. */
  public void withdraw(Connection connection, FailureCode why) throws SQLException {
    alarm.forget();
    Alarms.withdraw(connection, why, clock.instant());
  }
}
