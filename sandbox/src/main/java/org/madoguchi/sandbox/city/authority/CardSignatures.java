package org.madoguchi.sandbox.city.authority;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

/** Checks what a card's key has signed: RSASSA-PKCS1-v1_5 with SHA-256. Pure, any thread. */
public final class CardSignatures {
  private CardSignatures() {}

  /** Whether the certificate's key has signed that; what can't be checked isn't right. */
  public static boolean right(X509Certificate certificate, byte[] what, byte[] signature) {
    PublicKey key = certificate.getPublicKey();
    if (!(key instanceof RSAPublicKey)) {
      return false;
    }
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key);
      check.update(what);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // a signature of another length is none
      return false;
    }
  }
}
