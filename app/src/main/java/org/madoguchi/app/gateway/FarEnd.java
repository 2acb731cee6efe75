package org.madoguchi.app.gateway;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.KeyStoreFile;
import org.madoguchi.app.keys.PemFile;
import org.madoguchi.config.GatewayConfig;

/** Whom a branch reaches beside the gateway: by its own TLS key, and whom it believes. */
public final class FarEnd {
  private FarEnd() {}

  /**
   * TLS towards a far end. Authorities vouch for others; any other certificate stands for itself
   * alone.
   *
   * @param entry name of the setting, for the message
   * @param trust PEM file: the far end's certificate, or who may vouch for it
   * @param gateway names the branch's key store: its TLS key is the one towards others too
   * @throws KeyMaterialException if a file is missing, or holds no certificate of the kind
   */
  public static SSLContext tls(String entry, Path trust, GatewayConfig gateway)
      throws KeyMaterialException {
    Set<X509Certificate> trusted = PemFile.certificates(entry, trust);
    try (KeyStoreFile store =
        KeyStoreFile.open(gateway.keyStore(), gateway.keyStorePasswordFile())) {
      return trusted.stream().allMatch(PemFile::mayIssue)
          ? store.tls("tls", PemFile.authorities(entry, trust))
          : store.tlsAmong("tls", trusted);
    }
  }
}
