package org.madoguchi.app.errand.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;

/**
 * What leaves the branch for an application or a form: who may open it is the municipality alone.
 *
 * @param id names it; the same whenever it is asked again
 * @param municipality five-digit code
 * @param branch which post office
 * @param terminal at which the resident stood
 * @param at when it was confirmed
 * @param photo digest of the photo in it, as the resident confirmed it; null: without one
 * @param sealed DER of a CMS AuthEnvelopedData (RFC 5083) for the municipality's intake key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedMessage(
    ApplicationId id,
    String municipality,
    String branch,
    String terminal,
    Instant at,
    @Nullable Digest photo,
    byte[] sealed) {
  /** Without content. */
  @Override
  public String toString() {
    return "SealedMessage[" + id + "]";
  }
}
