package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.OrderAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.errand.electronic.HttpsCardAuthority;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.Gateway.IssueAnswer;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.gateway.ServerTls;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/** A renewal at the sandbox city as it is composed, and the papers that it prints afterwards. */
class RenewalAtTheCityTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final Duration PATIENT = Duration.ofSeconds(60);

  private final SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
  private final List<Persona> personas = Personas.load();
  private final PersonaCards cards =
      new PersonaCards(authority, personas, LocalDate.ofInstant(NOW, ZoneId.of("Asia/Tokyo")));
  private final SecureRandom random = new SecureRandom();
  private final SandboxGateway city =
      CityGateway.start(authority, personas, cards, () -> GatewayFaults.NONE, () -> NOW, random, 0);
  private final HttpsChannel channel = channel(city.uri());
  private final HttpsGateway gateway =
      new HttpsGateway(channel, authority.desk(City.branch().id()).certificate());
  private final CardAuthorityLine line = new HttpsCardAuthority(channel);
  private final Persona persona =
      personas.stream().filter(p -> p.id().equals("certificate-due")).findFirst().orElseThrow();
  private final RsaKeys fresh = RsaKeys.of(authority.keyPair("renewal-at-the-city"));
  private final SimulatedCard card =
      new VirtualCard(
          cards.contents(persona).orElseThrow(),
          CardQuirks.NONE,
          CardMemory.inMemory(),
          random,
          () -> fresh);

  RenewalAtTheCityTest() throws IOException {}

  private HttpsChannel channel(URI uri) {
    return new HttpsChannel(
        uri,
        PATIENT,
        ServerTls.context(
            authority.branchTls(City.branch().id()), authority.tlsAuthority().certificate()));
  }

  @AfterEach
  void close() {
    gateway.close();
    city.close();
  }

  @Test
  void theNewCertificateIsBelievedAndTheOldOneIsNot() throws Exception {
    Credential before = authority.userAuthentication(cards.holder(persona));
    assertInstanceOf(IssueAnswer.Issued.class, issue(before), "till now");
    CardOrderRequest order = request(CardOperation.RENEW_AUTHENTICATION, persona);
    byte[] commitment = cards.issued(persona).orElseThrow().commitment(authority.commitmentSalt());
    OrderAnswer.Taken taken =
        assertInstanceOf(
            OrderAnswer.Taken.class,
            line.order(
                new AskedOrder(
                    order,
                    commitment,
                    new CardConsent(
                        sign(before, CanonicalCardOrder.encode(order)), before.certificate()),
                    null)));
    ScriptAnswer answer = line.exchange(order.id(), 0, List.of());
    while (answer instanceof ScriptAnswer.Commands(long sequence, List<byte[]> commands, int _)) {
      List<byte[]> answers = new ArrayList<>();
      commands.forEach(command -> answers.add(card.transmit(command)));
      answer = line.exchange(order.id(), sequence, answers);
    }
    assertEquals(new ScriptAnswer.Done(), answer);
    Credential after = new Credential(inUse(), fresh.privateKey());
    IssueAnswer revoked = new IssueAnswer.Refused(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED);
    assertEquals(revoked, issue(after), "on hold");
    assertEquals(
        new ReadBackAnswer.Confirmed(),
        line.readBack(
            order.id(),
            new CardReadBack(after.certificate(), sign(after, taken.readBackChallenge()))));
    assertInstanceOf(IssueAnswer.Issued.class, issue(after), "papers about the same resident");
    assertEquals(revoked, issue(before));
    assertTrue(
        after
            .certificate()
            .getNotAfter()
            .toInstant()
            .isAfter(before.certificate().getNotAfter().toInstant()),
        "lasts");
  }

  /** What was revoked when the city began is so for the authority as well: it is issued anew. */
  @Test
  void whatWasRevokedBeforeIsIssuedAnew() {
    Persona revoked =
        personas.stream()
            .filter(p -> p.id().equals("certificate-revoked"))
            .findFirst()
            .orElseThrow();
    byte[] commitment = cards.issued(revoked).orElseThrow().commitment(authority.commitmentSalt());
    assertEquals(
        new OrderAnswer.Refused(FailureCode.REQUEST_INVALID),
        line.order(unsigned(CardOperation.RENEW_AUTHENTICATION, revoked, commitment)));
    assertInstanceOf(
        OrderAnswer.Taken.class,
        line.order(unsigned(CardOperation.ISSUE_AUTHENTICATION, revoked, commitment)));
  }

  private AskedOrder unsigned(CardOperation operation, Persona of, byte[] commitment) {
    return new AskedOrder(request(operation, of), commitment, null, null);
  }

  private CardOrderRequest request(CardOperation operation, Persona of) {
    return new CardOrderRequest(
        CardOrderId.random(random),
        operation.word(),
        of.municipality(),
        City.branch().id(),
        "lobby-1",
        NOW,
        challenge());
  }

  private X509Certificate inUse() throws Exception {
    return MyNumberCard.on(command -> CardAnswer.of(card.transmit(command)))
        .jpki()
        .orElseThrow()
        .certificate(JpkiKey.USER_AUTHENTICATION)
        .optional()
        .orElseThrow();
  }

  private String challenge() {
    return assertInstanceOf(ChallengeAnswer.Challenge.class, gateway.challenge()).value();
  }

  private static byte[] sign(Credential signer, byte[] what) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(signer.key());
    signature.update(what);
    return signature.sign();
  }

  private IssueAnswer issue(Credential signer) {
    CertificateRequest request =
        new CertificateRequest(
            IssuanceId.random(random),
            City.branch().id(),
            "lobby-1",
            persona.municipality(),
            "residence",
            new TreeMap<>(
                Map.of(
                    "persons", "self",
                    "relationship", "no",
                    "registered-domicile", "no",
                    "my-number", "no")),
            1,
            200,
            challenge(),
            NOW);
    return gateway.issue(signer.sign(request));
  }
}
