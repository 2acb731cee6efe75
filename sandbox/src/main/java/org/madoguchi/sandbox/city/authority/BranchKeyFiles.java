package org.madoguchi.sandbox.city.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.GatewayConfig;

/** Writes the key material of a sandbox branch in the form that a real branch has. */
public final class BranchKeyFiles {
  /** Guards nothing: the keys behind it are known to all. */
  private static final String PASSWORD = "sandbox";

  private static final String OFFICE_TERMINAL = "office-2";
  private static final int PEM_LINE = 64;

  private BranchKeyFiles() {}

  /**
   * Writes {@code branch.p12}, {@code branch.password} and three PEM files into the directory, over
   * whatever is there; and for an office terminal on the LAN {@code office.p12}, {@code
   * office.password}, {@code office-terminals.pem} and {@code branch-lan.pem}.
   *
   * @param uri where the gateway will be
   * @return the configuration that names these files
   * @throws IOException if the directory can't be written
   */
  public static GatewayConfig write(
      SandboxAuthority authority, Path directory, String branch, URI uri, Duration deadline)
      throws IOException {
    PrivateFiles.directory(directory);
    Path store = directory.resolve("branch.p12");
    Path password = directory.resolve("branch.password");
    Path tls = directory.resolve("tls-trust.pem");
    Path seal = directory.resolve("seal-trust.pem");
    Path cards = directory.resolve("electronic-certificate-trust.pem");
    writeStore(authority, branch, store);
    writePassword(password);
    writePem(tls, List.of(authority.tlsAuthority().certificate()));
    writePem(seal, List.of(authority.sealAuthority().certificate()));
    writePem(cards, authority.userAuthenticationAuthorities());
    writeOffice(authority, directory, branch);
    return new GatewayConfig(uri, deadline, store, password, tls, seal, cards);
  }

  private static void writeOffice(SandboxAuthority authority, Path directory, String branch)
      throws IOException {
    Credential terminal = authority.officeTerminal(OFFICE_TERMINAL);
    writeLan(directory, "office", terminal);
    writePem(directory.resolve("office-terminals.pem"), List.of(terminal.certificate()));
    writePem(
        directory.resolve("branch-lan.pem"), List.of(authority.branchLan(branch).certificate()));
  }

  /** Writes the key store of one end of a branch's LAN, and its password. */
  public static void writeLan(Path directory, String name, Credential own) throws IOException {
    writeStore(directory.resolve(name + ".p12"), (s, p) -> put(s, "lan", own, p));
    writePassword(directory.resolve(name + ".password"));
  }

  private static void writeStore(SandboxAuthority authority, String branch, Path file)
      throws IOException {
    writeStore(
        file,
        (store, password) -> {
          put(store, "tls", authority.branchTls(branch), password);
          put(store, "lan", authority.branchLan(branch), password);
          put(store, "desk", authority.desk(branch), password);
          put(store, "journal", authority.journal(branch), password);
          store.setEntry(
              "scan",
              new KeyStore.SecretKeyEntry(authority.scanKey(branch)),
              new KeyStore.PasswordProtection(password));
        });
  }

  /** Puts entries into a key store. */
  @FunctionalInterface
  public interface Entries {
    /** Does it, each under that password. */
    void put(KeyStore store, char[] password) throws GeneralSecurityException;
  }

  /** Writes a key store for its owner alone. */
  public static void writeStore(Path file, Entries entries) throws IOException {
    char[] password = PASSWORD.toCharArray();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      entries.put(store, password);
      store.store(out, password);
      PrivateFiles.write(file, out.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform writes PKCS#12", e);
    }
  }

  /** Writes the password of all of them. */
  public static void writePassword(Path file) throws IOException {
    PrivateFiles.write(file, (PASSWORD + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Puts a key with its certificate in. */
  public static void put(KeyStore store, String entry, Credential credential, char[] password)
      throws GeneralSecurityException {
    store.setKeyEntry(
        entry, credential.key(), password, new Certificate[] {credential.certificate()});
  }

  /** Writes certificates as PEM (RFC 7468). */
  public static void writePem(Path file, List<X509Certificate> certificates) throws IOException {
    Base64.Encoder base64 =
        Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      try {
        pem.append("-----BEGIN CERTIFICATE-----\n")
            .append(base64.encodeToString(certificate.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a parsed certificate has an encoding", e);
      }
    }
    Files.writeString(file, pem);
  }
}
