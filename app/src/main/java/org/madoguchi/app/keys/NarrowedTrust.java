package org.madoguchi.app.keys;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Believes less than the platform does. Host names, key usage and the rest are left to the
 * platform's own checks, which come first. Immutable.
 */
final class NarrowedTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager platform;
  private final ChainCheck further;

  private NarrowedTrust(X509ExtendedTrustManager platform, ChainCheck further) {
    this.platform = platform;
    this.further = further;
  }

  @FunctionalInterface
  private interface ChainCheck {
    void check(X509Certificate[] chain) throws CertificateException;
  }

  /**
   * Only by {@link AllowedAlgorithms}: the platform's own list still lets authorities of one's own
   * sign with SHA-1, and takes keys of 1024 bits.
   */
  static NarrowedTrust sound(X509ExtendedTrustManager platform) {
    return new NarrowedTrust(platform, NarrowedTrust::checkAlgorithms);
  }

  /**
   * Only the named certificates themselves, while they hold, and nothing that they or others have
   * issued; the platform takes a certificate that it was given at its word, also when it has run
   * out.
   *
   * @param platform trusts the named ones already
   */
  static NarrowedTrust named(X509ExtendedTrustManager platform, Set<X509Certificate> named) {
    Set<X509Certificate> those = Set.copyOf(named);
    return new NarrowedTrust(
        platform,
        chain -> {
          if (!those.contains(chain[0])) {
            throw new CertificateException("a certificate that isn't named here");
          }
          chain[0].checkValidity();
          checkAlgorithms(chain);
        });
  }

  private static void checkAlgorithms(X509Certificate[] chain) throws CertificateException {
    for (X509Certificate certificate : chain) {
      if (!AllowedAlgorithms.certificate(certificate)) {
        throw new CertificateException("a certificate by an algorithm that isn't allowed");
      }
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    platform.checkClientTrusted(chain, type);
    further.check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    platform.checkClientTrusted(chain, type, socket);
    further.check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    platform.checkClientTrusted(chain, type, engine);
    further.check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    platform.checkServerTrusted(chain, type);
    further.check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    platform.checkServerTrusted(chain, type, socket);
    further.check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
      throws CertificateException {
    platform.checkServerTrusted(chain, type, engine);
    further.check(chain);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return platform.getAcceptedIssuers();
  }
}
