package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.NOON;
import static org.madoguchi.sandbox.city.gateway.OddCards.POLICY;
import static org.madoguchi.sandbox.city.gateway.OddCards.SIGNS;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.sandbox.city.authority.CaGeneration;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.authority.Issuing;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.authority.SignatureAttributes;

final class ElectronicCertificateCheckTest {
  private static final OddCards ODD = new OddCards(AUTHORITY);

  private static Optional<FailureCode> check(X509Certificate certificate, Instant at) {
    return ElectronicCertificateCheck.check(certificate, AUTHORITY.trust(), at);
  }

  @ParameterizedTest
  @EnumSource(CaGeneration.class)
  void theIssuerIsFoundBySignatureAmongThreeOfOneName(CaGeneration generation) {
    Holder holder =
        new Holder(
            "taro",
            SandboxCity.CODE,
            LocalDate.parse("1980-02-17"),
            LocalDate.ofInstant(generation.from(), java.time.ZoneOffset.UTC).plusMonths(1),
            generation);
    X509Certificate certificate = AUTHORITY.userAuthentication(holder).certificate();
    assertEquals(
        Optional.of(AUTHORITY.cardAuthority(CardKey.USER_AUTHENTICATION, generation).certificate()),
        AUTHORITY.trust().issuerOf(certificate));
    assertEquals(Optional.empty(), check(certificate, holder.from()));
    assertEquals(Optional.empty(), check(certificate, holder.until()));
    Optional<FailureCode> expired = Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED);
    assertEquals(expired, check(certificate, holder.from().minusSeconds(1)));
    assertEquals(expired, check(certificate, holder.until().plusSeconds(1)));
  }

  @Test
  void aCertificateThatOutlivesItsAuthorityHasExpiredWithIt() {
    X509Certificate odd = ODD.with(CaGeneration.FIRST, List.of(SIGNS, POLICY)).certificate();
    assertEquals(Optional.empty(), check(odd, Instant.parse("2025-10-05T00:00:00Z")));
    assertEquals(Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED), check(odd, NOON));
  }

  static Stream<List<Extension>> harmless() {
    return Stream.of(
        List.of(SIGNS, POLICY),
        List.of(SIGNS, OddCards.policy("1.2.392.200149.8.5.1.3.40")),
        List.of(SIGNS, POLICY, OddCards.unknown(false)));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatIsForUserAuthenticationIsAccepted(List<Extension> extensions) {
    assertEquals(
        Optional.empty(), check(ODD.with(CaGeneration.THIRD, extensions).certificate(), NOON));
  }

  static Stream<List<Extension>> wrong() {
    return Stream.of(
        List.of(POLICY),
        List.of(SIGNS),
        List.of(SIGNS, OddCards.policy(OddCards.DIGITAL_SIGNATURE)),
        List.of(SIGNS, OddCards.policy("1.2.392.200149.8.5.1.30")),
        List.of(uncritical(KeyUsage.digitalSignature), POLICY),
        List.of(OddCards.usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), POLICY),
        List.of(OddCards.usage(KeyUsage.keyEncipherment), POLICY),
        List.of(SIGNS, POLICY, OddCards.authority()),
        List.of(SIGNS, POLICY, OddCards.unknown(true)));
  }

  private static Extension uncritical(int usage) {
    return Issuing.extension(Extension.keyUsage, false, new KeyUsage(usage));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsNotForUserAuthenticationIsRefused(List<Extension> extensions) {
    assertEquals(
        Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE),
        check(ODD.with(CaGeneration.THIRD, extensions).certificate(), NOON));
  }

  @Test
  void aForgersAuthorityWithTheSameNameIsNotTrusted() {
    X509Certificate forged =
        new SandboxAuthority("forger").userAuthentication(SandboxCity.TARO).certificate();
    assertEquals(Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED), check(forged, NOON));
  }

  @Test
  void theCardsOtherCertificateIsNotTrusted() {
    SignatureAttributes taro =
        new SignatureAttributes(
            "Tokyo-to", "Taiken-shi", "体験　太郎", "00000", 1, "319800217", "体験市一丁目", "000000");
    X509Certificate other = AUTHORITY.signature(SandboxCity.TARO, taro).certificate();
    assertEquals(Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED), check(other, NOON));
  }

  @Test
  void anAuthorityIsNoCard() {
    X509Certificate authority =
        AUTHORITY.cardAuthority(CardKey.USER_AUTHENTICATION, CaGeneration.THIRD).certificate();
    assertEquals(Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE), check(authority, NOON));
  }

  @Test
  void practiceWantsAuthoritiesOnly() {
    X509Certificate taro = AUTHORITY.userAuthentication(SandboxCity.TARO).certificate();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ElectronicCertificateTrust.practice(
                List.of(taro), ElectronicCertificateTrust.USER_AUTHENTICATION_POLICIES));
  }
}
