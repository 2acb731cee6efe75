package org.madoguchi.app.custody;

import java.security.cert.X509Certificate;

/**
 * A request with the signature of the card's user-authentication key over its canonical bytes.
 *
 * @param request what is asked for
 * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over {@code CanonicalRequest.encode(request)}
 * @param certificate the card's electronic certificate for user authentication; never logged
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedRequest(
    CertificateRequest request, byte[] signature, X509Certificate certificate) {
  @Override
  public String toString() {
    return "SignedRequest[" + request.id() + "]";
  }
}
