package org.madoguchi.sandbox.rehearsal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.sandbox.city.gateway.DocumentSource;
import org.madoguchi.sandbox.city.gateway.PageSubjects;

/**
 * Cards at a rehearsal that the sandbox city doesn't know, such as the technician's own: a made-up
 * resident stands in for whoever holds them. Who issued such a card isn't asked; that it signed
 * exactly this request still is. Nothing of the card is kept beyond the program's life, and nothing
 * leaves this machine.
 *
 * <p>Any thread.
 */
public final class GuestCards {
  private final ElectronicCertificateTrust city;
  private final X509Certificate standIn;

  /** For whom the pages were made, by the digest of the first. */
  private final Map<Digest, X500Principal> madeFor = new ConcurrentHashMap<>();

  /**
   * @param city who issues the sandbox city's cards
   * @param standIn the electronic certificate of the resident who stands in
   */
  public GuestCards(ElectronicCertificateTrust city, X509Certificate standIn) {
    this.city = city;
    this.standIn = standIn;
  }

  /** Not one of the city's cards. */
  public boolean is(X509Certificate certificate) {
    return city.issuerOf(certificate).isEmpty();
  }

  /** The city's papers, for guests those of the resident who stands in. */
  public DocumentSource documents(DocumentSource papers) {
    return (request, holder) -> {
      if (!is(holder)) {
        return papers.pages(request, holder);
      }
      List<byte[]> pages = papers.pages(request, standIn);
      pages.stream()
          .limit(1)
          .forEach(p -> madeFor.put(Digest.of(p), holder.getSubjectX500Principal()));
      return pages;
    };
  }

  /** Whom pages are about, for guests who asked for them. */
  public PageSubjects subjects(PageSubjects papers) {
    return pages ->
        Optional.ofNullable(madeFor.get(Digest.of(pages.getFirst())))
            .or(() -> papers.holder(pages));
  }
}
