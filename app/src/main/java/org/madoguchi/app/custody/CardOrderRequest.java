package org.madoguchi.app.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a resident wants done with a card: the exact record that the card signs as consent and that
 * is sent to the authority. Immutable; no personal data. Its one encoding is {@link
 * CanonicalCardOrder}.
 *
 * @param id names the order
 * @param operation what is wanted, in a word: {@code renew-authentication}
 * @param municipality five-digit code
 * @param branch branch id
 * @param terminal lobby terminal
 * @param at when the resident confirmed, whole seconds
 * @param challenge the gateway's challenge, base64url without padding
 */
public record CardOrderRequest(
    CardOrderId id,
    String operation,
    String municipality,
    String branch,
    String terminal,
    Instant at,
    String challenge) {
  public CardOrderRequest {
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("whole seconds");
    }
  }
}
