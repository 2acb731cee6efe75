package org.madoguchi.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.AllInOne;
import org.madoguchi.app.base.BranchThreads;
import org.madoguchi.app.base.Build;
import org.madoguchi.app.branch.BranchParts;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.errand.electronic.HttpsCardAuthority;
import org.madoguchi.app.errand.support.HttpsApplicationSite;
import org.madoguchi.app.errand.support.IntakeCertificates;
import org.madoguchi.app.gateway.AnswerVerifier;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.ElectronicCertificateCheck;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.HttpsGateway;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.app.monitoring.BranchMonitoring;
import org.madoguchi.app.monitoring.Observed;
import org.madoguchi.app.monitoring.Round;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.MetricsConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.camera.CameraStage;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.SandboxGateway;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.mfp.FolderPrinter;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;
import org.madoguchi.sandbox.city.site.CardSite;
import org.madoguchi.sandbox.proof.LineWatch;
import org.madoguchi.sandbox.proof.TypedSecrets;

/**
 * The sandbox city at work: its gateway, its people's cards, its printers, and a branch composed
 * like the product's from the same parts. No flag of the product leads here.
 */
final class SandboxBranch implements AutoCloseable {
  /**
   * How long others may take.
   *
   * @param gateway for an answer
   * @param printer until a job has settled
   */
  record Bounds(Duration gateway, Duration printer) {
    /** Outside tests. */
    static final Bounds USUAL = new Bounds(Duration.ofSeconds(15), Duration.ofMinutes(3));
  }

  /** Where in its directory the key files are. */
  static final String KEYS = "keys";

  private final SandboxAuthority authority = new SandboxAuthority(SandboxAuthority.CITY);
  private final PersonaCards cards;
  private final List<Persona> personas = Personas.load();
  private final AtomicReference<GatewayFaults> faults = new AtomicReference<>(GatewayFaults.NONE);
  private final TypedSecrets typed = new TypedSecrets();
  private final LineWatch line = new LineWatch(typed);
  private final SandboxGateway gatewayServer;
  private final HttpsGateway gateway;
  private final CardPlace place;
  private final SandboxPrinters printers;
  private final BranchConfig config;
  private final BranchParts parts;
  private final Observed observed;
  private final AllInOne box;
  private final Map<String, X509Certificate> certificates;
  private final CameraStage stage;
  private final CityOfficers officers;
  private final CityPortal portal;

  /**
   * @param directory for the journal, the keys and the papers
   * @param place where cards are laid down; closed with this
   * @param printer MFP and slip printer; null: folders in the directory
   * @param bounds how long gateway and printers may take
   * @param clock wall clock
   */
  SandboxBranch(
      Path directory, CardPlace place, @Nullable URI printer, Bounds bounds, InstantSource clock)
      throws IOException, KeyMaterialException, MissingFont {
    this(directory, place, printer, bounds, clock, BranchExtras.NONE);
  }

  /** The same with more. */
  SandboxBranch(
      Path directory,
      CardPlace place,
      @Nullable URI printer,
      Bounds bounds,
      InstantSource clock,
      BranchExtras extras)
      throws IOException, KeyMaterialException, MissingFont {
    JapaneseFont.Found fonts =
        switch (JapaneseFont.find()) {
          case JapaneseFont.Found found -> found;
          case JapaneseFont.Missing missing -> throw new MissingFont(missing.advice());
        };
    this.place = place;
    PrivateFiles.directory(directory);
    stage =
        new CameraStage(
            extras.cameraProcess()
                ? Optional.of(directory.resolve("camera.jpg"))
                : Optional.empty());
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.branch().zone());
    cards = new PersonaCards(authority, personas, today);
    SecureRandom random = new SecureRandom();
    gatewayServer =
        CityGateway.start(authority, personas, cards, faults::get, clock, random, 0, List.of(line));
    GatewayConfig gatewayConfig =
        BranchKeyFiles.write(
            authority,
            directory.resolve(KEYS),
            City.branch().id(),
            gatewayServer.uri(),
            bounds.gateway());
    BranchKeys keys = BranchKeys.load(gatewayConfig);
    HttpsChannel channel = HttpsChannel.of(gatewayConfig, keys);
    gateway = new HttpsGateway(channel, keys.deskCertificate());
    printers = SandboxPrinters.in(directory, printer);
    ElectronicCertificateTrust trust = authority.trust();
    officers =
        new CityOfficers(
            directory.resolve("officers"),
            extras.officers(),
            authority,
            cards,
            personas,
            gatewayConfig,
            clock);
    portal =
        new CityPortal(
            directory.resolve("portal"), extras.portal(), authority, cards, personas, clock);
    BranchConfig offering =
        CityBranchConfig.of(
            directory,
            gatewayConfig,
            new PrinterConfig(
                printer == null ? URI.create("ipp://localhost") : printer, bounds.printer()),
            extras.compareName(),
            officers.municipalities(),
            today);
    config = officers.collecting(portal.offeredBy(offering), extras.figures());
    parts =
        new BranchParts(
            config,
            new BranchParts.Lines(
                gateway,
                new HttpsCardAuthority(channel),
                new HttpsApplicationSite(channel),
                intake(),
                officers.offices(),
                officers.tray(),
                portal.line(config),
                officers.figures(config, keys)),
            BranchParts.Trust.of(
                keys,
                AnswerVerifier.of(keys, clock),
                certificate ->
                    ElectronicCertificateCheck.check(certificate, trust, clock.instant())),
            new BranchParts.Printing(printers.mfp(), printers.slips(), fonts, true),
            BranchParts.Machine.of(config, clock, random, Build.id()));
    observed = new Observed(parts);
    box = new AllInOne(observed.parts(), place.reader(), stage.devices(), extras.speech());
    certificates = keys.certificates();
  }

  /**
   * Tells on the loopback how the branch is, as the product does. The caller closes it first.
   *
   * @param port 0: any free one
   */
  BranchMonitoring monitored(int port) throws IOException {
    return BranchMonitoring.start(
        new MetricsConfig("127.0.0.1", port),
        observed,
        box.branch(),
        new Round.Around(place.reader()::listen, Map.of("camera", stage::plugged), certificates));
  }

  /** Nobody has to entrust anything for it: they are the sandbox's own. */
  private IntakeCertificates intake() {
    return new IntakeCertificates(
        City.municipalities().stream()
            .map(Municipality::code)
            .collect(Collectors.toMap(m -> m, m -> authority.intake(m).certificate())));
  }

  AllInOne box() {
    return box;
  }

  /** Another branch of the same parts, with threads of its own, on another database. */
  LocalBranch second(Path database) {
    BranchParts.Machine machine = parts.machine();
    return new LocalBranch(
        new BranchParts(
            config,
            parts.lines(),
            parts.trust(),
            parts.printing(),
            new BranchParts.Machine(
                machine.clock(),
                machine.random(),
                machine.build(),
                () -> new Store(database),
                BranchThreads.own())));
  }

  List<Persona> personas() {
    return personas;
  }

  /**
   * The persona of that name.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  Persona persona(String id) {
    return personas.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no persona " + id));
  }

  /** Lays a persona's card on the reader. */
  void layCard(Persona persona) {
    place.lay(preparedCard(persona));
  }

  /** A persona's card, for a reader of one's own. */
  SimulatedCard preparedCard(Persona persona) {
    return prepared(cards.card(persona));
  }

  /** The branch's settings. */
  BranchConfig config() {
    return config;
  }

  /** Lays a persona's card on the reader as it was issued, whatever became of it since. */
  void layAsIssued(Persona persona) {
    place.lay(prepared(cards.asIssued(persona)));
  }

  /** A real card has all its files from the beginning, and thinks for no second about them. */
  private static SimulatedCard prepared(SimulatedCard card) {
    if (card instanceof VirtualCard virtual) {
      virtual.prepare();
    }
    return card;
  }

  /** What stands before the lobby terminal's camera. */
  CameraStage stage() {
    return stage;
  }

  /** Where residents register. */
  SimulatedPortal portal() {
    return portal.simulated();
  }

  /** Who takes applications in. */
  CityOfficers officers() {
    return officers;
  }

  /** The application site behind the gateway. */
  CardSite site() {
    return gatewayServer.site();
  }

  /** Who made the city's keys. */
  SandboxAuthority authority() {
    return authority;
  }

  /** The cards of the city's people. */
  PersonaCards cards() {
    return cards;
  }

  CardPlace place() {
    return place;
  }

  AtomicReference<GatewayFaults> faults() {
    return faults;
  }

  /** What is typed here, for whoever looks for it in messages. */
  TypedSecrets typed() {
    return typed;
  }

  /** Looks for it in all that gateway and card authority receive. */
  LineWatch line() {
    return line;
  }

  /** The simulated MFP; null where a real printer program prints. */
  @Nullable FolderPrinter folder() {
    return printers.folder();
  }

  /** The slip printer. */
  KeptPrints slips() {
    return printers.slips();
  }

  /** The back-office MFP. */
  KeptPrints mfp() {
    return printers.mfp();
  }

  /** The slip that was printed last. */
  Path slip() {
    return printers.slips().file();
  }

  /** The papers that were printed last. */
  Path certificate() {
    return printers.mfp().file();
  }

  /** The municipal gateway's client, so that it can be warmed up. */
  HttpsGateway gateway() {
    return gateway;
  }

  @Override
  public void close() {
    box.close();
    place.close();
    printers.close();
    gateway.close();
    gatewayServer.close();
    officers.close();
    portal.close();
  }

  /** No Japanese font is installed: papers and screens would show boxes. */
  static final class MissingFont extends Exception {
    private static final long serialVersionUID = 1L;

    MissingFont(String advice) {
      super(advice);
    }
  }
}
