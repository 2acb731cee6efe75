package org.madoguchi.app.gateway;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cms.CMSException;
import org.madoguchi.app.custody.CanonicalJournalHead;
import org.madoguchi.app.custody.JournalHead;

/**
 * Journal heads in CMS ({@link CmsSignatures}): the branch signs the canonical head, and the
 * gateway signs the result, so that its signature covers head, signature and the branch's
 * certificate together.
 *
 * <p>The gateway's certificate is a seal certificate ({@link SigningAuthorities}) without a
 * municipality's code, so that it can't be confused with a municipality's. The branch's certificate
 * has contentCommitment, and its only CN is the branch id; checking its issuer is the gateway's
 * task.
 *
 * <p>Signatures are verified as of the countersignature's own time, since a head is verified even
 * years after the certificates have expired. Immutable; any thread.
 */
public final class CmsHeadSigner implements HeadSigner {
  private final PrivateKey key;
  private final X509Certificate certificate;
  private final SigningAuthorities authorities;

  /**
   * @param key the branch's for its journal
   * @param authorities issuers of the gateway's seal certificate
   */
  public CmsHeadSigner(
      PrivateKey key, X509Certificate certificate, Set<X509Certificate> authorities) {
    this.key = key;
    this.certificate = certificate;
    this.authorities = new SigningAuthorities(authorities);
  }

  /** With the keys of the branch. */
  public static CmsHeadSigner of(BranchKeys keys) {
    return new CmsHeadSigner(keys.journalKey(), keys.journalCertificate(), keys.sealAuthorities());
  }

  /** What a branch signed, read by a gateway: the certificate's issuer isn't checked yet. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record SignedHead(JournalHead head, X509Certificate signer) {}

  /** Reads a signed head; empty unless the branch that it names signed it. */
  public static Optional<SignedHead> read(byte[] signed) {
    try {
      Optional<CmsSignatures.Signed> opened = CmsSignatures.open(signed);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      JournalHead head = CanonicalJournalHead.decode(opened.get().content());
      X509Certificate signer = opened.get().signer();
      return SigningAuthorities.commits(signer)
              && CmsSignatures.inSubject(signer, BCStyle.CN).equals(List.of(head.branch()))
          ? Optional.of(new SignedHead(head, signer))
          : Optional.empty();
    } catch (CMSException | RuntimeException e) {
      return Optional.empty(); // no CMS, or no head in it: how it is malformed doesn't matter
    }
  }

  @Override
  public byte[] sign(JournalHead head) {
    return CmsSignatures.sign(CanonicalJournalHead.encode(head), key, certificate, head.at());
  }

  @Override
  public Optional<Countersigned> open(byte[] countersigned) {
    try {
      return CmsSignatures.open(countersigned)
          .filter(s -> mayCountersign(s.signer(), s.at()))
          .flatMap(
              s ->
                  read(s.content())
                      .map(branch -> new Countersigned(branch.head(), s.content(), s.at())));
    } catch (CMSException | RuntimeException e) {
      return Optional.empty(); // the library reports malformed bytes by exceptions of many kinds
    }
  }

  private boolean mayCountersign(X509Certificate gateway, Instant at) {
    return authorities.maySeal(gateway, at) && SigningAuthorities.municipalities(gateway).isEmpty();
  }
}
