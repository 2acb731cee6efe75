package org.madoguchi.sandbox.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Chain;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.sandbox.authority.Credential;
import org.madoguchi.sandbox.authority.Holder;
import org.madoguchi.sandbox.authority.OcspResponder;
import org.madoguchi.sandbox.authority.SandboxAuthority;

/** A running gateway and all that is needed to talk to it. Closing it checks the contract. */
final class GatewayWorld implements AutoCloseable {
  /** Its keys are made once for all tests. */
  static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);

  /** A Friday noon in Japan. */
  static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

  static final String BRANCH = "otemachi";
  static final Duration PATIENT = Duration.ofSeconds(60);
  static final Duration PACE = Duration.ofMillis(150);

  final Knob<Instant> now = new Knob<>(NOON);
  final Knob<GatewayFaults> faults = new Knob<>(GatewayFaults.NONE);
  final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
  final Set<X509Certificate> held = ConcurrentHashMap.newKeySet();
  final Knob<DocumentSource> documents = new Knob<>(new TinyPages());
  final Knob<Optional<RevocationCheck>> revocation = new Knob<>(Optional.empty());
  final ContractFilter contract;
  private final Map<Digest, Digest> subjects = new ConcurrentHashMap<>();
  final SandboxGateway gateway;

  private final SecureRandom random = new SecureRandom();
  private final List<HttpsGateway> clients = new ArrayList<>();

  GatewayWorld() throws IOException {
    contract =
        new ContractFilter(new Contract(), () -> !faults.get().has(GatewayFaults.Fault.NONSENSE));
    OcspResponder responder = new OcspResponder(AUTHORITY, () -> Set.copyOf(revoked), now::get);
    RevocationCheck ocsp = new OcspCheck(r -> Optional.of(responder.answer(r)), random);
    gateway =
        SandboxGateway.start(
            new GatewaySetup(
                AUTHORITY,
                List.of(SandboxCity.municipality()),
                this::pages,
                pages -> Optional.ofNullable(subjects.get(Digest.of(pages.getFirst()))),
                (c, issuer, at) -> revocation.get().orElse(ocsp).check(c, issuer, at),
                _ -> false,
                held::contains,
                faults::get,
                now::get,
                random,
                GatewaySetup.CHALLENGE_LIFE,
                PACE),
            0,
            List.of(contract));
  }

  private List<byte[]> pages(CertificateRequest request, X509Certificate holder) {
    List<byte[]> pages = documents.get().pages(request, holder);
    pages.stream().limit(1).forEach(p -> subjects.put(Digest.of(p), Chain.holder(holder)));
    return pages;
  }

  /** This branch's client. */
  HttpsGateway client() {
    return client(gateway.uri(), PATIENT, AUTHORITY.branchTls(BRANCH));
  }

  /** Any client; closed with the world. */
  HttpsGateway client(URI uri, Duration deadline, Credential tls) {
    HttpsGateway client =
        new HttpsGateway(
            uri,
            deadline,
            ServerTls.context(tls, AUTHORITY.tlsAuthority().certificate()),
            AUTHORITY.desk(BRANCH).certificate());
    clients.add(client);
    return client;
  }

  /** What this branch's desk opens answers with. */
  AnswerVerifier seal() {
    Credential desk = AUTHORITY.desk(BRANCH);
    return new AnswerVerifier(
        Set.of(AUTHORITY.sealAuthority().certificate()), desk.key(), desk.certificate(), now::get);
  }

  /** A request that the municipality answers: one copy, 300 yen. */
  CertificateRequest request(HttpsGateway client) {
    return request(challenge(client));
  }

  CertificateRequest request(String challenge) {
    return new CertificateRequest(
        IssuanceId.random(random),
        BRANCH,
        "lobby-1",
        SandboxCity.CODE,
        SandboxCity.KIND,
        new TreeMap<>(Map.of("persons", "self", "head", "no")),
        1,
        300,
        challenge,
        now.get());
  }

  static String challenge(HttpsGateway client) {
    return Assertions.assertInstanceOf(ChallengeAnswer.Challenge.class, client.challenge()).value();
  }

  /** The request, signed by the card of that holder. */
  static SignedRequest sign(CertificateRequest request, Holder holder) {
    return sign(request, AUTHORITY.userAuthentication(holder));
  }

  static SignedRequest sign(CertificateRequest request, Credential card) {
    return card.sign(request);
  }

  @Override
  public void close() {
    clients.forEach(HttpsGateway::close);
    gateway.close();
    Assertions.assertEquals(List.of(), contract.violations(), "against docs/gateway-openapi.json");
  }
}
