package org.madoguchi.sandbox.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate with its key. */
public record Credential(X509Certificate certificate, PrivateKey key) {
  @Override
  public String toString() {
    return "Credential[" + certificate.getSubjectX500Principal() + "]";
  }
}
