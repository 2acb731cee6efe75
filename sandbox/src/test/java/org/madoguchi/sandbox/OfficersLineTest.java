package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.intake.CallFrame;
import org.madoguchi.app.errand.intake.Decision;
import org.madoguchi.app.errand.intake.HttpsOfficers;
import org.madoguchi.app.errand.intake.IntakeDetails;
import org.madoguchi.app.errand.intake.IntakePackage;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.intake.OfficersLine.Answer;
import org.madoguchi.app.errand.intake.OfficersLine.PackageState;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.Wishes;
import org.madoguchi.app.gateway.HttpsChannel;
import org.madoguchi.app.gateway.IntakeEnvelope;
import org.madoguchi.app.keys.KeyStoreFile;
import org.madoguchi.config.ConfigReader;
import org.madoguchi.config.ConfigReading;
import org.madoguchi.config.Language;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.OfficeServer;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;

/**
 * The branch's end of the line to officers against the officers' program itself: two programs that
 * have nothing in common but {@code docs/municipality-openapi.json}.
 */
class OfficersLineTest {
  private static final String CODE = "99201";
  private static final String BRANCH = "mihon-chuo";
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 9};

  @TempDir private Path folder = Path.of("");

  private final SandboxAuthority authority = new SandboxAuthority("officers");
  private final Credential intake = authority.intake(CODE);
  private final Credential decision = authority.seal(CODE);
  private OfficeServer server;
  private HttpsChannel channel;
  private OfficersLine line = OfficersLine.none();

  @BeforeEach
  void opens() throws Exception {
    server = OfficeServer.start(office(), InstantSource.system());
    URI uri = URI.create("https://localhost:" + server.api().getPort());
    var gateway =
        BranchKeyFiles.write(
            authority, folder.resolve("branch"), BRANCH, uri, Duration.ofSeconds(30));
    try (KeyStoreFile keys =
        KeyStoreFile.open(gateway.keyStore(), gateway.keyStorePasswordFile())) {
      channel =
          new HttpsChannel(
              uri,
              gateway.deadline(),
              keys.tls("tls", Set.of(authority.tlsAuthority().certificate())));
    }
    line = new HttpsOfficers(channel);
  }

  @AfterEach
  void closes() {
    channel.close();
    server.close();
  }

  private MunicipalityOfficeConfig office() throws Exception {
    char[] password = "office".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    entry(store, "tls", authority.tlsServer(), password);
    entry(store, "intake", intake, password);
    entry(store, "decision", decision, password);
    store.setKeyEntry("audit", authority.scanKey(BRANCH), password, null);
    try (OutputStream out = Files.newOutputStream(folder.resolve("office.p12"))) {
      store.store(out, password);
    }
    Files.writeString(folder.resolve("office.password"), "office\n");
    for (String each : List.of("office.p12", "office.password")) {
      Files.setPosixFilePermissions(
          folder.resolve(each), PosixFilePermissions.fromString("rw-------"));
    }
    BranchKeyFiles.writePem(
        folder.resolve("branches.pem"), List.of(authority.tlsAuthority().certificate()));
    BranchKeyFiles.writePem(
        folder.resolve("sato.pem"), List.of(authority.officeTerminal("sato").certificate()));
    BranchKeyFiles.writePem(folder.resolve("pins.pem"), List.of(intake.certificate()));
    Path file = folder.resolve("office.toml");
    Files.writeString(
        file,
        """
        zone = "Asia/Tokyo"
        retention_days = 30
        [municipality]
        code = "99201"
        name = { ja = "見本市", en = "Mihon City" }
        phone = "03-0000-0000"
        [hours]
        every_day = ["00:00-23:59"]
        [api]
        address = "127.0.0.1"
        port = 0
        branch_trust = "branches.pem"
        [pages]
        address = "127.0.0.1"
        port = 0
        [keys]
        key_store = "office.p12"
        key_store_password_file = "office.password"
        pin_certificate = "pins.pem"
        [store]
        url = "jdbc:sqlite:office.db"
        [[branch]]
        id = "mihon-chuo"
        name = { ja = "見本中央郵便局", en = "Mihon-chuo Post Office" }
        [[officer]]
        id = "sato"
        name = { ja = "佐藤", en = "Sato" }
        certificate = "sato.pem"
        """);
    return switch (ConfigReader.readMunicipalityOffice(file)) {
      case ConfigReading.Read<MunicipalityOfficeConfig> r -> r.value();
      case ConfigReading.Mistakes<MunicipalityOfficeConfig> m ->
          throw new IllegalStateException(m.mistakes().toString());
    };
  }

  private static void entry(KeyStore store, String name, Credential own, char[] password)
      throws Exception {
    store.setKeyEntry(name, own.key(), password, new Certificate[] {own.certificate()});
  }

  private KeptIntake.Packed packed() {
    SecureRandom random = new SecureRandom();
    Application application =
        new Application(
            FormId.in("12345678901234567890123").orElseThrow(),
            LocalDate.of(1951, 4, 3),
            new ApplicantPhoto(JPEG, Digest.of(JPEG), List.of(), null),
            new Wishes(true, true, false),
            null);
    return IntakePackage.of(
        ApplicationId.random(random),
        CODE,
        BRANCH,
        new KeptIntake.Told(application, new IntakeDetails(false, true, Language.EN, JPEG)),
        List.of(),
        random);
  }

  private OfficersLine.SealedPackage sealed(KeptIntake.Packed packed) {
    return new OfficersLine.SealedPackage(
        packed.name(),
        CODE,
        BRANCH,
        "lobby-1",
        Instant.now(),
        packed.digest(),
        IntakeEnvelope.seal(packed.content(), intake.certificate()));
  }

  private static <T> T told(Answer<T> answer) {
    return switch (answer) {
      case Answer.Told<T>(T what) -> what;
      case Answer.Refused<T>(FailureCode why) -> throw new AssertionError("refused: " + why);
      case Answer.Lost<T>(FailureCode why) -> throw new AssertionError("lost: " + why);
    };
  }

  @Test
  void aPackageGoesAndItsDecisionComesBack() throws Exception {
    Desk desk = server.desk();
    assertTrue(told(line.open()));
    KeptIntake.Packed one = packed();
    assertEquals(PackageState.WAITING, told(line.takeIn(sealed(one))).state());
    assertEquals("03-0000-0000", told(line.takeIn(sealed(one))).phone(), "sealed anew, once more");
    String name = one.name().hex();
    assertTrue(desk.officers().open(name, "sato"));
    assertEquals("en", desk.officers().opened(name, "sato").orElseThrow().content().language());
    List<OfficersLine.Event> events = told(line.events(0));
    assertEquals(OfficersLine.Kind.OPENED, events.getFirst().kind());
    assertTrue(
        told(line.frame(one.name(), 1, CallFrame.seal(one.frameKey(), one.name(), 1, JPEG))));
    assertArrayEquals(JPEG, desk.officers().live(name, "sato").orElseThrow());
    assertTrue(desk.officers().phrase(name, "sato", "turn-paper"));
    assertEquals("turn-paper", told(line.events(events.getLast().number())).getFirst().phrase());
    desk.officers().look(name, "sato", 0, true);
    assertEquals(
        Decisions.Outcome.DECIDED,
        desk.decisions()
            .decide(name, "sato", new Verdict.Accepted(Verdict.Delivery.ADDRESSEE_ONLY)));
    Decision decided = decided(one);
    assertEquals(Decision.Verdict.ACCEPTED, decided.verdict());
    assertTrue(decided.isAbout(one, CODE, BRANCH));
    assertFalse(decided.isAbout(packed(), CODE, BRANCH), "it is about no other package");
    byte[] pins = IntakeEnvelope.seal(new byte[512], intake.certificate());
    assertTrue(told(line.pins(one.name(), pins)));
    assertTrue(told(line.acknowledge(one.name())));
  }

  /** The events tell when it is there. */
  private Decision decided(KeptIntake.Packed one) throws Exception {
    long last = 0;
    while (true) {
      for (OfficersLine.Event event : told(line.events(last))) {
        last = event.number();
        if (event.kind() == OfficersLine.Kind.DECIDED) {
          byte[] signed = told(line.decision(one.name())).signed();
          Optional<Decision> read =
              signed == null ? Optional.empty() : Decision.read(signed, decision.certificate());
          assertTrue(
              signed != null && Decision.read(signed, intake.certificate()).isEmpty(),
              "by the decision key alone");
          return read.orElseThrow();
        }
      }
    }
  }

  @Test
  void aHoldReachesTheBranchAsAMatterForTheCounter() throws Exception {
    Desk desk = server.desk();
    KeptIntake.Packed one = packed();
    told(line.takeIn(sealed(one)));
    desk.officers().open(one.name().hex(), "sato");
    desk.officers().look(one.name().hex(), "sato", 0, false);
    desk.decisions().decide(one.name().hex(), "sato", new Verdict.Refused(Reason.HOLD));
    assertEquals(FailureCode.MUNICIPAL_COUNTER, decided(one).refusal());
  }

  @Test
  void whatWasTakenBackIsNotDecided() {
    KeptIntake.Packed one = packed();
    told(line.takeIn(sealed(one)));
    assertEquals(
        PackageState.WITHDRAWN,
        told(line.withdraw(one.name(), FailureCode.RESIDENT_STOPPED)).state());
    assertFalse(server.desk().officers().open(one.name().hex(), "sato"));
    assertInstanceOf(Answer.Refused.class, line.decision(packed().name()), "nobody knows it");
  }
}
