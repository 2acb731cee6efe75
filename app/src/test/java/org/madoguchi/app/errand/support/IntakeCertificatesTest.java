package org.madoguchi.app.errand.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DayOfWeek;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.config.DayRange;
import org.madoguchi.config.Entrustment;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityPaper;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.SupportConfig;

/** The certificates for which applications are enciphered, as a technician lays them down. */
class IntakeCertificatesTest {
  private static final X509Certificate GOOD = certificate("RSA", 2048, "SHA256withRSA");

  @TempDir Path directory;

  private static X509Certificate certificate(String algorithm, int bits, String signature) {
    return Issued.authority("CN=Mihon City intake", Issued.pair(algorithm, bits), signature);
  }

  private static Municipality municipality(String code, List<ErrandConfig> errands) {
    return new Municipality(
        code,
        LocalizedText.same("Mihon"),
        "",
        MunicipalityPaper.USUAL,
        List.of(),
        List.of(),
        errands,
        IdentityPapers.usual());
  }

  private List<Municipality> entrusting(String text) throws IOException {
    Path file = directory.resolve("intake.pem");
    Files.writeString(file, text);
    return List.of(
        municipality("99002", List.of()),
        municipality(
            "99001",
            List.of(
                new SupportConfig(
                    new Entrustment(
                        DayRange.ALWAYS,
                        new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of()), Set.of())),
                    Set.of("online"),
                    file))));
  }

  private static String pem(X509Certificate certificate) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private void refused(String says, String text) throws IOException {
    List<Municipality> municipalities = entrusting(text);
    KeyMaterialException why =
        assertThrows(KeyMaterialException.class, () -> IntakeCertificates.load(municipalities));
    String message = String.valueOf(why.getMessage());
    assertTrue(
        message.startsWith("errand.support.intake_certificate of 99001: ")
            && message.contains("intake.pem")
            && message.contains(says),
        message);
  }

  @Test
  void areOfThoseWhoEntrust() throws Exception {
    IntakeCertificates read = IntakeCertificates.load(entrusting(pem(GOOD)));
    assertEquals(Optional.of(GOOD), read.of("99001"));
    assertEquals(Optional.empty(), read.of("99002"));
    assertEquals(Optional.empty(), IntakeCertificates.NONE.of("99001"));
  }

  @Test
  void whatNothingCanBeEncipheredForIsToldAtTheStart() throws Exception {
    refused("is empty", "");
    refused("holds no PEM certificates", "-----BEGIN CERTIFICATE-----\nAAAA\n");
    refused("holds 2 certificates", pem(GOOD) + pem(certificate("RSA", 2048, "SHA256withRSA")));
    refused("must be an RSA key", pem(certificate("EC", 256, "SHA256withECDSA")));
    refused("isn't allowed any more", pem(certificate("RSA", 1024, "SHA256withRSA")));
  }

  @Test
  void aFileThatIsMissingIsNamed() throws Exception {
    List<Municipality> municipalities = entrusting("");
    Files.delete(directory.resolve("intake.pem"));
    KeyMaterialException why =
        assertThrows(KeyMaterialException.class, () -> IntakeCertificates.load(municipalities));
    assertTrue(String.valueOf(why.getMessage()).contains("can't read"));
  }
}
