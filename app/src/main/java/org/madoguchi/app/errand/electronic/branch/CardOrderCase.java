package org.madoguchi.app.errand.electronic.branch;

import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderState;

/**
 * An order of a card as the branch keeps it in clear: nothing of it is personal.
 *
 * @param operation what is wanted
 * @param municipality five-digit code; empty if another office began it, which doesn't tell
 * @param terminal lobby terminal
 * @param standing where it stands
 */
public record CardOrderCase(
    CardOperation operation, String municipality, String terminal, CardOrderState standing) {
  /** One that is about to be asked for. */
  static CardOrderCase requested(CardOperation operation, String municipality, String terminal) {
    return new CardOrderCase(operation, municipality, terminal, new CardOrderState.Requested());
  }

  /** The same in another state. */
  CardOrderCase at(CardOrderState next) {
    return new CardOrderCase(operation, municipality, terminal, next);
  }

  /** Whether this branch began it. */
  boolean begunHere() {
    return !municipality.isEmpty();
  }
}
