package org.madoguchi.app.custody;

import java.util.List;

/**
 * What the municipality states and signs about the document that it answers with. Its one encoding
 * is canonical JSON inside a CMS SignedData (RFC 5652 5).
 *
 * @param request the issuance that is answered
 * @param requestDigest of the canonical request
 * @param holder digest of the DER of the holder's electronic certificate
 * @param document digest of the opened document (the DER sequence of pages)
 * @param pages digest of each page (a one-page PDF), in order; at least one
 * @param municipality five-digit code
 */
public record Statement(
    IssuanceId request,
    Digest requestDigest,
    Digest holder,
    Digest document,
    List<Digest> pages,
    String municipality) {
  public Statement {
    pages = List.copyOf(pages);
  }

  /** Leaves the holder out: a digest of an electronic certificate identifies a person. */
  @Override
  public String toString() {
    return "Statement[" + request + ", pages=" + pages.size() + "]";
  }
}
