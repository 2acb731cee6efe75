package org.madoguchi.app.errand.electronic.lobby;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;

/**
 * The order that a visit is about.
 *
 * @param id names it
 * @param request as it was drawn up in this visit; null: it waited for the card
 * @param card which card it is about; null while it is drawn up
 * @param challenge what the card signs when it is read back; null while it isn't open
 * @param openedHere whether it was opened in this visit and nothing has come of it yet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OrderInHand(
    CardOrderId id,
    @Nullable CardOrderRequest request,
    @Nullable KnownCard card,
    byte @Nullable [] challenge,
    boolean openedHere) {
  /** Drawn up; nobody else knows of it. */
  static OrderInHand prepared(CardOrderRequest request) {
    return new OrderInHand(request.id(), request, null, null, false);
  }

  /** One that waited for this card. */
  static OrderInHand found(CardOrderId id, KnownCard card, byte[] challenge) {
    return new OrderInHand(id, null, card, challenge, false);
  }

  /** The authority may write. */
  OrderInHand opened(KnownCard lying, byte[] readBackChallenge) {
    return new OrderInHand(id, request, lying, readBackChallenge, true);
  }

  /** It waits for papers. */
  OrderInHand waiting(KnownCard lying) {
    return new OrderInHand(id, request, lying, null, false);
  }

  /** It goes its way without this visit. */
  OrderInHand letGo() {
    return new OrderInHand(id, request, card, challenge, false);
  }

  /** Whether it is about that card. */
  boolean of(KnownCard other) {
    return card != null && card.same(other);
  }

  /** Only the id: the rest stands for a card. */
  @Override
  public String toString() {
    return "OrderInHand[" + id + "]";
  }
}
