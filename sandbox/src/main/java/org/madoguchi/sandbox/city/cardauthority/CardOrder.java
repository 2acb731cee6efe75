package org.madoguchi.sandbox.city.cardauthority;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.CardSignatures;
import org.madoguchi.sandbox.city.cardauthority.CardOperation.Kind;
import org.madoguchi.sandbox.city.scp03.StaticKeys;

/**
 * An order of one card: what was issued for it, and how far it is. One thread at a time; {@link
 * CardAuthority} holds its lock.
 */
final class CardOrder {
  private final CardRequest request;
  private final IssuedCard card;
  private final CardCertificates certificates;
  private final Carelessness careless;
  private final Function<PublicKey, X509Certificate> issuing;

  private OrderState state = OrderState.OPEN;
  private @Nullable X509Certificate fresh;
  private @Nullable CardScript script;
  private long sequence;
  private @Nullable ScriptReply lastReply;

  /**
   * @param issuing makes an electronic certificate for a key
   */
  CardOrder(
      CardRequest request,
      IssuedCard card,
      CardCertificates certificates,
      Carelessness careless,
      Function<PublicKey, X509Certificate> issuing) {
    this.request = request;
    this.card = card;
    this.certificates = certificates;
    this.careless = careless;
    this.issuing = issuing;
  }

  CardRequest request() {
    return request;
  }

  IssuedCard card() {
    return card;
  }

  Kind kind() {
    return request.operation().kind();
  }

  int file() {
    return request.operation().file();
  }

  OrderState state() {
    return state;
  }

  /** The electronic certificate that was issued for it; null: none yet. */
  @Nullable X509Certificate fresh() {
    return fresh;
  }

  void writing() {
    if (state == OrderState.OPEN) {
      state = OrderState.WRITING;
    }
  }

  /** Whether a card with that serial may go on with it. */
  boolean of(byte[] diversification) {
    return careless == Carelessness.CARD_NOT_COMPARED
        || Arrays.equals(diversification, StaticKeys.diversification(card.serial()));
  }

  void activating() {
    state = OrderState.ACTIVATED;
    X509Certificate issued = fresh;
    if (careless == Carelessness.READ_BACK_NOT_AWAITED && issued != null) {
      certificates.replace(card, use(), issued);
      state = OrderState.CONFIRMED;
    }
  }

  /** On hold from its first moment on: a card that never comes back leaves nothing valid behind. */
  X509Certificate certify(PublicKey key) {
    X509Certificate known = fresh;
    if (known != null && known.getPublicKey().equals(key)) {
      return known;
    }
    CardKey use = use();
    if (known != null) {
      certificates.statuses().revoke(use, known);
    }
    X509Certificate issued = issuing.apply(key);
    if (careless != Carelessness.NEVER_ON_HOLD) {
      certificates.statuses().hold(use, issued);
    }
    fresh = issued;
    return issued;
  }

  /** {@link CardAuthority#exchange}. */
  ScriptReply exchange(long number, List<byte[]> answers, byte[] master, byte[] hostChallenge) {
    ScriptReply repeated = lastReply;
    if (number > 0 && number == sequence - 1 && repeated != null) {
      return repeated; // it was lost on its way
    }
    if (!state.open()) {
      return new ScriptReply.Failed(ScriptFailure.NOT_OPEN);
    }
    CardScript running = script;
    if (number == 0) {
      running = new CardScript(this, master, hostChallenge);
      script = running;
    } else if (running == null || number != sequence) {
      return new ScriptReply.Failed(ScriptFailure.OUT_OF_SEQUENCE);
    }
    ScriptReply reply = reply(running.next(answers));
    lastReply = reply;
    return reply;
  }

  private ScriptReply reply(CardScript.Next next) {
    sequence++;
    return switch (next) {
      case CardScript.Next.Batch(List<byte[]> commands, int percent) ->
          new ScriptReply.Commands(sequence, commands, percent);
      case CardScript.Next.Pin() -> new ScriptReply.SetPin(sequence);
      case CardScript.Next.Failure(ScriptFailure why) -> {
        script = null;
        yield new ScriptReply.Failed(why);
      }
      case CardScript.Next.End() -> {
        script = null;
        yield new ScriptReply.Done(ended());
      }
    };
  }

  /** True: a new electronic certificate is to be read back. */
  private boolean ended() {
    switch (kind()) {
      case RENEW, ISSUE -> {
        return true;
      }
      case REVOKE -> {
        certificates.revokeAll(card, use());
        state = OrderState.CONFIRMED;
      }
      case UNLOCK -> state = OrderState.CONFIRMED;
    }
    return false;
  }

  /** Lifts the hold and revokes what was there before; the same again says the same. */
  OrderState readBack(ReadBack read) {
    if (state != OrderState.ACTIVATED) {
      return state;
    }
    X509Certificate issued = fresh;
    if (issued == null) {
      return state;
    }
    if (!issued.equals(read.certificate())
        || !CardSignatures.right(issued, request.challenge(), read.signature())) {
      certificates.statuses().revoke(use(), issued);
      state = OrderState.DISAGREED;
      return state;
    }
    certificates.replace(card, use(), issued);
    state = OrderState.CONFIRMED;
    return state;
  }

  /**
   * Given up; false: the card may be changed already, so it has to be finished. A card may write in
   * place: once a key was asked for, only what still works proves that nothing is lost.
   */
  boolean abandon(@Nullable ReadBack stillWorking) {
    boolean pin = kind() == CardOperation.Kind.UNLOCK;
    boolean untouched =
        state == OrderState.OPEN || pin || (stillWorking != null && stillWorks(stillWorking));
    if (!untouched || state == OrderState.ACTIVATED || state == OrderState.CONFIRMED) {
      return false;
    }
    X509Certificate issued = fresh;
    if (issued != null) {
      certificates.statuses().revoke(use(), issued);
    }
    script = null;
    if (state.open()) {
      state = OrderState.ABANDONED;
    }
    return true;
  }

  private boolean stillWorks(ReadBack read) {
    X509Certificate known = certificates.current(card, use());
    return known != null
        && known.equals(read.certificate())
        && CardSignatures.right(known, request.challenge(), read.signature());
  }

  private CardKey use() {
    CardKey use = request.operation().key();
    if (use == null) {
      throw new IllegalStateException("a PIN has no electronic certificate");
    }
    return use;
  }
}
