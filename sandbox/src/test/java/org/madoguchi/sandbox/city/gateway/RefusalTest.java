package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.sign;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/** Everything that the gateway must refuse, as the branch sees it. */
final class RefusalTest {
  private final GatewayWorld world;
  private final HttpsGateway client;

  RefusalTest() throws IOException {
    world = new GatewayWorld();
    client = world.client();
  }

  @BeforeEach
  void connect() {
    assertTrue(client.warmUp());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void refused(FailureCode why, SignedRequest request) {
    assertEquals(new IssueAnswer.Refused(why), client.issue(request));
  }

  private void issued(SignedRequest request) {
    assertInstanceOf(IssueAnswer.Issued.class, client.issue(request));
  }

  // ---- challenge

  @Test
  void aChallengeServesOnce() {
    CertificateRequest first = world.request(client);
    issued(sign(first, SandboxCity.TARO));
    refused(
        FailureCode.CHALLENGE_EXPIRED, sign(world.request(first.challenge()), SandboxCity.TARO));
  }

  @Test
  void aChallengeEnds() {
    String challenge = GatewayWorld.challenge(client);
    world.now.turn(GatewayWorld.NOON.plus(GatewaySetup.CHALLENGE_LIFE));
    refused(FailureCode.CHALLENGE_EXPIRED, sign(world.request(challenge), SandboxCity.TARO));
  }

  @Test
  void aChallengeServesTheBranchThatAskedForIt() {
    HttpsGateway other =
        world.client(world.gateway.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls("elsewhere"));
    String challenge = GatewayWorld.challenge(other);
    refused(FailureCode.CHALLENGE_EXPIRED, sign(world.request(challenge), SandboxCity.TARO));
  }

  @Test
  void aMadeUpChallengeIsNone() {
    refused(FailureCode.CHALLENGE_EXPIRED, sign(world.request("A".repeat(43)), SandboxCity.TARO));
  }

  // ---- one body for one id

  @Test
  void anotherBodyUnderTheSameIdIsRefused() {
    SignedRequest first = sign(world.request(client), SandboxCity.TARO);
    issued(first);
    CertificateRequest again = first.request();
    CertificateRequest other =
        new CertificateRequest(
            again.id(),
            again.branch(),
            again.terminal(),
            again.municipality(),
            again.kind(),
            again.options(),
            2,
            600,
            GatewayWorld.challenge(client),
            again.at());
    refused(FailureCode.REQUEST_INVALID, sign(other, SandboxCity.TARO));
    // and so is the same request of another person
    refused(FailureCode.REQUEST_INVALID, sign(again, SandboxCity.HANAKO));
  }

  // ---- branch

  @Test
  void anotherBranchsCertificateIsRefused() {
    HttpsGateway other =
        world.client(world.gateway.uri(), GatewayWorld.PATIENT, AUTHORITY.branchTls("elsewhere"));
    CertificateRequest request = world.request(GatewayWorld.challenge(other));
    assertEquals(
        new IssueAnswer.Refused(FailureCode.BRANCH_NOT_TRUSTED),
        other.issue(sign(request, SandboxCity.TARO)));
  }

  @Test
  void aDeskOfAnotherBranchIsRefused() {
    try (HttpsGateway other =
        new HttpsGateway(
            world.gateway.uri(),
            GatewayWorld.PATIENT,
            ServerTls.context(
                AUTHORITY.branchTls(GatewayWorld.BRANCH), AUTHORITY.tlsAuthority().certificate()),
            AUTHORITY.desk("elsewhere").certificate())) {
      assertEquals(
          new IssueAnswer.Refused(FailureCode.BRANCH_NOT_TRUSTED),
          other.issue(sign(world.request(other), SandboxCity.TARO)));
    }
  }

  @Test
  void aDeskOfAnUnknownAuthorityIsRefused() {
    try (HttpsGateway other =
        new HttpsGateway(
            world.gateway.uri(),
            GatewayWorld.PATIENT,
            ServerTls.context(
                AUTHORITY.branchTls(GatewayWorld.BRANCH), AUTHORITY.tlsAuthority().certificate()),
            new SandboxAuthority("forger").desk(GatewayWorld.BRANCH).certificate())) {
      assertEquals(
          new IssueAnswer.Refused(FailureCode.BRANCH_NOT_TRUSTED),
          other.issue(sign(world.request(other), SandboxCity.TARO)));
    }
  }

  // ---- request

  private CertificateRequest asking(
      String municipality, String kind, SortedMap<String, String> options, int copies, int fee) {
    return new CertificateRequest(
        IssuanceId.random(new java.security.SecureRandom()),
        GatewayWorld.BRANCH,
        "lobby-1",
        municipality,
        kind,
        options,
        copies,
        fee,
        GatewayWorld.challenge(client),
        world.now.get());
  }

  @Test
  void whatTheMunicipalityDoesntOfferIsRefused() {
    SortedMap<String, String> options = new TreeMap<>(Map.of("persons", "self", "head", "no"));
    String city = SandboxCity.CODE;
    String kind = SandboxCity.KIND;
    for (CertificateRequest request :
        List.of(
            asking("13101", kind, options, 1, 300),
            asking(city, "family-register", options, 1, 300),
            asking(city, kind, new TreeMap<>(Map.of("persons", "self")), 1, 300),
            asking(city, kind, new TreeMap<>(Map.of("persons", "street", "head", "no")), 1, 300),
            asking(
                city,
                kind,
                new TreeMap<>(Map.of("persons", "self", "head", "no", "extra", "yes")),
                1,
                300),
            asking(city, kind, options, 6, 1800),
            asking(city, kind, options, 1, 0),
            asking(city, kind, options, 2, 300))) {
      refused(FailureCode.REQUEST_INVALID, sign(request, SandboxCity.TARO));
    }
    issued(sign(asking(city, kind, options, 5, 1500), SandboxCity.TARO));
  }

  @Test
  void theFeeIsTheDaysAndTheDayIsToday() {
    world.now.turn(Instant.parse("2026-12-01T03:00:00Z"));
    refused(FailureCode.REQUEST_INVALID, sign(world.request(client), SandboxCity.TARO));
    CertificateRequest today = world.request(client);
    CertificateRequest backdated =
        new CertificateRequest(
            today.id(),
            today.branch(),
            today.terminal(),
            today.municipality(),
            today.kind(),
            today.options(),
            1,
            300,
            today.challenge(),
            GatewayWorld.NOON);
    refused(FailureCode.REQUEST_INVALID, sign(backdated, SandboxCity.TARO));
  }

  @Test
  void outsideItsHoursTheMunicipalityIssuesNothing() {
    world.now.turn(Instant.parse("2026-11-20T08:00:00Z")); // 17:00 in Japan
    refused(FailureCode.OUTSIDE_HOURS, sign(world.request(client), SandboxCity.TARO));
  }

  // ---- electronic certificate

  @Test
  void anAlteredSignatureIsRefused() {
    SignedRequest good = sign(world.request(client), SandboxCity.TARO);
    byte[] altered = good.signature().clone();
    altered[100] ^= 1;
    refused(
        FailureCode.SIGNATURE_INVALID,
        new SignedRequest(good.request(), altered, good.certificate()));
  }

  @Test
  void aSignatureUnderAnotherRequestOrByAnotherCardIsRefused() {
    SignedRequest one = sign(world.request(client), SandboxCity.TARO);
    SignedRequest other = sign(world.request(client), SandboxCity.TARO);
    refused(
        FailureCode.SIGNATURE_INVALID,
        new SignedRequest(one.request(), other.signature(), one.certificate()));
    Credential hanako = AUTHORITY.userAuthentication(SandboxCity.HANAKO);
    refused(
        FailureCode.SIGNATURE_INVALID,
        new SignedRequest(other.request(), other.signature(), hanako.certificate()));
  }

  @Test
  void anExpiredElectronicCertificateIsRefused() {
    refused(
        FailureCode.ELECTRONIC_CERTIFICATE_EXPIRED,
        sign(world.request(client), SandboxCity.EXPIRED));
  }

  @Test
  void aRevokedElectronicCertificateIsRefused() {
    issued(sign(world.request(client), SandboxCity.TARO));
    Credential taro = AUTHORITY.userAuthentication(SandboxCity.TARO);
    world.revoked.add(taro.certificate().getSerialNumber());
    refused(
        FailureCode.ELECTRONIC_CERTIFICATE_REVOKED, sign(world.request(client), SandboxCity.TARO));
    issued(sign(world.request(client), SandboxCity.HANAKO));
  }

  @Test
  void withoutRevocationStatusNothingIsIssued() {
    world.revocation.turn(Optional.of((_, _, _) -> Optional.of(FailureCode.REVOCATION_UNKNOWN)));
    refused(FailureCode.REVOCATION_UNKNOWN, sign(world.request(client), SandboxCity.TARO));
  }

  @Test
  void theSameNamesUnderAnotherKeyAreNotBelieved() {
    Credential forged = new SandboxAuthority("forger").userAuthentication(SandboxCity.TARO);
    assertEquals(
        AUTHORITY.userAuthentication(SandboxCity.TARO).certificate().getIssuerX500Principal(),
        forged.certificate().getIssuerX500Principal());
    refused(FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED, sign(world.request(client), forged));
  }

  @Test
  void anElectronicCertificateForSignaturesIsRefused() {
    Credential wrongUse =
        new OddCards(AUTHORITY)
            .with(
                OddCards.usage(
                    org.bouncycastle.asn1.x509.KeyUsage.digitalSignature
                        | org.bouncycastle.asn1.x509.KeyUsage.nonRepudiation),
                OddCards.POLICY);
    refused(FailureCode.ELECTRONIC_CERTIFICATE_WRONG_USE, sign(world.request(client), wrongUse));
  }

  // ---- holds

  @Test
  void aHoldAndAMissingDocumentCannotBeToldApart() {
    Credential taro = AUTHORITY.userAuthentication(SandboxCity.TARO);
    world.held.add(taro.certificate());
    long held = nanosOfNeutralRefusal();
    world.held.clear();
    world.documents.turn((_, _) -> List.of());
    long missing = nanosOfNeutralRefusal();
    long pace = GatewayWorld.PACE.toNanos();
    assertTrue(held >= pace && missing >= pace, "both wait for the pace");

    List<String> seen = world.contract.seen().stream().filter(s -> s.endsWith("403")).toList();
    assertEquals(2, seen.size());
    assertEquals(1, world.contract.refusals().stream().distinct().count(), "byte for byte");
  }

  private long nanosOfNeutralRefusal() {
    SignedRequest request = sign(world.request(client), SandboxCity.TARO);
    long start = System.nanoTime();
    refused(FailureCode.GATEWAY_REFUSED, request);
    return System.nanoTime() - start;
  }

  @Test
  void aRefusalIsRemembered() {
    world.documents.turn((_, _) -> List.of());
    SignedRequest request = sign(world.request(client), SandboxCity.TARO);
    refused(FailureCode.GATEWAY_REFUSED, request);
    world.documents.turn(new TinyPages());
    refused(FailureCode.GATEWAY_REFUSED, request);
  }
}
