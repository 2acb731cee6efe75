package org.madoguchi.sandbox.city.gateway;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.GatewayMessages;

/**
 * A request as it came in, taken apart; nothing of it is checked.
 *
 * @param canonical the bytes that were signed
 * @param fingerprint digest of all four parts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedIssuance(
    CertificateRequest request,
    byte[] canonical,
    byte[] signature,
    X509Certificate electronicCertificate,
    X509Certificate deskCertificate,
    Digest fingerprint) {

  /** Empty unless the body is what the interface describes, down to the canonical request. */
  static Optional<SignedIssuance> read(byte[] body) {
    return GatewayJson.readRequest(body, GatewayMessages.Issuance.class)
        .flatMap(SignedIssuance::of);
  }

  private static Optional<SignedIssuance> of(GatewayMessages.Issuance message) {
    try {
      return Optional.of(
          new SignedIssuance(
              CanonicalRequest.decode(message.request()),
              message.request(),
              message.signature(),
              certificate(message.electronicCertificate()),
              certificate(message.deskCertificate()),
              Fingerprint.of(
                  message.request(),
                  message.signature(),
                  message.electronicCertificate(),
                  message.deskCertificate())));
    } catch (IllegalArgumentException | CertificateException e) {
      // the sender learns that it is unreadable; what stood in it is nobody's business
      return Optional.empty();
    }
  }

  /** The certificate, if these bytes are one and nothing else. */
  static X509Certificate certificate(byte[] der) throws CertificateException {
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    if (!Arrays.equals(certificate.getEncoded(), der)) {
      throw new CertificateException("not DER");
    }
    return certificate;
  }

  @Override
  public String toString() {
    return "SignedIssuance[" + request.id() + "]";
  }
}
