package org.madoguchi.app.errand.electronic.branch;

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
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseBook;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderEvent;
import org.madoguchi.app.errand.electronic.CardOrderState;

/**
 * The branch's orders of cards, with what the authority is asked with again. Thread-safe. Every
 * method may throw {@link StoreFailure}.
 */
public final class CardOrderBook {
  private final Store store;
  private final CaseBook<CardOrderCase, CardOrderEvent> cases;
  private final EncryptedRest rest;

  /**
   * @param rest where the cases' table erases it at the end
   */
  private CardOrderBook(
      Store store, CaseBook<CardOrderCase, CardOrderEvent> cases, EncryptedRest rest) {
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
  public static CardOrderBook of(
      Store store,
      Journal journal,
      InstantSource clock,
      CaseBook.Receipts receipts,
      CaseBook.Bell bell,
      SecretKey wrappingKey,
      SecureRandom random) {
    EncryptedRest rest = CardOrderTable.rest(wrappingKey, random);
    return new CardOrderBook(
        store,
        new CaseBook<>(
            store, journal, clock, new CardOrderLines(), new CardOrderTable(rest), receipts, bell),
        rest);
  }

  /** The cases alone, for who holds them against the journal. */
  public CaseBook<CardOrderCase, CardOrderEvent> cases() {
    return cases;
  }

  /** An order is about to be asked for; one that was asked for already stays as it is. */
  Case<CardOrderCase> begin(AskedOrder asked, CardOperation operation) {
    return begin(
        asked.order().id(),
        CardOrderCase.requested(operation, asked.order().municipality(), asked.order().terminal()),
        KeptOrder.of(asked));
  }

  /** One that another office began comes into this book. */
  Case<CardOrderCase> takeOver(
      FindAnswer.Found found, CardOrderState standing, byte[] cardCommitment, String terminal) {
    return begin(
        found.id(),
        new CardOrderCase(found.operation(), "", terminal, standing),
        new KeptOrder(cardCommitment, null));
  }

  private Case<CardOrderCase> begin(CardOrderId id, CardOrderCase order, KeptOrder kept) {
    byte[] content = kept.encode();
    try {
      return cases.begin(id.toString(), order, c -> rest.put(c, id.toString(), content));
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** Lets events happen, all or none. */
  Optional<Case<CardOrderCase>> apply(CardOrderId id, List<CardOrderEvent> events) {
    return cases.apply(id.toString(), events);
  }

  /** The same for one. */
  Optional<Case<CardOrderCase>> apply(CardOrderId id, CardOrderEvent event) {
    return cases.apply(id.toString(), event);
  }

  /** The same, with another word for the authority from now on. */
  Optional<Case<CardOrderCase>> apply(CardOrderId id, CardOrderEvent event, AskedOrder now) {
    byte[] content = KeptOrder.of(now).encode();
    try {
      return cases.apply(
          id.toString(),
          List.of(event),
          c -> {
            rest.erase(c, id.toString());
            rest.put(c, id.toString(), content);
          });
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  Optional<Case<CardOrderCase>> find(CardOrderId id) {
    return cases.find(id.toString());
  }

  /** The one that hasn't ended, else the latest that had this number. */
  public Optional<Case<CardOrderCase>> find(ReceiptNumber receipt) {
    return cases.find(receipt);
  }

  /** All that haven't ended, oldest first. */
  public List<Case<CardOrderCase>> notEnded() {
    return cases.notEnded();
  }

  /** What the authority is asked with; empty once the order has ended. */
  Optional<KeptOrder> kept(CardOrderId id) {
    return store
        .transaction(c -> rest.open(c, id.toString()))
        .map(
            content -> {
              try {
                return KeptOrder.decode(content);
              } catch (IllegalArgumentException e) {
                throw new StoreAltered("what an order is asked for with: " + id);
              } finally {
                Arrays.fill(content, (byte) 0);
              }
            });
  }

  /** A slip is due. */
  Optional<Case<CardOrderCase>> slip(CardOrderId id) {
    return cases.slip(id.toString());
  }

  /** A line that changes nothing. */
  void note(CardOrderId id, JournalEntry entry) {
    cases.note(id.toString(), entry);
  }
}
