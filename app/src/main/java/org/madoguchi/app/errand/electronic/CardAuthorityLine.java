package org.madoguchi.app.errand.electronic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardOrderId;

/**
 * The line to the authority that changes cards, as the branch sees it ({@code
 * docs/gateway-openapi.json}, {@code docs/card-authority.md}). Everything may be asked again: the
 * answer is the same, or tells how the order stands by now.
 *
 * <p>Thread rule: any thread; every call blocks at most for the gateway's deadline and is meant for
 * a virtual thread. Whatever goes wrong at the far end is a value.
 */
public interface CardAuthorityLine {
  /** The most APDUs that go one way at once. */
  int MOST_APDUS = 24;

  /** The longest command or answer, bytes; answers in parts are joined. */
  int LONGEST_APDU = 1024;

  /** Where nobody is: for branches to which nothing of this errand is entrusted. */
  static CardAuthorityLine none() {
    return new NoCardAuthority();
  }

  /** Who the authority is and how it names cards. It stays the same; may be kept for a day. */
  AuthorityAnswer authority();

  /**
   * Asks for an order, or how one stands. Nothing happens to the card by it.
   *
   * <p>What an order needs first is had by asking again: with the approval once papers were seen;
   * unchanged, every few seconds, until an officer has decided.
   */
  OrderAnswer order(AskedOrder order);

  /**
   * Goes on with an order's script.
   *
   * @param sequence 0: the card lies there anew, the script begins; otherwise the number of the
   *     {@link ScriptAnswer.Commands} or {@link ScriptAnswer.SetPin} that is answered. The number
   *     before the latest one asks for the latest answer again
   * @param answers whole response APDUs in the order of the commands, the last one perhaps an error
   *     and the rest left out; for {@code SetPin} one answer, the card's to the new PIN
   */
  ScriptAnswer exchange(CardOrderId id, long sequence, List<byte[]> answers);

  /** Tells what was read back from the card after a script that wrote a certificate. */
  ReadBackAnswer readBack(CardOrderId id, CardReadBack read);

  /**
   * The open order of a card, whichever office began it.
   *
   * @param cardCommitment as in {@link AskedOrder}
   */
  FindAnswer find(byte[] cardCommitment);

  /**
   * Gives an order up, if that harms nobody: otherwise it stays, and the answer tells how it
   * stands.
   *
   * @param stillWorking read from the card: proves that the electronic certificate from before
   *     still works. Wanted once a script has begun to write; null before that
   */
  AbandonAnswer abandon(CardOrderId id, @Nullable CardReadBack stillWorking);

  /** Answer to {@link #authority()}. */
  sealed interface AuthorityAnswer {
    /**
     * @param name which one, {@code [a-z0-9-]{1,32}}; it decides what the terminal relays
     * @param commitmentSalt public; 16 to 64 bytes
     * @param renewalMonths a renewal is due from the day after this many months before the end, 0
     *     to 120
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Authority(String name, byte[] commitmentSalt, int renewalMonths)
        implements AuthorityAnswer {}

    /** Can't be had now. */
    record None(FailureCode why) implements AuthorityAnswer {}
  }

  /** Answer to {@link #order}. */
  sealed interface OrderAnswer {
    /**
     * Taken.
     *
     * @param papers whether a clerk must see papers first
     * @param officer whether an officer of the municipality decides first, after the papers
     * @param readBackChallenge 32 bytes; what the card signs when it is read back
     * @param expires an order of which nothing was written is given up then
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(
        CardOrderStanding standing,
        boolean papers,
        boolean officer,
        byte[] readBackChallenge,
        Instant expires)
        implements OrderAnswer {
      @Override
      public String toString() {
        return "Taken[" + standing + ", " + papers + ", " + officer + "]";
      }
    }

    /**
     * Refused, or there was no answer. {@code W01}: nobody was reached; the order may have been
     * taken, so the same one is asked for again. {@code W03}: another order of this card is open
     * ({@link #find}).
     */
    record Refused(FailureCode why) implements OrderAnswer {}
  }

  /** Answer to {@link #exchange}. */
  sealed interface ScriptAnswer {
    /**
     * Commands for the card, opaque.
     *
     * @param sequence with it the answers are sent
     * @param commands 1 to {@link #MOST_APDUS} whole command APDUs
     * @param percent how far the script is, 0 to 99
     */
    record Commands(long sequence, List<byte[]> commands, int percent) implements ScriptAnswer {
      public Commands {
        commands = List.copyOf(commands);
      }

      @Override
      public String toString() {
        return "Commands[" + sequence + ", " + commands.size() + "]";
      }
    }

    /**
     * The PIN is unlocked in this power session: the holder sets it now.
     *
     * @param sequence with it the card's answer is sent
     */
    record SetPin(long sequence, int percent) implements ScriptAnswer {}

    /** All that the script had to do is done. */
    record Done() implements ScriptAnswer {}

    /**
     * The script is over and the order stays as it is; it begins anew when the card lies there
     * anew. {@code W02}: the card refused the channel; {@code W03}: a step failed; {@code W06}: it
     * isn't the order's card.
     */
    record Failed(FailureCode why) implements ScriptAnswer {}

    /**
     * No answer ({@code W03}), or the order doesn't wait for a script ({@code G07}). How it stands,
     * {@link #order} or {@link #find} tells.
     */
    record Refused(FailureCode why) implements ScriptAnswer {}
  }

  /** Answer to {@link #readBack}. */
  sealed interface ReadBackAnswer {
    /** The hold is lifted and what was there before is revoked. */
    record Confirmed() implements ReadBackAnswer {}

    /** It isn't what the authority issued, which is revoked by now. An alarm: {@code W05}. */
    record Disagreed(FailureCode why) implements ReadBackAnswer {}

    /** The order doesn't wait for a read-back. */
    record Otherwise(CardOrderStanding standing) implements ReadBackAnswer {}

    /** No answer ({@code W04}), or refused: the hold may be lifted or not; ask again. */
    record Refused(FailureCode why) implements ReadBackAnswer {}
  }

  /** Answer to {@link #find}. */
  sealed interface FindAnswer {
    /**
     * This one is open.
     *
     * @param readBackChallenge 32 bytes; what the card signs when it is read back
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(
        CardOrderId id,
        CardOperation operation,
        CardOrderStanding standing,
        byte[] readBackChallenge)
        implements FindAnswer {
      @Override
      public String toString() {
        return "Found[" + id + ", " + operation + ", " + standing + "]";
      }
    }

    /** None is open. */
    record Nothing() implements FindAnswer {}

    /** Nobody knows. */
    record Unknown(FailureCode why) implements FindAnswer {}
  }

  /** Answer to {@link #abandon}. */
  sealed interface AbandonAnswer {
    /** How it stands now; {@link CardOrderStanding#ABANDONED} if it was given up. */
    record Told(CardOrderStanding standing) implements AbandonAnswer {}

    /** No answer, or refused: how it stands isn't known. */
    record Refused(FailureCode why) implements AbandonAnswer {}
  }
}
