package org.madoguchi.app.errand.electronic;

import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderRequest;

/**
 * An order as the authority is asked for it. The same order may be asked for again: with the same
 * parts, to hear how it stands, or with an approval that wasn't there before.
 *
 * @param order what the card has signed, if it has
 * @param cardCommitment names the card, 32 bytes ({@code CardRecord.commitment} under the
 *     authority's salt)
 * @param consent null: the card couldn't sign, because the PIN is forgotten or the electronic
 *     certificate doesn't hold
 * @param approval null: nobody has seen papers yet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AskedOrder(
    CardOrderRequest order,
    byte[] cardCommitment,
    @Nullable CardConsent consent,
    @Nullable PaperApproval approval) {
  /** The same order, whose papers were seen. */
  public AskedOrder with(PaperApproval seen) {
    return new AskedOrder(order, cardCommitment, consent, seen);
  }

  /** Only the order's id: the rest singles a card out. */
  @Override
  public String toString() {
    return "AskedOrder[" + order.id() + "]";
  }
}
