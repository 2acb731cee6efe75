package org.madoguchi.municipality.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.madoguchi.config.service.Credentials;

/**
 * The keys of the officers' program.
 *
 * @param store a PKCS#12 store in memory with the entry {@code tls} alone, under {@code password}
 * @param password of that store; random
 * @param intake packages are sealed for it (RSA)
 * @param decision signs decisions
 * @param audit for the record's keyed check
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OfficeKeys(
    KeyStore store, char[] password, Pair intake, Pair decision, SecretKey audit) {
  /** A key and its certificate. */
  public record Pair(PrivateKey key, X509Certificate certificate) {
    /** The certificate's serial number alone. */
    @Override
    public String toString() {
      return "Pair[" + certificate.getSerialNumber().toString(16) + "]";
    }
  }

  /** Keys can't be read; the message says which, and the cure. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads them.
   *
   * @throws Unreadable if a file or an entry won't do
   */
  public static OfficeKeys read(Path file, Path passwordFile) throws Unreadable {
    closed(file);
    closed(passwordFile);
    char[] password = password(passwordFile);
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      KeyStore tls = KeyStore.getInstance("PKCS12");
      tls.load(null, null);
      tls.setKeyEntry(
          "tls", key(store, "tls", password, PrivateKey.class), password, chain(store, "tls"));
      return new OfficeKeys(
          tls,
          password,
          pair(store, "intake", password),
          pair(store, "decision", password),
          key(store, "audit", password, SecretKey.class));
    } catch (IOException | GeneralSecurityException e) {
      throw new Unreadable("can't open %s with the password of %s".formatted(file, passwordFile));
    }
  }

  private static void closed(Path file) throws Unreadable {
    if (Credentials.ofThisProcess().holds(file)) {
      return;
    }
    try {
      Set<PosixFilePermission> rights =
          Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      if (rights.stream().anyMatch(r -> !r.name().startsWith("OWNER"))) {
        throw new Unreadable(
            "others than its owner can read or change %s; close it with: chmod 600 '%s'"
                .formatted(file, file.toAbsolutePath()));
      }
    } catch (IOException e) {
      throw new Unreadable("can't read " + file);
    } catch (UnsupportedOperationException e) {
      // this file system knows no rights
    }
  }

  private static char[] password(Path file) throws Unreadable {
    try {
      String first = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      return first.toCharArray();
    } catch (IOException e) {
      throw new Unreadable("can't read " + file);
    }
  }

  private static Pair pair(KeyStore store, String entry, char[] password)
      throws GeneralSecurityException, Unreadable {
    return new Pair(
        key(store, entry, password, PrivateKey.class), (X509Certificate) chain(store, entry)[0]);
  }

  private static <K extends Key> K key(KeyStore store, String entry, char[] password, Class<K> kind)
      throws GeneralSecurityException, Unreadable {
    Key key = store.getKey(entry, password);
    if (!kind.isInstance(key)) {
      throw new Unreadable("entry %s is missing or no %s".formatted(entry, kind.getSimpleName()));
    }
    return kind.cast(key);
  }

  private static Certificate[] chain(KeyStore store, String entry)
      throws GeneralSecurityException, Unreadable {
    Certificate[] chain = store.getCertificateChain(entry);
    if (chain == null || chain.length == 0) {
      throw new Unreadable("entry %s has no certificate".formatted(entry));
    }
    return chain;
  }

  /**
   * The certificates of a PEM file; at least one.
   *
   * @throws Unreadable if it holds none
   */
  public static List<X509Certificate> certificates(Path pem) throws Unreadable {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      List<X509Certificate> found = new ArrayList<>();
      for (Certificate each : read) {
        found.add((X509Certificate) each);
      }
      if (found.isEmpty()) {
        throw new Unreadable("%s holds no certificate (PEM)".formatted(pem));
      }
      return found;
    } catch (IOException | GeneralSecurityException e) {
      throw new Unreadable("%s holds no certificate (PEM)".formatted(pem));
    }
  }

  /**
   * The program's own certificates, by their entries: each ends one day.
   *
   * @throws Unreadable if the store isn't as it was read
   */
  public Map<String, X509Certificate> certificates() throws Unreadable {
    try {
      return Map.of(
          "tls",
          (X509Certificate) chain(store, "tls")[0],
          "intake",
          intake.certificate(),
          "decision",
          decision.certificate());
    } catch (GeneralSecurityException e) {
      throw new Unreadable("entry tls can't be read");
    }
  }

  /** Forgets the password. */
  public void wipe() {
    Arrays.fill(password, '\0');
  }

  /** Nothing of them. */
  @Override
  public String toString() {
    return "OfficeKeys[]";
  }
}
