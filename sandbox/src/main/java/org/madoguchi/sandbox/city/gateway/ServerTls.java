package org.madoguchi.sandbox.city.gateway;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** TLS contexts out of credentials that are in memory anyway. */
public final class ServerTls {
  private static final char[] NO_PASSWORD = new char[0];

  private ServerTls() {}

  /** For a server of the sandbox city. */
  public static SSLContext of(SandboxAuthority authority) {
    return context(authority.tlsServer(), authority.tlsAuthority().certificate());
  }

  /** One's own credential, and who may vouch for the other side. */
  public static SSLContext context(Credential own, X509Certificate trusted) {
    try {
      KeyStore key = KeyStore.getInstance("PKCS12");
      key.load(null, null);
      key.setKeyEntry("own", own.key(), NO_PASSWORD, new Certificate[] {own.certificate()});
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      trust.setCertificateEntry("trusted", trusted);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(key, NO_PASSWORD);
      TrustManagerFactory trusts =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusts.init(trust);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), trusts.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS 1.3", e);
    }
  }
}
