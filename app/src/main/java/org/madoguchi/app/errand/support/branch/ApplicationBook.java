package org.madoguchi.app.errand.support.branch;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.EncryptedRest;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.branch.store.StoreAltered;
import org.madoguchi.app.branch.store.StoreFailure;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.ToldTable;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.KeptApplication;
import org.madoguchi.app.errand.support.Route;

/**
 * The branch's applications, with what residents told until it has gone its way. Thread-safe. Every
 * method may throw {@link StoreFailure}.
 */
public final class ApplicationBook {
  /** Where what a resident told rests. */
  static final String REST = "support_told";

  private final Store store;
  private final CaseBook<ApplicationCase, ApplicationEvent> cases;
  private final EncryptedRest told;

  private ApplicationBook(
      Store store, CaseBook<ApplicationCase, ApplicationEvent> cases, EncryptedRest told) {
    this.store = store;
    this.cases = cases;
    this.told = told;
  }

  /**
   * The book of a branch.
   *
   * @param receipts gives out the branch's receipt numbers
   * @param bell raises the branch's alarms
   * @param wrappingKey AES-256, of the branch
   */
  public static ApplicationBook of(
      Store store,
      Journal journal,
      InstantSource clock,
      CaseBook.Receipts receipts,
      CaseBook.Bell bell,
      SecretKey wrappingKey,
      SecureRandom random) {
    EncryptedRest told = new EncryptedRest(REST, "id", wrappingKey, random);
    return new ApplicationBook(
        store,
        new CaseBook<>(
            store,
            journal,
            clock,
            new ApplicationLines(),
            new ToldTable<>(
                "support_application",
                REST,
                told,
                c -> new ToldTable.Clear(c.municipality(), c.terminal()),
                (clear, word) ->
                    new ApplicationCase(
                        clear.municipality(), clear.terminal(), ApplicationWords.state(word))),
            receipts,
            bell),
        told);
  }

  /** The cases alone, for who holds them against the journal. */
  public CaseBook<ApplicationCase, ApplicationEvent> cases() {
    return cases;
  }

  /** A resident begins. */
  Case<ApplicationCase> begin(ApplicationId id, ApplicationCase application) {
    return cases.begin(id.hex(), application, _ -> {});
  }

  /** The resident has confirmed; empty if that has no place any more. */
  Optional<Case<ApplicationCase>> confirm(ApplicationId id, Application application, Route route) {
    byte[] content = KeptApplication.encode(application);
    try {
      return cases.apply(
          id.hex(),
          List.of(new ApplicationEvent.Confirmed(route)),
          c -> told.put(c, id.hex(), content));
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** It is about to be sent, with what a clerk has added; empty if that has no place any more. */
  Optional<Case<ApplicationCase>> send(
      ApplicationId id, Application application, Presented.Attested by) {
    byte[] content = KeptApplication.encode(application);
    try {
      return cases.apply(
          id.hex(),
          List.of(new ApplicationEvent.SendingBegun(by)),
          c -> {
            told.erase(c, id.hex());
            told.put(c, id.hex(), content);
          });
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  Optional<Case<ApplicationCase>> apply(ApplicationId id, ApplicationEvent event) {
    return cases.apply(id.hex(), event);
  }

  Optional<Case<ApplicationCase>> find(ApplicationId id) {
    return cases.find(id.hex());
  }

  /** The one that hasn't ended, else the latest that had this number. */
  Optional<Case<ApplicationCase>> find(ReceiptNumber receipt) {
    return cases.find(receipt);
  }

  /** All that haven't ended, oldest first. */
  List<Case<ApplicationCase>> notEnded() {
    return cases.notEnded();
  }

  /** What the resident told; empty before it is confirmed, and once it has ended. */
  Optional<Application> told(ApplicationId id) {
    return store
        .transaction(c -> told.open(c, id.hex()))
        .map(
            content -> {
              try {
                return KeptApplication.decode(content);
              } catch (IllegalArgumentException e) {
                throw new StoreAltered("what was told of an application: " + id);
              } finally {
                Arrays.fill(content, (byte) 0);
              }
            });
  }

  /** A slip is due. */
  Optional<Case<ApplicationCase>> slip(ApplicationId id) {
    return cases.slip(id.hex());
  }

  /** A line that changes nothing. */
  void note(ApplicationId id, JournalEntry entry) {
    cases.note(id.hex(), entry);
  }
}
