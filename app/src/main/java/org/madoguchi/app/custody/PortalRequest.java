package org.madoguchi.app.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One reading or one writing at the portal: the exact record that the card signs. There is no
 * session, so nothing can be read or written that a card hasn't signed in this very presence
 * (errands.md S6, 6.2). Immutable; no personal data. Its one encoding is {@link
 * CanonicalPortalRequest}.
 *
 * @param id names it: 128 random bits, 32 lower-case hexadecimal digits; the same request sent
 *     twice is one writing
 * @param action what is wanted, in a word: {@code status}, {@code insurance}, {@code account}
 * @param content digest of what goes along
 * @param nonce the portal's, base64url without padding; good for one request
 * @param branch branch id
 * @param terminal lobby terminal
 * @param at when it was drawn up, whole seconds
 */
public record PortalRequest(
    String id,
    String action,
    Digest content,
    String nonce,
    String branch,
    String terminal,
    Instant at) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  public PortalRequest {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a request's id has 32 hexadecimal digits");
    }
    if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("whole seconds");
    }
  }
}
