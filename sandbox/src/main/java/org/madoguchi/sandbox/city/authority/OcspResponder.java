package org.madoguchi.sandbox.city.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Answers whether a user-authentication certificate of the sandbox city is revoked (RFC 6960), in
 * process. Any thread.
 */
public final class OcspResponder {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final SandboxAuthority authority;
  private final Supplier<Set<BigInteger>> revoked;
  private final InstantSource clock;

  /**
   * @param revoked serial numbers that are revoked at the moment of asking
   */
  public OcspResponder(
      SandboxAuthority authority, Supplier<Set<BigInteger>> revoked, InstantSource clock) {
    this.authority = authority;
    this.revoked = revoked;
    this.clock = clock;
  }

  /** The DER of an OCSPResponse to the DER of an OCSPRequest. */
  public byte[] answer(byte[] request) {
    try {
      OCSPReq asked = new OCSPReq(request);
      Req[] questions = asked.getRequestList();
      Optional<CaGeneration> generation =
          questions.length == 1 ? generation(questions[0].getCertID()) : Optional.empty();
      return generation.isEmpty()
          ? refuse(OCSPRespBuilder.UNAUTHORIZED)
          : answer(asked, questions[0].getCertID(), generation.get());
    } catch (IOException | OCSPException e) {
      return refuse(OCSPRespBuilder.MALFORMED_REQUEST);
    }
  }

  private byte[] answer(OCSPReq asked, CertificateID id, CaGeneration generation)
      throws OCSPException, IOException {
    Credential responder = authority.ocspResponder(generation);
    X509CertificateHolder own = holder(responder.certificate());
    BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
    Instant now = clock.instant();
    builder.addResponse(id, status(id), Date.from(now), Date.from(now.plus(LIFE)));
    Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null) {
      builder.setResponseExtensions(new Extensions(nonce));
    }
    return new OCSPRespBuilder()
        .build(
            OCSPResp.SUCCESSFUL,
            builder.build(
                Issuing.signer(responder.key()), new X509CertificateHolder[] {own}, Date.from(now)))
        .getEncoded();
  }

  private CertificateStatus status(CertificateID id) {
    return revoked.get().contains(id.getSerialNumber())
        ? new RevokedStatus(Date.from(clock.instant()), CRLReason.unspecified)
        : CertificateStatus.GOOD;
  }

  private Optional<CaGeneration> generation(CertificateID id) {
    return Stream.of(CaGeneration.values()).filter(g -> isIssuer(id, g)).findFirst();
  }

  private boolean isIssuer(CertificateID id, CaGeneration generation) {
    X509Certificate issuer =
        authority.cardAuthority(CardKey.USER_AUTHENTICATION, generation).certificate();
    try {
      return id.matchesIssuer(holder(issuer), new JcaDigestCalculatorProviderBuilder().build());
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException("every Java platform has the digests of OCSP", e);
    }
  }

  private static byte[] refuse(int status) {
    try {
      return new OCSPRespBuilder().build(status, null).getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("a refusal has an encoding", e);
    }
  }

  private static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
