package org.madoguchi.sandbox.city.cardauthority;

/** How far an order is, as the authority knows. */
public enum OrderState {
  /** Nothing was written yet. */
  OPEN,
  /** A command that writes was sent. */
  WRITING,
  /** The command that puts the new electronic certificate in use was sent; it is on hold. */
  ACTIVATED,
  /** Done: the new one is valid and the old one revoked, or the PIN is set. */
  CONFIRMED,
  /** Given up before the activation; the new electronic certificate is revoked. */
  ABANDONED,
  /** The read-back disagreed: the new electronic certificate is revoked (W05). */
  DISAGREED;

  /** Whether it still waits for the card. */
  public boolean open() {
    return this == OPEN || this == WRITING || this == ACTIVATED;
  }
}
