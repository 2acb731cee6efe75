package org.madoguchi.app.errand.electronic.lobby;

import org.madoguchi.card.PinReference;

/** Why a PIN is typed. */
public enum Purpose {
  /** The card says yes to the order. */
  CONSENT,
  /** What is to be read back from the card is behind it; presented before anything is written. */
  PROOF,
  /** The one that is to be changed. */
  OLD,
  /** The new one. */
  NEW,
  /** The new one once more. */
  AGAIN;

  /** Which PIN is typed for a wish. */
  public PinReference pin(Wish wish) {
    return this == CONSENT ? PinReference.USER_AUTHENTICATION : wish.pin();
  }

  /** Whether the card counts it. */
  public boolean counted() {
    return this == CONSENT || this == PROOF || this == OLD;
  }
}
