package org.madoguchi.app.custody;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;

/**
 * The comparisons that bind card, request, document and page. Pure: no I/O, no clock. Each returns
 * the first disagreement; only an empty result lets an issuance continue.
 */
public final class Chain {
  private Chain() {}

  /**
   * Request and answer: does the municipality's signed statement answer exactly this request, for
   * the holder of exactly this electronic certificate?
   */
  public static Optional<FailureCode> answer(SignedRequest asked, Statement statement) {
    CertificateRequest request = asked.request();
    if (!statement.request().equals(request.id())
        || !statement.requestDigest().equals(CanonicalRequest.digest(request))
        || !statement.municipality().equals(request.municipality())) {
      return Optional.of(FailureCode.ANSWER_FOR_ANOTHER_REQUEST);
    }
    if (!statement.holder().equals(holder(asked.certificate()))) {
      return Optional.of(FailureCode.ANSWER_FOR_ANOTHER_HOLDER);
    }
    return Optional.empty();
  }

  /** Answer and document: is the opened document what the municipality signed, page by page? */
  public static Optional<FailureCode> document(
      Statement statement, byte[] document, List<byte[]> pages) {
    if (!statement.document().equals(Digest.of(document))) {
      return Optional.of(FailureCode.DOCUMENT_ALTERED);
    }
    if (pages.isEmpty() || !statement.pages().equals(pages.stream().map(Digest::of).toList())) {
      return Optional.of(FailureCode.PAGES_ALTERED);
    }
    return Optional.empty();
  }

  /**
   * Document and paper: does the scanned page belong to this print run of this issuance? A page of
   * an earlier run of the same issuance is void: it is about the right resident, but must not be
   * handed over.
   */
  public static Optional<FailureCode> page(
      IssuanceId open, int run, int pages, ScanCode.PageCode scanned) {
    boolean own =
        scanned.issuance().equals(open)
            && scanned.of() == pages
            && scanned.number() >= 1
            && scanned.number() <= pages;
    if (own && scanned.run() >= 1 && scanned.run() < run) {
      return Optional.of(FailureCode.PAGE_VOIDED);
    }
    return own && scanned.run() == run
        ? Optional.empty()
        : Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
  }

  /**
   * Pages and holder: are the finished pages, in every copy, about the holder that the card names?
   *
   * @param texts the text of each page, copy after copy
   * @param copies at least 1
   * @param holder what the card told
   */
  public static Optional<FailureCode> content(List<String> texts, int copies, HolderText holder) {
    int each = texts.size() / copies;
    for (int copy = 0; copy < copies; copy++) {
      if (!holder.standsIn(String.join("\n", texts.subList(copy * each, (copy + 1) * each)))) {
        return Optional.of(FailureCode.CONTENT_OF_ANOTHER_HOLDER);
      }
    }
    return Optional.empty();
  }

  /** The digest that stands for a holder: of the DER of the electronic certificate. */
  public static Digest holder(X509Certificate certificate) {
    try {
      return Digest.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed electronic certificate has an encoding", e);
    }
  }
}
