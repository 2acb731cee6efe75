package org.madoguchi.app.errand.electronic.lobby;

import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.card.PinReference;

/**
 * What a resident has chosen, and how far it is.
 *
 * @param municipality five-digit code
 * @param today what the card told
 * @param wish what is wanted
 * @param resumed whether it is an order that waited for this card
 */
public record Chosen(String municipality, CardToday today, Wish wish, boolean resumed) {
  /** Whether the card says yes by a signature: then nobody has to see papers. */
  public boolean consents() {
    return !resumed
        && wish instanceof Wish.Order(CardOperation operation)
        && operation != CardOperation.UNLOCK_AUTHENTICATION
        && today.canConsent();
  }

  /** Whether what was typed for the consent opens as well what is to be read back. */
  boolean provenByConsent() {
    return consents() && wish.pin() == PinReference.USER_AUTHENTICATION;
  }

  /** What the order is about; meaningful where one is. */
  CardOperation.Kind kind() {
    return switch (wish) {
      case Wish.Order(CardOperation operation) -> operation.kind();
      case Wish.Change _ -> CardOperation.Kind.PIN;
    };
  }
}
