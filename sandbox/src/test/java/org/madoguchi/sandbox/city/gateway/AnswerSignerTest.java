package org.madoguchi.sandbox.city.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.sandbox.city.gateway.GatewayWorld.AUTHORITY;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.Statement;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.AnswerVerifier.Opening;
import org.madoguchi.app.gateway.DocumentPages;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.GatewayMessages.IssuedAnswer;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.Issuing;

final class AnswerSignerTest {
  private static final Credential DESK = AUTHORITY.desk(GatewayWorld.BRANCH);
  private static final List<byte[]> PAGES = List.of(bytes("page one"), bytes("page two"));
  private static final byte[] DOCUMENT = DocumentPages.encode(PAGES);
  private static final Statement STATEMENT = statement(SandboxCity.CODE);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Statement statement(String municipality) {
    return new Statement(
        IssuanceId.random(RandomGenerator.of("Xoshiro256PlusPlus")),
        Digest.of(bytes("request")),
        Digest.of(bytes("holder")),
        Digest.of(DOCUMENT),
        PAGES.stream().map(Digest::of).toList(),
        municipality);
  }

  private static AnswerVerifier at(Instant now) {
    return new AnswerVerifier(
        Set.of(AUTHORITY.sealAuthority().certificate()), DESK.key(), DESK.certificate(), () -> now);
  }

  private static Opening open(IssuedAnswer answer) {
    return at(GatewayWorld.NOON)
        .open(new IssueAnswer.Issued(answer.statement(), answer.document()));
  }

  private static IssuedAnswer sealed(Credential seal) {
    return seal(STATEMENT, seal, DESK.certificate());
  }

  private static IssuedAnswer seal(Statement statement, Credential seal, X509Certificate desk) {
    return new AnswerSigner(() -> GatewayWorld.NOON).sign(statement, DOCUMENT, seal, desk);
  }

  /** A seal of our authority that is odd in one thing. */
  private static Credential odd(String subject, int usage, Instant until) {
    Credential authority = AUTHORITY.sealAuthority();
    Credential good = AUTHORITY.seal(SandboxCity.CODE);
    return new Credential(
        Issuing.issue(
            Issuing.name(authority.certificate()),
            authority.key(),
            new Issuing.Request(
                BigInteger.TEN,
                Instant.parse("2026-01-01T00:00:00Z"),
                until,
                new X500Name(subject),
                good.certificate().getPublicKey(),
                List.of(OddCards.usage(usage)))),
        good.key());
  }

  private static void refused(FailureCode why, IssuedAnswer answer) {
    assertEquals(new Opening.Failed(why), open(answer));
  }

  @Test
  void whatTheMunicipalitySealedComesOutAsItWentIn() {
    Opening.Opened opened =
        assertInstanceOf(Opening.Opened.class, open(sealed(AUTHORITY.seal(SandboxCity.CODE))));
    assertEquals(STATEMENT, opened.statement());
    assertArrayEquals(DOCUMENT, opened.document());
    assertArrayEquals(PAGES.getLast(), opened.pages().getLast());
  }

  @Test
  void anRsaSealDoesAsWell() {
    Credential authority = AUTHORITY.sealAuthority();
    Credential rsa = AUTHORITY.userAuthentication(SandboxCity.TARO);
    X509Certificate certificate =
        Issuing.issue(
            Issuing.name(authority.certificate()),
            authority.key(),
            new Issuing.Request(
                BigInteger.TWO,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z"),
                new X500Name("C=JP,SERIALNUMBER=" + SandboxCity.CODE),
                rsa.certificate().getPublicKey(),
                List.of(OddCards.usage(KeyUsage.nonRepudiation))));
    assertInstanceOf(Opening.Opened.class, open(sealed(new Credential(certificate, rsa.key()))));
  }

  @Test
  void anotherMunicipalitysSealIsInvalid() {
    refused(FailureCode.SEAL_INVALID, sealed(AUTHORITY.seal("99222")));
  }

  @Test
  void aSealMustBeMadeForSealing() {
    Instant later = Instant.parse("2030-01-01T00:00:00Z");
    String name = "C=JP,SERIALNUMBER=" + SandboxCity.CODE;
    assertInstanceOf(Opening.Opened.class, open(sealed(odd(name, KeyUsage.nonRepudiation, later))));
    refused(FailureCode.SEAL_INVALID, sealed(odd(name, KeyUsage.digitalSignature, later)));
    refused(
        FailureCode.SEAL_INVALID,
        sealed(odd(name + ",SERIALNUMBER=99222", KeyUsage.nonRepudiation, later)));
    refused(FailureCode.SEAL_INVALID, sealed(odd("C=JP", KeyUsage.nonRepudiation, later)));
  }

  @Test
  void aSealEnds() {
    IssuedAnswer answer = sealed(AUTHORITY.seal(SandboxCity.CODE));
    Opening later =
        at(Instant.parse("2045-01-01T00:00:00Z"))
            .open(new IssueAnswer.Issued(answer.statement(), answer.document()));
    assertEquals(new Opening.Failed(FailureCode.SEAL_INVALID), later);
  }

  @Test
  void aDocumentForAnotherDeskStaysClosed() {
    refused(
        FailureCode.DOCUMENT_NOT_FOR_THIS_DESK,
        seal(
            STATEMENT,
            AUTHORITY.seal(SandboxCity.CODE),
            AUTHORITY.desk("elsewhere").certificate()));
  }

  /** Whichever byte of the statement is turned (every second is tried), it is never believed. */
  @Test
  void noByteOfTheStatementCanBeTurned() {
    IssuedAnswer good = sealed(AUTHORITY.seal(SandboxCity.CODE));
    for (int i = 0; i < good.statement().length; i += 2) {
      byte[] bad = good.statement().clone();
      bad[i] ^= 0x10;
      if (open(new IssuedAnswer(bad, good.document())) instanceof Opening.Opened opened) {
        // bytes that say nothing (an encoding of the same) may be turned, what is stated may not
        assertEquals(STATEMENT, opened.statement(), "byte " + i);
      }
    }
  }

  /**
   * Whichever byte of the envelope is turned (every fifth is tried): closed, or the digest shows.
   */
  @Test
  void noByteOfTheDocumentCanBeTurnedUnnoticed() {
    IssuedAnswer good = sealed(AUTHORITY.seal(SandboxCity.CODE));
    int shown = 0;
    for (int i = 0; i < good.document().length; i += 5) {
      byte[] bad = good.document().clone();
      bad[i] ^= 0x10;
      if (open(new IssuedAnswer(good.statement(), bad)) instanceof Opening.Opened other) {
        boolean same = Arrays.equals(DOCUMENT, other.document());
        Optional<FailureCode> found = Chain.document(STATEMENT, other.document(), other.pages());
        assertEquals(same, found.isEmpty(), "byte " + i);
        shown += same ? 0 : 1;
      }
    }
    assertTrue(shown > 0, "CBC alone doesn't show it, so the digest must");
  }

  @Test
  void whatIsNoCmsIsUnreadable() {
    IssuedAnswer good = sealed(AUTHORITY.seal(SandboxCity.CODE));
    refused(FailureCode.GATEWAY_ANSWER_UNREADABLE, new IssuedAnswer(bytes("x"), good.document()));
    refused(FailureCode.GATEWAY_ANSWER_UNREADABLE, new IssuedAnswer(new byte[0], good.document()));
    refused(FailureCode.GATEWAY_ANSWER_UNREADABLE, new IssuedAnswer(good.statement(), bytes("x")));
    refused(
        FailureCode.GATEWAY_ANSWER_UNREADABLE, new IssuedAnswer(good.document(), good.statement()));
  }
}
