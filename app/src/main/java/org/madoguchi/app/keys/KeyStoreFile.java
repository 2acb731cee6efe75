package org.madoguchi.app.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.config.service.Credentials;

/**
 * A PKCS#12 file (RFC 7292) while keys are taken out of it. Closing it wipes its password.
 *
 * <p>Thread rule: one thread.
 */
public final class KeyStoreFile implements AutoCloseable {
  private final Path file;
  private final char[] password;
  private final KeyStore store;

  private KeyStoreFile(Path file, char[] password, KeyStore store) {
    this.file = file;
    this.password = password;
    this.store = store;
  }

  /**
   * Opens it.
   *
   * @param passwordFile whose first line is the password
   * @throws KeyMaterialException if one of the two can't be read or they don't fit, or others can
   *     read one
   */
  public static KeyStoreFile open(Path file, Path passwordFile) throws KeyMaterialException {
    closedToOthers("keyStore", file);
    closedToOthers("keyStorePasswordFile", passwordFile);
    char[] password = password(passwordFile);
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return new KeyStoreFile(file, password, store);
    } catch (IOException | GeneralSecurityException e) {
      Arrays.fill(password, '\0');
      throw new KeyMaterialException(
          "keyStore: can't open " + file + " with the password of keyStorePasswordFile", e);
    }
  }

  private static void closedToOthers(String setting, Path file) throws KeyMaterialException {
    try {
      if (!Credentials.ofThisProcess().holds(file) && PrivateFiles.openToOthers(file)) {
        throw new KeyMaterialException(
            "%s: %s: others than its owner can read or change %s; close it with: chmod 600 '%s'"
                .formatted(FailureCode.KEYS_OPEN.code(), setting, file, file.toAbsolutePath()));
      }
    } catch (IOException e) {
      throw new KeyMaterialException(setting + ": can't read " + file, e);
    }
  }

  private static char[] password(Path file) throws KeyMaterialException {
    try {
      byte[] content = Files.readAllBytes(file);
      char[] characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content)).array();
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

  /**
   * The key of an entry.
   *
   * @throws KeyMaterialException if it is missing, of another kind or can't be opened
   */
  public <K extends Key> K key(String entry, Class<K> kind) throws KeyMaterialException {
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

  /**
   * The certificate of an entry.
   *
   * @throws KeyMaterialException if there is none
   */
  public X509Certificate certificate(String entry) throws KeyMaterialException {
    return chain(entry)[0];
  }

  private X509Certificate[] chain(String entry) throws KeyMaterialException {
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

  /**
   * TLS 1.3 with the key of an entry.
   *
   * @param authorities who may vouch for the other side
   * @throws KeyMaterialException if the entry won't do
   */
  public SSLContext tls(String entry, Set<X509Certificate> authorities)
      throws KeyMaterialException {
    return tls(entry, authorities, NarrowedTrust::sound);
  }

  /**
   * TLS 1.3 with the key of an entry, towards others that are named one by one.
   *
   * @param others the other sides' own certificates
   * @throws KeyMaterialException if the entry won't do
   */
  public SSLContext tlsAmong(String entry, Set<X509Certificate> others)
      throws KeyMaterialException {
    return tls(entry, others, platform -> NarrowedTrust.named(platform, others));
  }

  private SSLContext tls(
      String entry, Set<X509Certificate> trusted, UnaryOperator<X509ExtendedTrustManager> narrowed)
      throws KeyMaterialException {
    PrivateKey key = key(entry, PrivateKey.class);
    X509Certificate[] chain = chain(entry);
    PemFile.sound(entry, file, chain[0]);
    try {
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      int number = 0;
      for (X509Certificate certificate : trusted) {
        trust.setCertificateEntry("trusted-" + number++, certificate);
      }
      TrustManagerFactory trusts =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusts.init(trust);
      // the platform's factory makes exactly one, and of this kind
      var platform = (X509ExtendedTrustManager) trusts.getTrustManagers()[0];
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          new KeyManager[] {new OneKeyManager(key, chain)},
          new TrustManager[] {narrowed.apply(platform)},
          null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyMaterialException(file + ": entry " + entry + " can't be used for TLS", e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(password, '\0');
  }

  @Override
  public String toString() {
    return "KeyStoreFile[" + file + "]";
  }
}
