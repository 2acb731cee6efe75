package org.madoguchi.sandbox.city.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Assertions;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.HttpsCardAuthority;
import org.madoguchi.app.errand.support.ApplicationSite;
import org.madoguchi.app.errand.support.HttpsApplicationSite;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.Gateway.ChallengeAnswer;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.authority.OcspResponder;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.city.site.FormRegister;

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

  private final List<Persona> personas = Personas.load();

  /** The sandbox city's people with their cards, which are there beside {@link SandboxCity}'s. */
  final PersonaCards cards =
      new PersonaCards(AUTHORITY, personas, LocalDate.ofInstant(NOON, ZoneOffset.UTC));

  private final SecureRandom random = new SecureRandom();

  final CardAuthority changes = new CardAuthority(AUTHORITY, cards.issued(), now::get, random);
  final Knob<Officer> officer = new Knob<>(Officer.AGREES);
  final CardSite site = new CardSite(new FormRegister(personas), now::get);
  final GatewaySetup setup;
  final ContractFilter contract;
  private final Map<Digest, X500Principal> subjects = new ConcurrentHashMap<>();
  final SandboxGateway gateway;

  private final List<HttpsChannel> channels = new ArrayList<>();
  private final List<HttpsGateway> clients = new ArrayList<>();

  GatewayWorld() throws IOException {
    contract =
        new ContractFilter(new Contract(), () -> !faults.get().has(GatewayFaults.Fault.NONSENSE));
    OcspResponder responder = new OcspResponder(AUTHORITY, this::notToBeReliedOn, now::get);
    RevocationCheck ocsp = new OcspCheck(r -> Optional.of(responder.answer(r)), random);
    List<Municipality> municipalities =
        new ArrayList<>(City.municipalities().stream().map(GatewayWorld::withOfficer).toList());
    municipalities.add(SandboxCity.municipality());
    setup =
        new GatewaySetup(
            AUTHORITY,
            municipalities,
            this::pages,
            pages -> Optional.ofNullable(subjects.get(Digest.of(pages.getFirst()))),
            (c, issuer, at) -> revocation.get().orElse(ocsp).check(c, issuer, at),
            _ -> false,
            held::contains,
            new CardOrderSetup(changes, officer::get, CardOrderSetup.LIFE),
            site,
            faults::get,
            now::get,
            random,
            GatewaySetup.CHALLENGE_LIFE,
            PACE);
    gateway = SandboxGateway.start(setup, 0, List.of(contract));
  }

  /** 見本町 wants an officer to decide, 見本市 doesn't. */
  private static Municipality withOfficer(Municipality m) {
    return m.code().equals(City.MIHON_MACHI)
        ? new Municipality(
            m.code(),
            m.name(),
            m.prefecture(),
            m.paper(),
            m.kinds(),
            m.purposes(),
            List.of(
                m.errand(ElectronicConfig.class)
                    .map(e -> new ElectronicConfig(e.entrustment(), e.operations(), true))
                    .orElseThrow()),
            m.identityPapers())
        : m;
  }

  private Set<BigInteger> notToBeReliedOn() {
    Set<BigInteger> all = new HashSet<>(revoked);
    all.addAll(changes.notToBeReliedOn());
    return all;
  }

  private List<byte[]> pages(CertificateRequest request, X509Certificate holder) {
    List<byte[]> pages = documents.get().pages(request, holder);
    pages.stream()
        .limit(1)
        .forEach(p -> subjects.put(Digest.of(p), holder.getSubjectX500Principal()));
    return pages;
  }

  /** One of the sandbox city's people. */
  Persona persona(String id) {
    return personas.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
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

  /** This branch's line to the authority that changes cards. */
  CardAuthorityLine orders() {
    return orders(gateway.uri(), PATIENT, AUTHORITY.branchTls(BRANCH));
  }

  /** This branch's line to the application site. */
  ApplicationSite applications() {
    HttpsChannel channel =
        new HttpsChannel(
            gateway.uri(),
            PATIENT,
            ServerTls.context(AUTHORITY.branchTls(BRANCH), AUTHORITY.tlsAuthority().certificate()));
    channels.add(channel);
    return new HttpsApplicationSite(channel);
  }

  /** Any line; closed with the world. */
  CardAuthorityLine orders(URI uri, Duration deadline, Credential tls) {
    HttpsChannel channel =
        new HttpsChannel(
            uri, deadline, ServerTls.context(tls, AUTHORITY.tlsAuthority().certificate()));
    channels.add(channel);
    return new HttpsCardAuthority(channel);
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
    return request(challenge, 300);
  }

  /** The same for another fee. */
  CertificateRequest request(String challenge, int yen) {
    return new CertificateRequest(
        IssuanceId.random(random),
        BRANCH,
        "lobby-1",
        SandboxCity.CODE,
        SandboxCity.KIND,
        new TreeMap<>(Map.of("persons", "self", "head", "no")),
        1,
        yen,
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
    channels.forEach(HttpsChannel::close);
    gateway.close();
    Assertions.assertEquals(List.of(), contract.violations(), "against docs/gateway-openapi.json");
  }
}
