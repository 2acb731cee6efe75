package org.madoguchi.sandbox.city.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lan.LanKeys;
import org.madoguchi.config.GatewayConfig;

/** What the sandbox writes, the product reads; and what is wrong with a file it says. */
final class BranchKeyFilesTest {
  private static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);

  @TempDir Path directory;
  private GatewayConfig config =
      new GatewayConfig(
          URI.create("https://localhost"),
          Duration.ZERO,
          Path.of(""),
          Path.of(""),
          Path.of(""),
          Path.of(""),
          Path.of(""));

  @BeforeEach
  void write() throws IOException {
    config =
        BranchKeyFiles.write(
            AUTHORITY,
            directory,
            "otemachi",
            URI.create("https://localhost:8443"),
            Duration.ofSeconds(30));
  }

  @Test
  void theBranchHasItsKeys() throws KeyMaterialException {
    BranchKeys keys = BranchKeys.load(config);
    assertEquals(AUTHORITY.desk("otemachi").certificate(), keys.deskCertificate());
    assertEquals(AUTHORITY.desk("otemachi").key(), keys.deskKey());
    assertEquals(AUTHORITY.scanKey("otemachi"), keys.scanKey());
    assertEquals(AUTHORITY.journal("otemachi").key(), keys.journalKey());
    assertEquals(AUTHORITY.journal("otemachi").certificate(), keys.journalCertificate());
    assertEquals(Set.of(AUTHORITY.sealAuthority().certificate()), keys.sealAuthorities());
  }

  @Test
  void branchAndOfficeTerminalHaveTheirKeysForTheLan() throws Exception {
    LanKeys branch = lan("branch", "office-terminals.pem");
    LanKeys office = lan("office", "branch-lan.pem");
    assertEquals(Set.of(AUTHORITY.officeTerminal("office-2").certificate()), branch.others());
    assertEquals(Set.of(AUTHORITY.branchLan("otemachi").certificate()), office.others());
    Files.writeString(directory.resolve("office-terminals.pem"), "");
    assertTrue(
        messageOf(() -> lan("branch", "office-terminals.pem"))
            .startsWith("office_lan.terminals: "));
    Files.copy(
        config.keyStore(),
        directory.resolve("office.p12"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    deleteEntry(directory.resolve("office.p12"), "lan");
    assertTrue(messageOf(() -> lan("office", "branch-lan.pem")).contains("entry lan is missing"));
  }

  private LanKeys lan(String own, String others) throws KeyMaterialException {
    return LanKeys.load(
        directory.resolve(own + ".p12"),
        directory.resolve(own + ".password"),
        "office_lan.terminals",
        directory.resolve(others));
  }

  private static void deleteEntry(Path file, String entry) throws Exception {
    char[] password = "sandbox".toCharArray();
    var store = java.security.KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    store.deleteEntry(entry);
    try (var out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
  }

  @Test
  void theProductBelievesNoSandboxAuthority() {
    String message =
        messageOf(() -> ElectronicCertificateTrust.production(config.electronicCertificateTrust()));
    assertTrue(message.contains("electronic-certificate-trust.pem"), message);
    assertTrue(message.contains("O must be JPKI"), message);
    assertTrue(message.contains("JPKI-SANDBOX"), message);
  }

  private static String messageOf(Executable call) {
    return Objects.requireNonNull(assertThrows(KeyMaterialException.class, call).getMessage());
  }

  private String failure() {
    String message = messageOf(() -> BranchKeys.load(config));
    assertFalse(message.contains("sandbox\n") || message.contains("PRIVATE"), message);
    return message;
  }

  @Test
  void aMissingKeyStoreIsNamed() throws IOException {
    Files.delete(config.keyStore());
    assertTrue(failure().contains(config.keyStore().toString()));
  }

  @Test
  void aWrongPasswordIsSaidWithoutSayingIt() throws IOException {
    Files.writeString(config.keyStorePasswordFile(), "hunter2\n");
    String message = failure();
    assertTrue(message.contains("password of keyStorePasswordFile"), message);
    assertFalse(message.contains("hunter2"), message);
  }

  @Test
  void aMissingPasswordFileIsNamed() throws IOException {
    Files.delete(config.keyStorePasswordFile());
    assertTrue(failure().contains(config.keyStorePasswordFile().toString()));
  }

  @Test
  void aMissingEntryIsNamed() throws Exception {
    for (String entry : new String[] {"tls", "desk", "journal", "scan"}) {
      write();
      deleteEntry(config.keyStore(), entry);
      assertTrue(failure().contains("entry " + entry), entry);
    }
  }

  @Test
  void aJournalKeyThatDoesNotCommitIsRefused() throws Exception {
    char[] password = "sandbox".toCharArray();
    var store = java.security.KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(config.keyStore())) {
      store.load(in, password);
    }
    Credential desk = AUTHORITY.desk("otemachi");
    store.setKeyEntry(
        "journal", desk.key(), password, new java.security.cert.Certificate[] {desk.certificate()});
    try (var out = Files.newOutputStream(config.keyStore())) {
      store.store(out, password);
    }
    assertTrue(failure().contains("entry journal must have the key usage contentCommitment"));
  }

  @Test
  void anEmptyOrUnreadableTrustFileIsNamed() throws IOException {
    Files.writeString(config.sealTrust(), "");
    assertTrue(failure().startsWith("sealTrust: "));
    Files.writeString(config.tlsTrust(), "-----BEGIN CERTIFICATE-----\nno\n");
    assertTrue(failure().startsWith("tlsTrust: "));
  }
}
