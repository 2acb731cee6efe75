package org.madoguchi.municipality;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.envelope.OfficeKeys;

/**
 * The files of an office with four branches and three officers. The keys are the same for all in
 * one run: they take a second to make.
 */
public final class TestOffice {
  public static final String CODE = "99201";
  public static final String BRANCH = "sakura-ekimae";
  public static final String OTHER_BRANCH = "midori";

  /** A post office whose name would break a page that doesn't escape. */
  public static final String ODD_BRANCH = "odd";

  public static final String ODD_NAME = "<script>alert('x')</script> & \"郵便局\"";
  public static final String AOKI = "aoki";
  public static final String BABA = "baba";

  /** Whose certificate may vouch for others, which no officer's should. */
  public static final String CHIBA = "chiba";

  public static final OfficeKeys.Pair TLS = TestKeys.curve("officers");
  public static final OfficeKeys.Pair INTAKE = TestKeys.rsa("intake");
  public static final OfficeKeys.Pair DECISION = TestKeys.curve("decision");
  public static final OfficeKeys.Pair PINS = TestKeys.rsa("pins");
  public static final OfficeKeys.Pair BRANCHES = TestKeys.authority("branches");
  private static final OfficeKeys.Pair TOO_MUCH = TestKeys.authority(CHIBA);

  /** Client keys by who has them; nobody is {@code stranger}, but an officer vouches for it. */
  private static final Map<String, OfficeKeys.Pair> CLIENTS =
      Map.of(
          BRANCH,
          TestKeys.issued(BRANCHES, BRANCH),
          OTHER_BRANCH,
          TestKeys.issued(BRANCHES, OTHER_BRANCH),
          "minami",
          TestKeys.issued(BRANCHES, "minami"),
          AOKI,
          TestKeys.curve(AOKI),
          BABA,
          TestKeys.curve(BABA),
          CHIBA,
          TOO_MUCH,
          "stranger",
          TestKeys.issued(TOO_MUCH, "stranger"));

  private static final char[] PASSWORD = "office".toCharArray();

  private final Path folder;

  /**
   * Writes them.
   *
   * @param store lines of the table {@code [store]}
   */
  public TestOffice(Path folder, String store) {
    this(folder, store, Map.of());
  }

  /**
   * The same with more officers.
   *
   * @param more their keys by their ids
   */
  public TestOffice(Path folder, String store, Map<String, OfficeKeys.Pair> more) {
    this.folder = folder;
    try {
      write(store);
      for (var each : more.entrySet()) {
        String id = each.getKey();
        pem(id + ".pem", each.getValue().certificate());
        Files.writeString(file(), officer(id, id, id), StandardOpenOption.APPEND);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String store) throws IOException, GeneralSecurityException {
    KeyStore keys = TestKeys.store("tls", TLS, PASSWORD);
    entry(keys, "intake", INTAKE);
    entry(keys, "decision", DECISION);
    keys.setKeyEntry("audit", new SecretKeySpec(new byte[32], "HmacSHA256"), PASSWORD, null);
    try (OutputStream out = Files.newOutputStream(folder.resolve("office.p12"))) {
      keys.store(out, PASSWORD);
    }
    closed(folder.resolve("office.p12"));
    Files.writeString(folder.resolve("office.password"), "office\n");
    closed(folder.resolve("office.password"));
    pem("branches.pem", BRANCHES.certificate());
    pem("pins.pem", PINS.certificate());
    for (String officer : List.of(AOKI, BABA, CHIBA)) {
      pem(officer + ".pem", client(officer).certificate());
    }
    Files.writeString(
        file(),
        """
        zone = "Asia/Tokyo"
        retention_days = 30

        [municipality]
        code = "%s"
        name = { ja = "さくら市", en = "Sakura City" }
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
        """
                .formatted(CODE, store)
            + branch(BRANCH, "さくら駅前郵便局", "Sakura Station post office")
            + branch(OTHER_BRANCH, "みどり町郵便局", "Midori-machi post office")
            + branch("minato", "みなと郵便局", "Minato post office")
            + branch(ODD_BRANCH, ODD_NAME, ODD_NAME)
            + officer(AOKI, "青木 一郎", "Ichiro Aoki")
            + officer(BABA, "馬場 春子", "Haruko Baba")
            + officer(CHIBA, "千葉 夏子", "Natsuko Chiba"));
  }

  private static String branch(String id, String ja, String en) {
    return "\n[[branch]]\nid = \"%s\"\nname = { ja = \"%s\", en = \"%s\" }\n"
        .formatted(id, quoted(ja), quoted(en));
  }

  private static String officer(String id, String ja, String en) {
    return "\n[[officer]]\nid = \"%s\"\nname = { ja = \"%s\", en = \"%s\" }\ncertificate = \"%s.pem\"\n"
        .formatted(id, ja, en, id);
  }

  private static String quoted(String text) {
    return text.replace("\"", "\\\"");
  }

  private static void entry(KeyStore store, String name, OfficeKeys.Pair pair)
      throws GeneralSecurityException {
    store.setKeyEntry(name, pair.key(), PASSWORD, new Certificate[] {pair.certificate()});
  }

  private void pem(String name, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    Files.writeString(folder.resolve(name), pem(certificate));
  }

  /** A certificate in PEM. */
  public static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static void closed(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** The configuration. */
  public Path file() {
    return folder.resolve("office.toml");
  }

  /** The configuration as the program reads it. */
  public MunicipalityOfficeConfig config() {
    return switch (ConfigReader.readMunicipalityOffice(file())) {
      case ConfigReading.Read<MunicipalityOfficeConfig> r -> r.value();
      case ConfigReading.Mistakes<MunicipalityOfficeConfig> m ->
          throw new IllegalStateException(m.mistakes().toString());
    };
  }

  /** The office's keys as the program reads them. */
  public OfficeKeys keys() {
    try {
      return OfficeKeys.read(folder.resolve("office.p12"), folder.resolve("office.password"));
    } catch (OfficeKeys.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The client key of an officer, a branch, {@code minami} (no branch of it) or {@code stranger}.
   */
  public static OfficeKeys.Pair client(String who) {
    return java.util.Objects.requireNonNull(CLIENTS.get(who));
  }

  /** An HTTP client of one of those. */
  public static HttpClient caller(String who) {
    return caller(client(who));
  }

  /** An HTTP client with that key. */
  public static HttpClient caller(OfficeKeys.Pair key) {
    return HttpClient.newBuilder().sslContext(tls(key)).build();
  }

  /** TLS of somebody who has that key and trusts the office. */
  public static SSLContext tls(OfficeKeys.Pair key) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(TestKeys.store("client", key, PASSWORD), PASSWORD);
      return tls(keys.getKeyManagers());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same with keys of one's own. */
  static SSLContext tls(KeyManager... keys) {
    try {
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(TestKeys.trusting(List.of(TLS.certificate())));
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
