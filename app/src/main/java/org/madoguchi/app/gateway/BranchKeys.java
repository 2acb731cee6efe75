package org.madoguchi.app.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.madoguchi.config.GatewayConfig;

/**
 * The keys of one branch and the authorities that it believes, out of the files that {@link
 * GatewayConfig} names. Immutable.
 *
 * @param tls client certificate towards the gateway, and who may vouch for the gateway
 * @param deskKey opens documents
 * @param deskCertificate RSA, at least 2048 bits; documents are sealed for it
 * @param scanKey AES; slip and page codes and resting document keys stand under it
 * @param journalKey signs the heads of the branch's journal
 * @param journalCertificate of that key, for contentCommitment
 * @param sealAuthorities who may vouch for a municipality's seal and for the gateway's
 */
public record BranchKeys(
    SSLContext tls,
    PrivateKey deskKey,
    X509Certificate deskCertificate,
    SecretKey scanKey,
    PrivateKey journalKey,
    X509Certificate journalCertificate,
    Set<X509Certificate> sealAuthorities) {
  private static final int MIN_RSA_BITS = 2048;

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
    char[] password = password(config.keyStorePasswordFile());
    try {
      KeyStore store = open(file, password);
      Set<X509Certificate> tlsTrust = PemAuthorities.read("tlsTrust", config.tlsTrust());
      PrivateKey deskKey = key(store, file, "desk", password, PrivateKey.class);
      X509Certificate desk = certificates(store, file, "desk")[0];
      if (!(desk.getPublicKey() instanceof RSAPublicKey rsa)
          || rsa.getModulus().bitLength() < MIN_RSA_BITS) {
        throw new KeyMaterialException(
            file + ": entry desk must be an RSA key of at least " + MIN_RSA_BITS + " bits");
      }
      SecretKey scan = key(store, file, "scan", password, SecretKey.class);
      if (!scan.getAlgorithm().equals("AES")) {
        throw new KeyMaterialException(file + ": entry scan must be an AES key");
      }
      return new BranchKeys(
          tls(store, file, password, tlsTrust),
          deskKey,
          desk,
          scan,
          key(store, file, "journal", password, PrivateKey.class),
          journal(store, file),
          PemAuthorities.read("sealTrust", config.sealTrust()));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static X509Certificate journal(KeyStore store, Path file) throws KeyMaterialException {
    X509Certificate journal = certificates(store, file, "journal")[0];
    if (!SealAuthorities.commits(journal)) {
      throw new KeyMaterialException(
          file + ": the certificate of entry journal must have the key usage contentCommitment");
    }
    return journal;
  }

  private static char[] password(Path file) throws KeyMaterialException {
    try {
      byte[] content = Files.readAllBytes(file);
      char[] characters = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(content)).array();
      Arrays.fill(content, (byte) 0);
      int end = 0;
      while (end < characters.length && characters[end] > '\r') {
        end++;
      }
      char[] firstLine = Arrays.copyOf(characters, end);
      Arrays.fill(characters, '\0');
      return firstLine;
    } catch (IOException e) {
      throw new KeyMaterialException("keyStorePasswordFile: can't read " + file, e);
    }
  }

  private static KeyStore open(Path file, char[] password) throws KeyMaterialException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyMaterialException(
          "keyStore: can't open " + file + " with the password of keyStorePasswordFile", e);
    }
  }

  private static <K extends Key> K key(
      KeyStore store, Path file, String entry, char[] password, Class<K> kind)
      throws KeyMaterialException {
    try {
      Key key = store.getKey(entry, password);
      if (!kind.isInstance(key)) {
        throw new KeyMaterialException(
            file + ": entry " + entry + " is missing or no " + kind.getSimpleName());
      }
      return kind.cast(key);
    } catch (GeneralSecurityException e) {
      throw new KeyMaterialException(file + ": entry " + entry + " can't be opened", e);
    }
  }

  private static X509Certificate[] certificates(KeyStore store, Path file, String entry)
      throws KeyMaterialException {
    try {
      Certificate[] chain = store.getCertificateChain(entry);
      if (chain == null || chain.length == 0) {
        throw new KeyMaterialException(file + ": entry " + entry + " has no certificate");
      }
      return Arrays.copyOf(chain, chain.length, X509Certificate[].class);
    } catch (GeneralSecurityException e) {
      throw new KeyMaterialException(file + ": entry " + entry + " can't be read", e);
    }
  }

  private static SSLContext tls(
      KeyStore store, Path file, char[] password, Set<X509Certificate> trusted)
      throws KeyMaterialException {
    PrivateKey key = key(store, file, "tls", password, PrivateKey.class);
    X509Certificate[] chain = certificates(store, file, "tls");
    try {
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      int number = 0;
      for (X509Certificate authority : trusted) {
        trust.setCertificateEntry("authority-" + number++, authority);
      }
      TrustManagerFactory trusts =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusts.init(trust);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          new KeyManager[] {new OneKeyManager(key, chain)}, trusts.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyMaterialException(file + ": entry tls can't be used for TLS", e);
    }
  }

  @Override
  public String toString() {
    return "BranchKeys[]";
  }
}
