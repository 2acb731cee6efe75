package org.madoguchi.sandbox.city.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.madoguchi.app.base.FailureCode;

/**
 * Asks an OCSP responder (RFC 6960), with a fresh nonce each time. The answer must be signed by the
 * issuer itself or by a responder that the issuer certified for it (4.2.2.2), and be fresh. Any
 * thread.
 */
public final class OcspCheck implements RevocationCheck {
  /** RFC 9654 2.1: 32 bytes. */
  private static final int NONCE_BYTES = 32;

  /** How far the responder's clock may be off. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** Carries an OCSPRequest to the responder and its OCSPResponse back. */
  @FunctionalInterface
  public interface Transport {
    /** The answer, DER; empty if there was none in time. */
    Optional<byte[]> ask(byte[] request);
  }

  private final Transport transport;
  private final SecureRandom random;

  public OcspCheck(Transport transport, SecureRandom random) {
    this.transport = transport;
    this.random = random;
  }

  @Override
  public Optional<FailureCode> check(
      X509Certificate certificate, X509Certificate issuer, Instant at) {
    byte[] value = new byte[NONCE_BYTES];
    random.nextBytes(value);
    try {
      CertificateID id =
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      Extension nonce =
          Extension.create(
              OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(value));
      byte[] request =
          new OCSPReqBuilder()
              .addRequest(id)
              .setRequestExtensions(new Extensions(nonce))
              .build()
              .getEncoded();
      return transport
          .ask(request)
          .map(answer -> read(answer, id, nonce, issuer, at))
          .orElse(Optional.of(FailureCode.REVOCATION_UNKNOWN));
    } catch (OCSPException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a request about a parsed certificate can be written", e);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static Optional<FailureCode> read(
      byte[] der, CertificateID id, Extension nonce, X509Certificate issuer, Instant at) {
    try {
      if (new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp answer
          && nonce.equals(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
          && signed(answer, issuer, at)
          && answer.getResponses().length == 1) {
        return status(answer.getResponses()[0], id, at);
      }
      return Optional.of(FailureCode.REVOCATION_UNKNOWN);
    } catch (IOException | OCSPException | GeneralSecurityException | RuntimeException e) {
      // an answer that can't be read says nothing; the library tells of malformed bytes by
      // unchecked exceptions of many kinds
      return Optional.of(FailureCode.REVOCATION_UNKNOWN);
    }
  }

  private static Optional<FailureCode> status(SingleResp single, CertificateID id, Instant at) {
    boolean fresh =
        single.getThisUpdate().toInstant().isBefore(at.plus(SKEW))
            && single.getNextUpdate() != null
            && single.getNextUpdate().toInstant().isAfter(at.minus(SKEW));
    if (!fresh || !single.getCertID().equals(id)) {
      return Optional.of(FailureCode.REVOCATION_UNKNOWN);
    }
    if (Objects.equals(single.getCertStatus(), CertificateStatus.GOOD)) {
      return Optional.empty();
    }
    return Optional.of(
        single.getCertStatus() instanceof RevokedStatus
            ? FailureCode.ELECTRONIC_CERTIFICATE_REVOKED
            : FailureCode.REVOCATION_UNKNOWN);
  }

  private static boolean signed(BasicOCSPResp answer, X509Certificate issuer, Instant at)
      throws GeneralSecurityException {
    if (isBy(issuer, answer)) {
      return true;
    }
    for (X509CertificateHolder holder : answer.getCerts()) {
      X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
      if (isBy(responder, answer) && mayAnswer(responder, issuer, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBy(X509Certificate signer, BasicOCSPResp answer) {
    try {
      return answer.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException e) {
      // a key of another kind than the signature: somebody else's
      return false;
    }
  }

  private static boolean mayAnswer(X509Certificate responder, X509Certificate issuer, Instant at)
      throws GeneralSecurityException {
    List<String> purposes = responder.getExtendedKeyUsage();
    if (purposes == null || !purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())) {
      return false;
    }
    responder.verify(issuer.getPublicKey());
    responder.checkValidity(Date.from(at));
    return responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
  }
}
