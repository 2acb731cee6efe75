package org.madoguchi.app.custody;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a resident asks for: the exact record that the card signs, that the gateway answers and that
 * the answer names. Immutable; no personal data. Its one encoding is {@link CanonicalRequest}.
 *
 * @param id names the issuance
 * @param branch branch id
 * @param terminal lobby terminal
 * @param municipality five-digit code
 * @param kind certificate kind's code
 * @param options every option of the kind with its value, by option code
 * @param copies at least 1
 * @param feeYen fee for all copies
 * @param challenge the gateway's challenge, base64url without padding
 * @param at when the resident confirmed, whole seconds
 */
public record CertificateRequest(
    IssuanceId id,
    String branch,
    String terminal,
    String municipality,
    String kind,
    SortedMap<String, String> options,
    int copies,
    int feeYen,
    String challenge,
    Instant at) {
  public CertificateRequest {
    options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
    if (copies < 1 || feeYen < 0) {
      throw new IllegalArgumentException("copies from 1, fee from 0");
    }
    if (!at.equals(at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("whole seconds");
    }
  }
}
