package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.lobby.CertificateOffers;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.gateway.ElectronicCertificateTrust;
import org.madoguchi.app.keys.KeyMaterialException;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PollClock;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.mfp.FolderPrinter;
import org.madoguchi.sandbox.rehearsal.MachineDevices;
import org.madoguchi.sandbox.rehearsal.RehearsalFolder;

/** A technician's rehearsal: the folder that is written, and a card that the city doesn't know. */
class RehearsalTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String READER = "Identiv uTrust [CCID Interface] (53691518201374) 00 00";

  @TempDir Path directory;
  private JapaneseFont.Found fonts;
  private int port;

  @BeforeEach
  void prepare() throws IOException {
    fonts = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  private Path write() throws IOException {
    return RehearsalFolder.write(
        directory.resolve("branch"),
        new RehearsalFolder.Choice(null, null, URI.create("ipp://slips.example/ipp/print"), port),
        new MachineDevices(List.of(READER, "another"), List.of("ipp://mfp.example/ipp/print")),
        fonts);
  }

  private static BranchConfig read(Path file) throws IOException {
    return switch (ConfigReader.read(file)) {
      case ConfigReading.Read<BranchConfig> read -> read.value();
      case ConfigReading.Mistakes<BranchConfig> mistakes ->
          throw new AssertionError(mistakes.mistakes().toString());
    };
  }

  @Test
  void whatIsWrittenIsAConfigurationWithTheDevicesOfTheMachine() throws Exception {
    BranchConfig config = read(write());
    assertEquals(URI.create("ipp://mfp.example/ipp/print"), config.mfp().uri());
    assertEquals(URI.create("ipp://slips.example/ipp/print"), config.slipPrinter().uri());
    assertEquals(2, config.staff().size());
    assertTrue(Files.size(directory.resolve("branch/badge-07.pdf")) > 0);
  }

  /** Of two printers one is the MFP and the other prints slips; of one it prints both. */
  @Test
  void slipsComeOutOfTheOtherPrinter() throws Exception {
    String one = "ipp://one.example/ipp/print";
    String two = "ipp://two.example/ipp/print";
    assertEquals(List.of(one, two), printers("both", null, List.of(one, two)));
    assertEquals(List.of(two, one), printers("chosen", two, List.of(one, two)));
    assertEquals(List.of(one, one), printers("single", null, List.of(one)));
  }

  private List<String> printers(String folder, @Nullable String mfp, List<String> found)
      throws Exception {
    BranchConfig config =
        read(
            RehearsalFolder.write(
                directory.resolve(folder),
                new RehearsalFolder.Choice(null, mfp == null ? null : URI.create(mfp), null, port),
                new MachineDevices(List.of(READER), found),
                fonts));
    return List.of(config.mfp().uri().toString(), config.slipPrinter().uri().toString());
  }

  @Test
  void theProductRefusesItsAuthorities() throws Exception {
    Path trust = read(write()).gateway().electronicCertificateTrust();
    assertThrows(KeyMaterialException.class, () -> ElectronicCertificateTrust.production(trust));
  }

  @Test
  void aConfigurationThatIsThereStays() throws Exception {
    Path file = write();
    Files.writeString(file, "# changed on site");
    IOException refused = assertThrows(IOException.class, this::write);
    assertTrue(String.valueOf(refused.getMessage()).contains("branch.toml"));
    assertEquals("# changed on site", Files.readString(file));
  }

  @Test
  void aCardThatTheCityDoesNotKnowGetsTheFirstResidentsSpecimen() throws Exception {
    LocalDate today = LocalDate.now(City.branch().zone());
    List<Persona> personas = Personas.load();
    SimulatedCard stranger =
        new PersonaCards(new SandboxAuthority("another city"), personas, today)
            .card(personas.get(1));
    try (CardPlace.InProcess place = new CardPlace.InProcess();
        FolderPrinter mfp =
            new FolderPrinter("MFP", directory.resolve("mfp"), PollClock.everySecond());
        FolderPrinter slips =
            new FolderPrinter("slip printer", directory.resolve("slips"), PollClock.everySecond());
        Rehearsal rehearsal =
            new Rehearsal(
                read(write()), place.reader(), mfp, slips, fonts, InstantSource.system())) {
      choose(rehearsal, "seal-registration");
      place.lay(stranger);
      await(rehearsal, v -> v.state() instanceof CertificateState.PinEntry);
      "1234".chars().forEach(digit -> rehearsal.box().lobby().digit(digit - '0'));
      await(rehearsal, v -> v.state() instanceof CertificateState.PinEntry p && p.digits() == 4);
      rehearsal.box().lobby().touch(new LobbyTouch.Next());
      await(rehearsal, v -> v.state() instanceof CertificateState.TakeCard);
      place.take();
      await(rehearsal, v -> v.state() instanceof CertificateState.SlipReady);
      assertEquals(1, rehearsal.box().branch().office().waiting().size());
    }
  }

  private static void choose(Rehearsal rehearsal, String kind) throws Exception {
    await(
        rehearsal,
        v ->
            v.state() instanceof LobbyState.Start
                && CertificateOffers.in(v).getFirst().kind(kind).orElseThrow().availability()
                    instanceof Availability.Now);
    var lobby = rehearsal.box().lobby();
    lobby.touch(new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE));
    await(
        rehearsal,
        v -> v.state() instanceof CertificateState.Certificates); // of the one municipality
    lobby.touch(new CertificateTouch.ChooseKind(kind));
    await(rehearsal, v -> v.state() instanceof CertificateState.Copies);
    lobby.touch(new LobbyTouch.Next());
    lobby.touch(new LobbyTouch.Next());
    await(rehearsal, v -> v.state() instanceof CertificateState.PlaceCard);
  }

  private static LobbyView await(Rehearsal rehearsal, Predicate<LobbyView> such) throws Exception {
    return rehearsal
        .box()
        .lobbyViews()
        .await(such, BOUND)
        .orElseThrow(() -> new AssertionError("the lobby stays at " + state(rehearsal)));
  }

  private static LobbyState state(Rehearsal rehearsal) {
    return Objects.requireNonNull(rehearsal.box().lobbyViews().get()).state();
  }
}
