package org.madoguchi.sandbox.city.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.HttpsPortal;
import org.madoguchi.app.errand.registration.Portal;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalMessages;
import org.madoguchi.app.gateway.GatewayJson;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.Contract;
import org.madoguchi.sandbox.city.gateway.ContractFilter;
import org.madoguchi.sandbox.city.gateway.Knob;
import org.madoguchi.sandbox.city.gateway.ServerTls;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/** The portal and a branch's line to it. Closing it checks the contract. */
final class PortalWorld implements AutoCloseable {
  /** Its keys are made once for all tests. */
  static final SandboxAuthority AUTHORITY = new SandboxAuthority(SandboxAuthority.CITY);

  static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
  static final String BRANCH = "mihon-chuo";

  /** How one gets to it. */
  enum Way {
    IN_PROCESS,
    OVER_TLS
  }

  final Knob<Instant> now = new Knob<>(NOON);
  final SimulatedPortal simulated;
  final Portal portal;
  final SimulatedBanks banks;
  final PortalServer server;
  final ContractFilter contract;
  private final List<Persona> personas = Personas.load();
  private final SecureRandom random = new SecureRandom();
  private final PersonaCards cards =
      new PersonaCards(AUTHORITY, personas, LocalDate.ofInstant(NOON, ZoneOffset.UTC));

  PortalWorld(Way way) throws IOException {
    banks = new SimulatedBanks(personas);
    simulated =
        new SimulatedPortal(
            AUTHORITY.portal(),
            certificate ->
                cards.revoked().contains(certificate.getSerialNumber())
                    ? Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED)
                    : Optional.empty(),
            cards::holder,
            banks,
            now::get,
            random);
    contract = new ContractFilter(new Contract("portal-openapi.json"), () -> true);
    server = PortalServer.start(simulated, AUTHORITY, random, now::get, List.of(contract));
    portal = way == Way.OVER_TLS ? over(BRANCH) : simulated;
  }

  /** Another line to it. */
  HttpsPortal over(String branch) {
    return new HttpsPortal(
        new HttpsChannel(
            server.uri(),
            Duration.ofSeconds(60),
            ServerTls.context(AUTHORITY.branchTls(branch), AUTHORITY.tlsAuthority().certificate())),
        now::get);
  }

  String nonce() {
    return Assertions.assertInstanceOf(Portal.Greeting.Welcome.class, portal.greet()).nonce();
  }

  Persona persona(String id) {
    return personas.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  /** A request under a fresh nonce. */
  DrawnRequest drawn(PortalAction action) {
    return drawn(action, null, nonce());
  }

  /** To register an account of somebody's. */
  DrawnRequest account(String persona, BankAccount account) {
    Persona.Person of = persona(persona).holder();
    var told =
        new PortalMessages.Account(
            account.bank(),
            account.branch(),
            PortalMessages.Account.ORDINARY,
            account.number(),
            of.kana(),
            of.myNumber().getBytes(StandardCharsets.US_ASCII));
    return drawn(PortalAction.ACCOUNT, told, nonce());
  }

  DrawnRequest drawn(
      PortalAction action,
      PortalMessages.@org.jspecify.annotations.Nullable Account account,
      String nonce) {
    byte[] key = bytes(32);
    var sealFor = AUTHORITY.portal().certificate();
    byte[] content =
        GatewayJson.write(
            new PortalMessages.Content(
                IntakeEnvelope.seal(key, sealFor),
                account == null ? null : IntakeEnvelope.seal(GatewayJson.write(account), sealFor)));
    return new DrawnRequest(
        new PortalRequest(
            HexFormat.of().formatHex(bytes(16)),
            action.word(),
            Digest.of(content),
            nonce,
            BRANCH,
            "lobby-1",
            now.get().truncatedTo(ChronoUnit.SECONDS)),
        content,
        key);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  CardConsent signedBy(String persona, DrawnRequest request) {
    Credential card = AUTHORITY.userAuthentication(cards.holder(persona(persona)));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(card.key());
      signature.update(CanonicalPortalRequest.encode(request.request()));
      return new CardConsent(signature.sign(), card.certificate());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    portal.close();
    server.close();
    Assertions.assertEquals(List.of(), contract.violations());
  }
}
