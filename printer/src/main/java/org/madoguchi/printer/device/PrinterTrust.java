package org.madoguchi.printer.device;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which TLS certificate a printer may show. An MFP makes its own, for whatever name it believes to
 * have and for as long as it likes: so one that is pinned is taken by its digest alone, and neither
 * name nor dates count. Without a pin the Java runtime's rules hold.
 *
 * <p>Thread rule: any thread.
 */
public final class PrinterTrust extends X509ExtendedTrustManager {
  private final @Nullable String pin;
  private final X509ExtendedTrustManager runtime;
  private volatile @Nullable X509Certificate shown;

  /**
   * @param pin SHA-256 of the certificate, 64 hexadecimal digits in lower case; null without one
   */
  public PrinterTrust(@Nullable String pin) {
    this(pin, trusted(null));
  }

  /**
   * @param runtime what holds without a pin
   */
  public PrinterTrust(@Nullable String pin, X509ExtendedTrustManager runtime) {
    this.pin = pin;
    this.runtime = runtime;
  }

  /** Why a certificate isn't taken. */
  public static final class Refused extends CertificateException {
    private static final long serialVersionUID = 1;
    private final PrinterProblem problem;

    Refused(PrinterProblem problem, String fingerprint) {
      super(problem + ", SHA-256 " + fingerprint);
      this.problem = problem;
    }

    public PrinterProblem problem() {
      return problem;
    }
  }

  /** The certificate that the printer showed last, taken or not; null before there was one. */
  public @Nullable X509Certificate shown() {
    return shown;
  }

  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has TLS", e);
    }
  }

  /** SHA-256 of a certificate, 64 hexadecimal digits in lower case. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateException e) {
      throw new IllegalStateException("a certificate that was just read", e);
    }
  }

  /**
   * Trusts what a store holds.
   *
   * @param authorities null for those of the Java runtime
   */
  public static X509ExtendedTrustManager trusted(@Nullable KeyStore authorities) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(authorities);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager found) {
          return found;
        }
      }
      throw new IllegalStateException("the Java runtime has no X.509 trust manager");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java runtime's trusted certificates can't be read", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    shown = chain[0];
    String fingerprint = fingerprint(chain[0]);
    if (pin != null) {
      if (!pin.equals(fingerprint)) {
        throw new Refused(PrinterProblem.TLS_CHANGED, fingerprint);
      }
      return;
    }
    try {
      runtime.checkServerTrusted(chain, kind, engine);
    } catch (CertificateException e) {
      throw new Refused(why(chain, kind), fingerprint);
    }
  }

  private PrinterProblem why(X509Certificate[] chain, String kind) {
    try {
      chain[0].checkValidity();
    } catch (CertificateException e) {
      return PrinterProblem.TLS_EXPIRED;
    }
    try {
      runtime.checkServerTrusted(chain, kind); // without the host name
      return PrinterProblem.TLS_OTHER_HOST;
    } catch (CertificateException e) {
      return PrinterProblem.TLS_UNTRUSTED;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    throw new CertificateException("not over plain sockets");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("not without a connection");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    throw new CertificateException("a printer is no client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a printer is no client");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException("a printer is no client");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return runtime.getAcceptedIssuers();
  }
}
