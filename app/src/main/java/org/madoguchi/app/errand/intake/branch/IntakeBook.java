package org.madoguchi.app.errand.intake.branch;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.ToldTable;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.KeptIntakeBytes;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * The branch's applications that are taken in, with what rests of them, and what the officers are
 * still to be told. Thread-safe. Every method may throw {@link StoreFailure}.
 */
public final class IntakeBook {
  /** Where what is kept of one rests. */
  static final String REST = "intake_told";

  private final Store store;
  private final CaseBook<IntakeCase, IntakeEvent> cases;
  private final EncryptedRest rest;

  private IntakeBook(Store store, CaseBook<IntakeCase, IntakeEvent> cases, EncryptedRest rest) {
    this.store = store;
    this.cases = cases;
    this.rest = rest;
  }

  /**
   * The book of a branch.
   *
   * @param receipts gives out the branch's receipt numbers
   * @param bell raises the branch's alarms
   * @param wrappingKey AES-256, of the branch
   */
  public static IntakeBook of(
      Store store,
      Journal journal,
      InstantSource clock,
      CaseBook.Receipts receipts,
      CaseBook.Bell bell,
      SecretKey wrappingKey,
      SecureRandom random) {
    EncryptedRest rest = new EncryptedRest(REST, "id", wrappingKey, random);
    ToldTable<IntakeCase> table =
        new ToldTable<>(
            "intake_case",
            REST,
            rest,
            c -> new ToldTable.Clear(c.municipality(), c.terminal()),
            (clear, word) ->
                new IntakeCase(clear.municipality(), clear.terminal(), IntakeWords.state(word)));
    return new IntakeBook(
        store,
        new CaseBook<>(store, journal, clock, new IntakeLines(), table, receipts, bell),
        rest);
  }

  /** The cases alone, for who holds them against the journal. */
  public CaseBook<IntakeCase, IntakeEvent> cases() {
    return cases;
  }

  /** A resident begins. */
  Case<IntakeCase> begin(ApplicationId id, IntakeCase intake) {
    return cases.begin(id.hex(), intake, _ -> {});
  }

  /** Lets events happen, one after another: all of them, or none if one has no place. */
  Optional<Case<IntakeCase>> apply(ApplicationId id, IntakeEvent... events) {
    return cases.apply(id.hex(), List.of(events));
  }

  /**
   * The same, and from now on this is kept of it instead of what was.
   *
   * @param toTell what the officers are to be told of it
   */
  Optional<Case<IntakeCase>> apply(
      ApplicationId id,
      List<IntakeEvent> events,
      Optional<KeptIntake> instead,
      List<ToTell> toTell) {
    Optional<byte[]> content = instead.map(KeptIntakeBytes::encode);
    try {
      return cases.apply(
          id.hex(),
          events,
          c -> {
            if (content.isPresent()) {
              rest.erase(c, id.hex());
              rest.put(c, id.hex(), content.get());
            }
            for (ToTell one : toTell) {
              Outbox.put(c, one);
            }
          });
    } finally {
      content.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }
  }

  Optional<Case<IntakeCase>> find(ApplicationId id) {
    return cases.find(id.hex());
  }

  /** The one that hasn't ended, else the latest that had this number. */
  Optional<Case<IntakeCase>> find(ReceiptNumber receipt) {
    return cases.find(receipt);
  }

  /** All that haven't ended, oldest first. */
  List<Case<IntakeCase>> notEnded() {
    return cases.notEnded();
  }

  /** What is kept of one; empty before it is confirmed, and once it has ended. */
  Optional<KeptIntake> kept(ApplicationId id) {
    return store
        .transaction(c -> rest.open(c, id.hex()))
        .map(
            content -> {
              try {
                return KeptIntakeBytes.decode(content);
              } catch (IllegalArgumentException e) {
                throw new StoreAltered("what was told of an application: " + id);
              } finally {
                Arrays.fill(content, (byte) 0);
              }
            });
  }

  /** What the officers are still to be told, in order. */
  List<ToTell> toTell() {
    return store.transaction(
        c -> {
          try {
            return Outbox.all(c);
          } catch (IllegalArgumentException e) {
            throw new StoreAltered("table intake_to_tell");
          }
        });
  }

  /** They have been told. */
  void told(ToTell told) {
    store.transaction(
        c -> {
          Outbox.take(c, told);
          return true;
        });
  }

  /** A slip is due. */
  Optional<Case<IntakeCase>> slip(ApplicationId id) {
    return cases.slip(id.hex());
  }

  /** A line that changes nothing. */
  void note(ApplicationId id, JournalEntry entry) {
    cases.note(id.hex(), entry);
  }
}
