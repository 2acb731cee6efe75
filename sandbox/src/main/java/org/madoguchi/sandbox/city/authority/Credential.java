package org.madoguchi.sandbox.city.authority;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.madoguchi.app.custody.CanonicalRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.SignedRequest;

/** A certificate with its key. */
public record Credential(X509Certificate certificate, PrivateKey key) {
  /** What a card with this key hands to the gateway: the request and its signature over it. */
  public SignedRequest sign(CertificateRequest request) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(CanonicalRequest.encode(request));
      return new SignedRequest(request, signature.sign(), certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform signs with RSA", e);
    }
  }

  @Override
  public String toString() {
    return "Credential[" + certificate.getSubjectX500Principal() + "]";
  }
}
