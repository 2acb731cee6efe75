package org.madoguchi.app.gateway;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.net.ssl.SSLContext;
import org.madoguchi.app.keys.AllowedAlgorithms;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.KeyStoreFile;
import org.madoguchi.app.keys.PemFile;
import org.madoguchi.config.GatewayConfig;

/**
 * The keys of one branch and the authorities that it trusts, read from the files that {@link
 * GatewayConfig} names. Immutable.
 *
 * @param tls client certificate towards the gateway, and who may vouch for the gateway
 * @param tlsCertificate of that client
 * @param deskKey opens documents
 * @param deskCertificate RSA, at least 2048 bits; documents are enveloped for it
 * @param scanKey AES; protects slip codes, page codes and the keys of stored documents
 * @param journalKey signs the heads of the branch's journal
 * @param journalCertificate of that key, for contentCommitment
 * @param sealAuthorities issuers of municipalities' and the gateway's seal certificates
 */
public record BranchKeys(
    SSLContext tls,
    X509Certificate tlsCertificate,
    PrivateKey deskKey,
    X509Certificate deskCertificate,
    SecretKey scanKey,
    PrivateKey journalKey,
    X509Certificate journalCertificate,
    Set<X509Certificate> sealAuthorities) {
  public BranchKeys {
    sealAuthorities = Set.copyOf(sealAuthorities);
  }

  /**
   * Reads all files.
   *
   * @throws KeyMaterialException if a file or an entry is missing, damaged or of the wrong kind
   */
  public static BranchKeys load(GatewayConfig config) throws KeyMaterialException {
    Path file = config.keyStore();
    try (KeyStoreFile store = KeyStoreFile.open(file, config.keyStorePasswordFile())) {
      X509Certificate desk = store.certificate("desk");
      if (!(desk.getPublicKey() instanceof RSAPublicKey rsa) || !AllowedAlgorithms.key(rsa)) {
        throw new KeyMaterialException(
            file + ": entry desk must be an RSA key of at least 2048 bits");
      }
      SecretKey scan = store.key("scan", SecretKey.class);
      if (!scan.getAlgorithm().equals("AES")) {
        throw new KeyMaterialException(file + ": entry scan must be an AES key");
      }
      X509Certificate journal = store.certificate("journal");
      if (!SigningAuthorities.commits(journal)) {
        throw new KeyMaterialException(
            file + ": the certificate of entry journal must have the key usage contentCommitment");
      }
      if (!AllowedAlgorithms.certificate(journal)) {
        throw new KeyMaterialException(
            file + ": the certificate of entry journal is by an algorithm that isn't allowed");
      }
      return new BranchKeys(
          store.tls("tls", PemFile.authorities("tlsTrust", config.tlsTrust())),
          store.certificate("tls"),
          store.key("desk", PrivateKey.class),
          desk,
          scan,
          store.key("journal", PrivateKey.class),
          journal,
          PemFile.authorities("sealTrust", config.sealTrust()));
    }
  }

  /** The branch's own, by the entry of its key store: each ends one day. */
  public Map<String, X509Certificate> certificates() {
    return Map.of("tls", tlsCertificate, "desk", deskCertificate, "journal", journalCertificate);
  }

  @Override
  public String toString() {
    return "BranchKeys[]";
  }
}
