package org.madoguchi.sandbox.city.portal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.gateway.GatewayJson;

/**
 * A signed request as it came over the line; nothing of it is checked but that it is one.
 *
 * @param drawn with the key under which it is answered; wiped with this
 */
record AskedPortal(DrawnRequest drawn, CardConsent consent) implements AutoCloseable {
  /**
   * Reads it.
   *
   * @param answerKey opens the key that goes along with its content
   * @return empty: it isn't one
   */
  static Optional<AskedPortal> of(
      PortalMessages.Signed signed, Function<byte[], Optional<byte[]>> answerKey) {
    Optional<PortalRequest> request = request(signed.request());
    Optional<X509Certificate> certificate = certificate(signed.electronicCertificate());
    if (request.isEmpty() || certificate.isEmpty()) {
      return Optional.empty();
    }
    return answerKey
        .apply(signed.content())
        .map(
            key ->
                new AskedPortal(
                    new DrawnRequest(request.get(), signed.content(), key),
                    new CardConsent(signed.signature(), certificate.get())));
  }

  PortalRequest request() {
    return drawn.request();
  }

  /** In its one spelling only. */
  private static Optional<PortalRequest> request(byte[] canonical) {
    try {
      return GatewayJson.readRequest(canonical, PortalMessages.Request.class)
          .map(
              r ->
                  new PortalRequest(
                      r.id(),
                      r.action(),
                      new Digest(r.contentSha256()),
                      r.nonce(),
                      r.branch(),
                      r.terminal(),
                      Instant.parse(r.at())))
          .filter(r -> Arrays.equals(CanonicalPortalRequest.encode(r), canonical));
    } catch (IllegalArgumentException | DateTimeException e) {
      // an id, a digest or a time that is none
      return Optional.empty();
    }
  }

  private static Optional<X509Certificate> certificate(byte[] der) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      // not DER of one
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    drawn.close();
  }

  @Override
  public String toString() {
    return "AskedPortal[]";
  }
}
