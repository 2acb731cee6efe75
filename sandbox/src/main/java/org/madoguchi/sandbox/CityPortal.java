package org.madoguchi.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.PortalConfig;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.portal.PortalServer;
import org.madoguchi.sandbox.city.portal.SimulatedBanks;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;

/**
 * Where residents of the sandbox city register: a portal of its own, and a branch's line to it over
 * TLS, if the branch offers it.
 */
final class CityPortal implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  private final SimulatedPortal portal;
  private final @Nullable PortalServer server;
  private final Path directory;
  private final InstantSource clock;
  private @Nullable PortalLine line;

  /**
   * @param directory for its certificates
   * @param offered whether the branch has it
   */
  CityPortal(
      Path directory,
      boolean offered,
      SandboxAuthority authority,
      PersonaCards cards,
      List<Persona> personas,
      InstantSource clock)
      throws IOException {
    this.directory = directory;
    this.clock = clock;
    SecureRandom random = new SecureRandom();
    ElectronicCertificateTrust trust = authority.trust();
    portal =
        new SimulatedPortal(
            authority.portal(),
            certificate -> objection(certificate, trust, cards),
            cards::holder,
            new SimulatedBanks(personas),
            clock,
            random);
    if (offered) {
      PrivateFiles.directory(directory);
      BranchKeyFiles.writePem(
          directory.resolve("tls.pem"), List.of(authority.tlsAuthority().certificate()));
      BranchKeyFiles.writePem(
          directory.resolve("seal.pem"), List.of(authority.portal().certificate()));
      server = PortalServer.start(portal, authority, random, clock, List.of());
    } else {
      server = null;
    }
  }

  private Optional<FailureCode> objection(
      X509Certificate certificate, ElectronicCertificateTrust trust, PersonaCards cards) {
    return ElectronicCertificateCheck.check(certificate, trust, clock.instant())
        .or(
            () ->
                cards.revoked().contains(certificate.getSerialNumber())
                    ? Optional.of(FailureCode.ELECTRONIC_CERTIFICATE_REVOKED)
                    : Optional.empty());
  }

  /** A branch that has it, if it is offered. */
  BranchConfig offeredBy(BranchConfig branch) {
    return server == null
        ? branch
        : branch.with(
            new PortalConfig(
                server.uri(),
                DEADLINE,
                directory.resolve("tls.pem"),
                directory.resolve("seal.pem")));
  }

  /** As that branch reaches it, over TLS; null if it isn't offered. Closed with this. */
  @Nullable PortalLine line(BranchConfig branch) throws KeyMaterialException {
    line = PortalLine.load(branch, clock);
    return line;
  }

  /** What stands behind it. */
  SimulatedPortal simulated() {
    return portal;
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
