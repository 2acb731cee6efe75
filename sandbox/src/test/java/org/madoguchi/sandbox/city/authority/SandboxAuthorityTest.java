package org.madoguchi.sandbox.city.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;

final class SandboxAuthorityTest {
  private static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);
  private static final Holder TARO =
      new Holder(
          "taro",
          "99221",
          LocalDate.parse("1980-02-17"),
          LocalDate.parse("2025-10-27"),
          CaGeneration.THIRD);

  @Test
  void anotherProgramMakesTheSameWorldByteForByte() throws Exception {
    SandboxAuthority other = new SandboxAuthority(SandboxAuthority.CITY);
    // asked in another order
    byte[] desk = other.desk("otemachi").certificate().getEncoded();
    byte[] tls = other.tlsServer().certificate().getEncoded();
    byte[] taro = other.userAuthentication(TARO).certificate().getEncoded();
    assertArrayEquals(AUTHORITY.userAuthentication(TARO).certificate().getEncoded(), taro);
    assertArrayEquals(AUTHORITY.desk("otemachi").certificate().getEncoded(), desk);
    assertArrayEquals(AUTHORITY.tlsServer().certificate().getEncoded(), tls);
    assertArrayEquals(
        AUTHORITY.userAuthentication(TARO).key().getEncoded(),
        other.userAuthentication(TARO).key().getEncoded());
    assertEquals(AUTHORITY.scanKey("otemachi"), other.scanKey("otemachi"));
  }

  @Test
  void anotherSeedBranchOrCardHasOtherKeys() {
    assertNotEquals(
        AUTHORITY.tlsServer().certificate().getPublicKey(),
        new SandboxAuthority("forger").tlsServer().certificate().getPublicKey());
    assertNotEquals(AUTHORITY.scanKey("otemachi"), AUTHORITY.scanKey("elsewhere"));
    Holder renewed =
        new Holder(
            "taro", "99221", TARO.birthDate(), LocalDate.parse("2026-10-27"), CaGeneration.THIRD);
    assertNotEquals(AUTHORITY.opaqueId(TARO), AUTHORITY.opaqueId(renewed));
  }

  @Test
  void theAuthoritiesHaveTheShapeOfJpkis() throws Exception {
    X509Certificate second =
        AUTHORITY.cardAuthority(CardKey.USER_AUTHENTICATION, CaGeneration.SECOND).certificate();
    assertEquals(
        new X500Principal(
            "OU=Japan Agency for Local Authority Information Systems,"
                + "OU=JPKI for user authentication,O=JPKI-SANDBOX,C=JP"),
        second.getSubjectX500Principal());
    assertEquals(second.getSubjectX500Principal(), second.getIssuerX500Principal());
    assertEquals("133c349", second.getSerialNumber().toString(16));
    assertEquals("2029-09-14T14:59:59Z", second.getNotAfter().toInstant().toString());
    assertEquals("SHA256withRSA", second.getSigAlgName());
    assertEquals(
        List.of(
            Extension.keyUsage,
            Extension.subjectAlternativeName,
            Extension.basicConstraints,
            Extension.cRLDistributionPoints,
            Extension.subjectKeyIdentifier),
        extensions(second));
    assertArrayEquals(
        HexFormat.of().parseHex("040403020106"),
        second.getExtensionValue(Extension.keyUsage.getId()));
    assertEquals(
        Set.of(Extension.keyUsage.getId(), Extension.basicConstraints.getId()),
        second.getCriticalExtensionOIDs());
    assertEquals(Integer.MAX_VALUE, second.getBasicConstraints());
    second.verify(second.getPublicKey());
  }

  @Test
  void anElectronicCertificateSaysNothingAboutItsHolder() throws Exception {
    X509Certificate taro = AUTHORITY.userAuthentication(TARO).certificate();
    String id = AUTHORITY.opaqueId(TARO);
    assertEquals(23, id.length());
    assertEquals("99221", id.substring(14, 19));
    assertEquals(new X500Principal("CN=" + id + ",C=JP"), taro.getSubjectX500Principal());
    assertEquals(
        Set.of(Extension.keyUsage.getId(), Extension.certificatePolicies.getId()),
        taro.getCriticalExtensionOIDs());
    assertEquals(Extension.subjectKeyIdentifier, extensions(taro).getLast());
    // the fifth birthday after issue, to the last second in Japan
    assertEquals("2030-02-17T14:59:59Z", taro.getNotAfter().toInstant().toString());
  }

  @Test
  void aBirthdayOnTheDayOfIssueIsNotCountedAndALeapDayHasAPlace() {
    Holder born =
        new Holder(
            "x",
            "99221",
            LocalDate.parse("1980-10-27"),
            LocalDate.parse("2025-10-27"),
            CaGeneration.THIRD);
    assertEquals("2030-10-27T14:59:59Z", born.until().toString());
    Holder leap =
        new Holder(
            "y",
            "99221",
            LocalDate.parse("1980-02-29"),
            LocalDate.parse("2025-01-10"),
            CaGeneration.THIRD);
    assertEquals("2029-02-28T14:59:59Z", leap.until().toString());
  }

  @Test
  void theSigningCertificateCarriesTheHolderInItsAlternativeNames() throws Exception {
    SignatureAttributes attributes =
        new SignatureAttributes(
            "Tokyo-to", "Taiken-shi", "体験　太郎", "00000", 1, "319800217", "体験市一丁目", "000000");
    X509Certificate certificate = AUTHORITY.signature(TARO, attributes).certificate();
    var names =
        new JcaX509CertificateHolder(certificate)
            .getExtension(Extension.subjectAlternativeName)
            .getParsedValue()
            .toString();
    assertEquals(
        List.of(".1", ".4", ".3", ".5", ".2", ".6"),
        Arrays.stream(names.split("1\\.2\\.392\\.200149\\.8\\.5\\.5"))
            .skip(1)
            .map(s -> s.substring(0, 2))
            .toList());
    assertEquals(true, certificate.getKeyUsage()[0] && certificate.getKeyUsage()[1]);
  }

  @Test
  void theIndexFindsThePersonaAndNobodyElse() {
    HolderIndex index = new HolderIndex(AUTHORITY, List.of(TARO));
    assertEquals(Optional.of(TARO), index.holder(AUTHORITY.userAuthentication(TARO).certificate()));
    assertEquals(Optional.empty(), index.holder(AUTHORITY.branchTls("otemachi").certificate()));
  }

  private static List<?> extensions(X509Certificate certificate) throws Exception {
    X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
    return List.of(holder.getExtensions().getExtensionOIDs());
  }
}
