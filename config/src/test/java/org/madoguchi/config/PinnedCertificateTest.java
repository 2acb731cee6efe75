package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer's certificate, pinned by digest or by file; the MFP's table alone must be right. */
class PinnedCertificateTest {
  @TempDir Path folder;

  private PrinterConfig mfp(String pin) throws IOException {
    Path file = folder.resolve("branch.toml");
    Files.writeString(
        file,
        """
        [mfp]
        uri = "ipps://mfp.example/ipp/print"
        deadline_seconds = 300
        %s
        """
            .formatted(pin));
    return switch (ConfigReader.readMfp(file)) {
      case ConfigReading.Read<PrinterConfig> read -> read.value();
      case ConfigReading.Mistakes<PrinterConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void asToolsWriteIt() throws IOException {
    String digits = "0a1B".repeat(16);
    assertEquals(
        "0a1b".repeat(16),
        mfp("certificate_sha256 = \"%s\"".formatted(digits)).certificateSha256());
    String colons = String.join(":", digits.split("(?<=\\G..)", -1)).replaceAll(":$", "");
    assertEquals(
        "0a1b".repeat(16),
        mfp("certificate_sha256 = \"%s\"".formatted(colons)).certificateSha256());
    assertEquals(null, mfp("").certificateSha256());
  }

  @Test
  void byTheCertificateItself() throws Exception {
    Path pem = folder.resolve("mfp.pem");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "m",
                "-keyalg",
                "EC",
                "-dname",
                "CN=MFP",
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("m.p12").toString(),
                "-storepass",
                "changeit")
            .start();
    assertEquals(0, keytool.waitFor());
    Process export =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-exportcert",
                "-rfc",
                "-alias",
                "m",
                "-keystore",
                folder.resolve("m.p12").toString(),
                "-storepass",
                "changeit",
                "-file",
                pem.toString())
            .start();
    assertEquals(0, export.waitFor());
    byte[] octets;
    try (var in = Files.newInputStream(pem)) {
      octets = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
    }
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets)),
        mfp("certificate_file = \"mfp.pem\"").certificateSha256());
  }
}
