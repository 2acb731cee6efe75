package org.madoguchi.sandbox.city.office;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.app.keys.PrivateFiles;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.ElectronicConfig;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.FiguresConfig;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.OfficeServer;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.sandbox.browser.OfficerBrowser;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/**
 * The officers' program of 見本市, as a municipality runs it: the product's own, with files of the
 * sandbox's keys, on any free port of this machine.
 *
 * <p>Thread rule: any thread.
 */
public final class CityOffice implements AutoCloseable {
  /** Who decides here. */
  public static final List<String> OFFICERS = List.of("sato", "suzuki");

  /** Who decides in a browser. */
  private static final String PERSON = "sato";

  /** Who decides if nobody else does. */
  private static final String ROBOT = "suzuki";

  private static final String PASSWORD = "sandbox";

  private final Path directory;
  private final OfficeServer server;

  private CityOffice(Path directory, OfficeServer server) {
    this.directory = directory;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param directory for its files
   * @param store JDBC URL; {@link #sqlite} for one in the directory
   * @throws IOException if files, database or ports won't do; the message says why
   */
  public static CityOffice start(
      SandboxAuthority authority, Path directory, String store, InstantSource clock)
      throws IOException {
    return start(authority, directory, store, clock, City.resource("offices.csv"));
  }

  /**
   * The same with a registry of one's own.
   *
   * @param registry of the post offices whose figures are taken, CSV
   */
  public static CityOffice start(
      SandboxAuthority authority,
      Path directory,
      String store,
      InstantSource clock,
      String registry)
      throws IOException {
    PrivateFiles.directory(directory);
    writeKeys(authority, directory);
    PrivateFiles.write(directory.resolve("offices.csv"), registry.getBytes(StandardCharsets.UTF_8));
    Path file = directory.resolve("office.toml");
    String text = City.resource("office.toml").replace("STORE", store);
    PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    MunicipalityOfficeConfig config =
        switch (ConfigReader.readMunicipalityOffice(file)) {
          case ConfigReading.Read<MunicipalityOfficeConfig> r -> r.value();
          case ConfigReading.Mistakes<MunicipalityOfficeConfig> m ->
              throw new IOException(m.mistakes().toString());
        };
    try {
      return new CityOffice(directory, OfficeServer.start(config, clock));
    } catch (OfficeServer.NotStarted e) {
      throw new IOException("the officers' program: " + e.getMessage(), e);
    }
  }

  /** The database of a small office: a file beside the others. */
  public static String sqlite() {
    return "jdbc:sqlite:office.db";
  }

  private static void writeKeys(SandboxAuthority authority, Path directory) throws IOException {
    Credential intake = authority.intake(City.MIHON_SHI);
    Credential decision = authority.seal(City.MIHON_SHI);
    BranchKeyFiles.writeStore(
        directory.resolve("office.p12"),
        (store, password) -> {
          BranchKeyFiles.put(store, "tls", authority.tlsServer(), password);
          BranchKeyFiles.put(store, "intake", intake, password);
          BranchKeyFiles.put(store, "decision", decision, password);
          store.setEntry(
              "audit",
              new KeyStore.SecretKeyEntry(authority.scanKey("officers-record")),
              new KeyStore.PasswordProtection(password));
        });
    BranchKeyFiles.writePassword(directory.resolve("office.password"));
    pem(directory, "branches", authority.tlsAuthority());
    pem(directory, "journals", authority.deskAuthority());
    pem(directory, "heads", authority.sealAuthority());
    pem(directory, "intake", intake);
    pem(directory, "decision", decision);
    pem(directory, "pin-setting", authority.pinSetting(City.MIHON_SHI));
    for (String officer : OFFICERS) {
      pem(directory, officer, authority.officeTerminal(officer));
    }
    BranchKeyFiles.writeStore(
        browserKey(directory),
        (store, password) ->
            BranchKeyFiles.put(store, "officer", authority.officeTerminal(PERSON), password));
  }

  private static Path browserKey(Path directory) {
    return directory.resolve(PERSON + ".p12");
  }

  private static void pem(Path directory, String name, Credential of) throws IOException {
    BranchKeyFiles.writePem(directory.resolve(name + ".pem"), List.of(of.certificate()));
  }

  /** Its municipality, which entrusts taking applications in besides all the rest. */
  public Municipality entrusting(Municipality of) {
    IntakeConfig intake =
        new IntakeConfig(
            of.errand(ElectronicConfig.class).orElseThrow().entrustment(),
            at(server.api()),
            directory.resolve("branches.pem"),
            directory.resolve("intake.pem"),
            directory.resolve("decision.pem"),
            directory.resolve("pin-setting.pem"));
    return new Municipality(
        of.code(),
        of.name(),
        of.prefecture(),
        of.paper(),
        of.kinds(),
        of.purposes(),
        Stream.concat(of.errands().stream(), Stream.<ErrandConfig>of(intake)).toList(),
        of.identityPapers());
  }

  /**
   * Where a branch's figures go.
   *
   * @param deadline how long an answer may take
   */
  public FiguresConfig.FarEnd figures(Duration deadline) {
    return new FiguresConfig.FarEnd(at(server.api()), deadline, directory.resolve("branches.pem"));
  }

  /** Where officers' browsers go. */
  public URI pages() {
    return at(server.pages());
  }

  /** What the browser of an officer is set up with. */
  public OfficerBrowser.Setting browser() {
    return new OfficerBrowser.Setting(
        pages(), browserKey(directory), PASSWORD, directory.resolve("branches.pem"));
  }

  /** What somebody has to know who wants to decide in a browser. */
  public String howToDecide() {
    return "%s with the client certificate %s (password %s)"
        .formatted(pages(), browserKey(directory), PASSWORD);
  }

  /**
   * A robot that decides about what no person has opened for a while.
   *
   * @param patience for how long it leaves a package to a person
   * @param pace between two things that it does, so that a person can follow
   * @param ticks is told each time that it has looked around
   */
  public RobotOfficer robot(Duration patience, Duration pace, Runnable ticks) {
    return new RobotOfficer(desk(), ROBOT, patience, pace, ticks);
  }

  private static URI at(InetSocketAddress address) {
    return URI.create("https://localhost:" + address.getPort());
  }

  /** What officers do, for whoever does it here without a browser. */
  public Desk desk() {
    return server.desk();
  }

  @Override
  public void close() {
    server.close();
  }
}
