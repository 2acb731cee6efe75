package org.madoguchi.municipality;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;

/**
 * The files of an office with two branches and two officers. The keys are the same for all: they
 * take a second to make.
 */
final class TestOffice {
  static final String CODE = "99001";
  static final char[] PASSWORD = "office".toCharArray();

  final Path folder;
  static final TestPair tls = TestPair.ec("office");
  static final TestPair intake = TestPair.rsa("intake");
  static final TestPair decision = TestPair.ec("decision");
  static final TestPair pins = TestPair.rsa("pins");
  static final TestPair branchAuthority = TestPair.authority("branches");
  static final TestPair branch = branchAuthority.issues("mihon-chuo");
  static final TestPair otherBranch = branchAuthority.issues("mihon-kita");
  static final TestPair officer = TestPair.ec("sato");
  static final TestPair otherOfficer = TestPair.ec("suzuki");

  /**
   * Writes them.
   *
   * @param store lines of the table {@code [store]}
   */
  TestOffice(Path folder, String store) throws IOException, GeneralSecurityException {
    this.folder = folder;
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    entry(keys, "tls", tls);
    entry(keys, "intake", intake);
    entry(keys, "decision", decision);
    keys.setKeyEntry("audit", new SecretKeySpec(new byte[32], "HmacSHA256"), PASSWORD, null);
    try (OutputStream out = Files.newOutputStream(folder.resolve("office.p12"))) {
      keys.store(out, PASSWORD);
    }
    closed(folder.resolve("office.p12"));
    Files.writeString(folder.resolve("office.password"), "office\n");
    closed(folder.resolve("office.password"));
    pem("branches.pem", branchAuthority.certificate());
    pem("sato.pem", officer.certificate());
    pem("suzuki.pem", otherOfficer.certificate());
    pem("pins.pem", pins.certificate());
    Files.writeString(
        folder.resolve("office.toml"),
        """
        zone = "Asia/Tokyo"
        retention_days = 30

        [municipality]
        code = "99001"
        name = { ja = "見本市", en = "Mihon" }
        phone = "03-0000-0000"

        [hours]
        every_day = ["00:00-23:59"]

        [api]
        address = "127.0.0.1"
        port = 0
        branch_trust = "branches.pem"

        [pages]
        address = "127.0.0.1"
        port = 0

        [keys]
        key_store = "office.p12"
        key_store_password_file = "office.password"
        pin_certificate = "pins.pem"

        [store]
        %s

        [[branch]]
        id = "mihon-chuo"
        name = { ja = "見本中央郵便局", en = "Mihon-chuo Post Office" }

        [[branch]]
        id = "mihon-kita"
        name = { ja = "見本北郵便局", en = "Mihon-kita Post Office" }

        [[officer]]
        id = "sato"
        name = { ja = "佐藤", en = "Sato" }
        certificate = "sato.pem"

        [[officer]]
        id = "suzuki"
        name = { ja = "鈴木", en = "Suzuki" }
        certificate = "suzuki.pem"
        """
            .formatted(store));
  }

  static TestOffice onSqlite(Path folder) throws IOException, GeneralSecurityException {
    return new TestOffice(folder, "url = \"jdbc:sqlite:office.db\"");
  }

  private static void entry(KeyStore store, String name, TestPair keys)
      throws GeneralSecurityException {
    store.setKeyEntry(
        name, keys.pair().getPrivate(), PASSWORD, new Certificate[] {keys.certificate()});
  }

  private void pem(String name, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  private static void closed(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  Path file() {
    return folder.resolve("office.toml");
  }

  MunicipalityOfficeConfig config() {
    return switch (ConfigReader.readMunicipalityOffice(file())) {
      case ConfigReading.Read<MunicipalityOfficeConfig> r -> r.value();
      case ConfigReading.Mistakes<MunicipalityOfficeConfig> m ->
          throw new IllegalStateException(m.mistakes().toString());
    };
  }

  /** TLS of somebody who calls this office. */
  SSLContext caller(TestPair who) {
    try {
      KeyStore mine = KeyStore.getInstance("PKCS12");
      mine.load(null, null);
      mine.setKeyEntry(
          "me", who.pair().getPrivate(), PASSWORD, new Certificate[] {who.certificate()});
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(mine, PASSWORD);
      KeyStore trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      trust.setCertificateEntry("office", tls.certificate());
      TrustManagerFactory trusts = TrustManagerFactory.getInstance("PKIX");
      trusts.init(trust);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(managers.getKeyManagers(), trusts.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  List<TestPair> officers() {
    return List.of(officer, otherOfficer);
  }
}
