package org.madoguchi.sandbox;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.AllInOne;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.support.HttpsApplicationSite;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.voice.Speech;
import org.madoguchi.app.voice.SpokenAloud;
import org.madoguchi.card.CardReader;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.Printer;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.rehearsal.GuestCards;

/**
 * A branch on its own site before anything is real: the configuration's reader and printers, the
 * sandbox city's gateway behind them. Lays the city's cards and any other card: for a card that the
 * city doesn't know its first resident stands in.
 */
final class Rehearsal implements AutoCloseable {
  private final SandboxGateway gatewayServer;
  private final HttpsGateway gateway;
  private final Speech speech;
  private final AllInOne box;

  /**
   * Starts gateway and branch.
   *
   * @param config as {@code sandbox branch} writes it
   * @param reader stays its owner's, as the printers do
   * @throws IOException if the gateway's port is taken
   */
  Rehearsal(
      BranchConfig config,
      CardReader reader,
      Printer mfp,
      Printer slips,
      JapaneseFont.Found fonts,
      InstantSource clock)
      throws IOException, KeyMaterialException {
    SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
    List<Persona> personas = Personas.load();
    PersonaCards cards =
        new PersonaCards(
            authority, personas, LocalDate.ofInstant(clock.instant(), config.branch().zone()));
    ElectronicCertificateTrust trust = authority.trust();
    GuestCards guests = new GuestCards(trust, cards.electronicCertificate(personas.getFirst()));
    SecureRandom random = new SecureRandom();
    BranchKeys keys = BranchKeys.load(config.gateway());
    gatewayServer =
        CityGateway.startForRehearsal(
            authority, personas, cards, guests, clock, random, config.gateway().uri().getPort());
    HttpsChannel channel = HttpsChannel.of(config.gateway(), keys);
    gateway = new HttpsGateway(channel, keys.deskCertificate());
    speech = SpokenAloud.ofMachine(config.lobby().voice());
    box =
        new AllInOne(
            new BranchParts(
                config,
                new BranchParts.Lines(
                    gateway,
                    CardAuthorityLine.none(),
                    new HttpsApplicationSite(channel),
                    IntakeCertificates.load(config.municipalities())),
                BranchParts.Trust.of(
                    keys,
                    AnswerVerifier.of(keys, clock),
                    certificate ->
                        guests.is(certificate)
                            ? Optional.empty()
                            : ElectronicCertificateCheck.check(
                                certificate, trust, clock.instant())),
                new BranchParts.Printing(mfp, slips, fonts, true),
                BranchParts.Machine.of(config, clock, random, Build.id())),
            reader,
            CameraDevices.ofThisMachine(),
            speech);
  }

  /** Lobby, branch and office. */
  AllInOne box() {
    return box;
  }

  @Override
  public void close() {
    box.close();
    speech.close();
    gateway.close();
    gatewayServer.close();
  }
}
