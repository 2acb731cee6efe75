package org.madoguchi.app.errand.electronic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AbandonAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.AuthorityAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.FindAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.config.Language;

/**
 * The branch's service for orders of cards, as a lobby terminal calls it. Whatever a call changes
 * is kept, with its journal line, before it returns; what the card is to be told is kept before the
 * terminal learns it. Nothing personal is kept: no serial number, no electronic certificate.
 *
 * <p>Everything may be called again, and too late: an order that is past it doesn't change, and the
 * answer tells how it stands. A terminal that goes away without a word leaves an order that
 * somebody comes back to: it is asked for at the authority at the next start, and by {@link #find}
 * when the card lies anywhere again.
 *
 * <p>Thread rule: any thread; every call but {@link #offers} may block for as long as the gateway's
 * deadline, so they belong on a virtual thread. Every failure is a value; while the branch stands
 * still, the code of its store or journal.
 */
public interface CardOrders {
  /** What each municipality entrusts here, by the clock. Returns at once. */
  List<CardOrderOffer> offers();

  /** Who the authority is and how it names cards; a good answer is kept for a day. */
  AuthorityAnswer authority();

  /**
   * The open order of a card, whichever office began it. One that was begun elsewhere is taken over
   * into this branch's book, so that here too somebody comes back to it.
   *
   * @param cardCommitment names the card, 32 bytes ({@code CardRecord.commitment} under the
   *     authority's salt)
   * @param terminal at which the card lies
   */
  FindAnswer find(byte[] cardCommitment, String terminal);

  /**
   * Why an order of this card was refused at the desk within the last half hour, as far as its
   * resident may hear it in the lobby. Told once: empty when asked again, and if there was none.
   *
   * @param cardCommitment as in {@link #find}
   */
  Optional<FailureCode> refusedAtDesk(byte[] cardCommitment);

  /**
   * Draws up the exact order, under a fresh challenge of the gateway: what the card signs. Nothing
   * is kept of it.
   *
   * @param municipality five-digit code
   * @param terminal at which the resident stands
   */
  Preparation prepare(CardOperation operation, String municipality, String terminal);

  /**
   * Asks the authority for the order; the same one again, as long as it needs something first.
   *
   * @param order as {@link #prepare} drew it up
   * @param cardCommitment as in {@link #find}
   * @param consent null: the card couldn't sign
   */
  Placing place(CardOrderRequest order, byte[] cardCommitment, @Nullable CardConsent consent);

  /**
   * Goes on with an order's script. Before the first batch that holds a command which changes the
   * card is given out, the order is kept as being written.
   *
   * @param sequence as in {@link CardAuthorityLine#exchange}
   * @param answers as there
   */
  ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers);

  /** Tells what was read back from the card after a script that wrote a certificate. */
  ReadBackAnswer readBack(CardOrderId id, CardReadBack read);

  /**
   * The terminal broke off: the card is gone, the resident, the time. An order of which nothing has
   * reached the card is given up with that; any other is unfinished from now on.
   */
  void interrupted(CardOrderId id, FailureCode why);

  /**
   * A script wanted what is never passed on to a card (decision 48): {@code W07}. It raises an
   * alarm, and the order ends; once something was written it rests as unfinished instead.
   */
  void forbidden(CardOrderId id);

  /**
   * Gives an order up where that harms nobody.
   *
   * @param stillWorking as in {@link CardAuthorityLine#abandon}
   * @param why for the journal
   */
  AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking, FailureCode why);

  /**
   * The resident has taken the card: prints the slip that tells what was done or what comes next.
   * Asked again, the same slip is printed again.
   *
   * @param language in which the slip also speaks, beside Japanese
   */
  SlipAnswer slip(CardOrderId id, Language language);

  /**
   * The resident has changed a PIN with the old one: that is no order, but it is written down.
   *
   * @param which of the card's PINs
   * @param terminal at which it was
   */
  void pinChanged(PinReference which, String terminal);

  /** Answer to {@link #prepare}. */
  sealed interface Preparation {
    /** The order that the card is to sign. */
    record Ready(CardOrderRequest order) implements Preparation {}

    /** There is none: not entrusted ({@code G07}), not now ({@code G09}), or no challenge. */
    record Failed(FailureCode why) implements Preparation {}
  }

  /** Answer to {@link #place}. */
  sealed interface Placing {
    /**
     * The script may begin.
     *
     * @param readBackChallenge 32 bytes; what the card signs when it is read back
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Open(byte[] readBackChallenge) implements Placing {
      @Override
      public String toString() {
        return "Open[]";
      }
    }

    /**
     * Staff come first: {@link #slip} leads the resident to the desk.
     *
     * @param officer whether an officer of the municipality decides, after the papers or alone
     */
    record NeedsPapers(boolean officer) implements Placing {}

    /** Refused, or nobody could be asked; the order is given up. */
    record Refused(FailureCode why) implements Placing {}
  }

  /** Answer to {@link #slip}. */
  sealed interface SlipAnswer {
    /**
     * There is a slip.
     *
     * @param receipt receipt number
     * @param code the slip's code, {@code MD1E-…}
     * @param printed whether the printer took it; otherwise the screen shows the number
     */
    record Out(String receipt, String code, boolean printed) implements SlipAnswer {}

    /** There is none. */
    record Failed(FailureCode why) implements SlipAnswer {}
  }
}
