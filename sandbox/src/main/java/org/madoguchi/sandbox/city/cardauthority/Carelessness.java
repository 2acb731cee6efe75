package org.madoguchi.sandbox.city.cardauthority;

/**
 * What an authority might leave out of what it promises ({@code docs/card-authority.md}). The
 * city's leaves out nothing; the others are there to be found.
 */
public enum Carelessness {
  /** Keeps all that it promises. */
  NONE,
  /** Doesn't ask whether the card that answers is the order's. */
  CARD_NOT_COMPARED,
  /** A new electronic certificate is valid from its first moment. */
  NEVER_ON_HOLD,
  /** Valid, and the one before revoked, as soon as the card was told to use it. */
  READ_BACK_NOT_AWAITED
}
