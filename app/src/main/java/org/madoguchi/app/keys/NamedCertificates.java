package org.madoguchi.app.keys;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the named certificates themselves, while they hold, and nothing that they or others have
 * issued. Host names, key usage and the rest are left to the platform's own checks, which come
 * first; those take a certificate that they were given at its word, also when it has run out.
 * Immutable.
 */
final class NamedCertificates extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager platform;
  private final Set<X509Certificate> named;

  /**
   * @param platform trusts the named ones already
   */
  NamedCertificates(X509ExtendedTrustManager platform, Set<X509Certificate> named) {
    this.platform = platform;
    this.named = Set.copyOf(named);
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    if (!named.contains(chain[0])) {
      throw new CertificateException("a certificate that isn't named here");
    }
    chain[0].checkValidity();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    platform.checkClientTrusted(chain, type);
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    platform.checkClientTrusted(chain, type, socket);
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    platform.checkClientTrusted(chain, type, engine);
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    platform.checkServerTrusted(chain, type);
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    platform.checkServerTrusted(chain, type, socket);
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    platform.checkServerTrusted(chain, type, engine);
    check(chain);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return platform.getAcceptedIssuers();
  }
}
