package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** Reads the two example files that stand beside the module's pom.xml, whole and spoilt. */
class ConfigReaderTest {
  private static final List<String> KEY_FILES =
      List.of(
          "branch.p12",
          "branch.password",
          "gateway-ca.pem",
          "municipality-seal-ca.pem",
          "jpki-user-authentication-ca.pem");

  @TempDir private Path directory;
  private Path branchFile = Path.of("");

  @BeforeEach
  void copyExamples() throws IOException {
    branchFile = directory.resolve("branch.example.toml");
    Files.copy(Path.of("branch.example.toml"), branchFile);
    Files.copy(
        Path.of("municipality.example.toml"), directory.resolve("municipality.example.toml"));
    Files.createDirectory(directory.resolve("keys"));
    for (String key : KEY_FILES) {
      Files.createFile(directory.resolve("keys").resolve(key));
    }
  }

  @Test
  void theExamplesAreSound() {
    BranchConfig config = read();

    assertEquals("mihon-chuo", config.branch().id());
    assertEquals("Mihon Central Post Office", config.branch().name().in(Language.EN));
    assertEquals(ZoneId.of("Asia/Tokyo"), config.branch().zone());
    assertEquals(
        Optional.of(LocalTime.of(17, 0)),
        config.branch().hours().openUntil(LocalDateTime.parse("2026-12-28T09:00")));
    assertTrue(config.branch().hours().closed().contains(LocalDate.of(2027, 2, 12)));
    assertTrue(config.branch().hours().closedEachYear().contains(MonthDay.of(1, 3)));
    assertTrue(config.branch().hours().closedOnPublicHolidays());
    assertEquals(List.of(), ClosedDaysEnd.of(config, LocalDate.of(2026, 11, 26)));
    assertEquals(4.03, config.lobby().pixelsPerMillimetre());
    assertEquals(Duration.ofSeconds(60), config.lobby().idleWarning());
    assertEquals("SONY FeliCa RC-S300|Identiv CLOUD 3701", config.cardReader().namePattern());
    assertEquals(CardServiceSetting.AUTO, config.cardReader().service());
    assertEquals(URI.create("ipps://mfp.mihon-chuo.example/ipp/print"), config.mfp().uri());
    assertEquals(Duration.ofSeconds(30), config.slipPrinter().deadline());
    assertEquals(Duration.ofSeconds(30), config.gateway().deadline());
  }

  @Test
  void theOfficesRulesAreTheUsualOnesUnlessTheFileSaysOtherwise() throws IOException {
    assertEquals(Duration.ofMinutes(30), read().office().unclaimedAfter());
    String text = Files.readString(branchFile);
    Files.writeString(
        branchFile, text.replace("unclaimed_after_minutes = 30", "unclaimed_after_minutes = 5"));
    assertEquals(Duration.ofMinutes(5), read().office().unclaimedAfter());
    Files.writeString(branchFile, text.replaceAll("(?m)^(\\[office]|unclaimed_after).*$", ""));
    assertEquals(OfficeConfig.USUAL, read().office());
  }

  @Test
  void officeTerminalsAreLetInWhereTheBranchSaysSo() throws IOException {
    assertNull(read().officeLan());
    Files.createFile(directory.resolve("keys/office-terminals.pem"));
    String text = Files.readString(branchFile);
    int table = text.indexOf("# [office_lan]");
    String uncommented =
        text.substring(table)
            .replaceFirst("(?m)\\A# (.*)\n# (.*)\n# (.*)\n(.*)\n# ", "$1\n$2\n$3\n$4\n");
    Files.writeString(branchFile, text.substring(0, table) + uncommented);
    assertEquals(
        new OfficeLanConfig("192.168.10.2", 8444, directory.resolve("keys/office-terminals.pem")),
        read().officeLan());
  }

  @Test
  void theExampleOfAnOfficeTerminalIsSound() throws IOException {
    Path file = directory.resolve("office.example.toml");
    Files.copy(Path.of("office.example.toml"), file);
    assertEquals(
        List.of(
            "key_store no such file: " + directory.resolve("keys/office-2.p12"),
            "key_store_password_file no such file: " + directory.resolve("keys/office-2.password"),
            "branch_trust no such file: " + directory.resolve("keys/branch-lan.pem")),
        ((Mistakes<OfficeTerminalConfig>) ConfigReader.readOfficeTerminal(file))
            .mistakes().stream().map(ConfigMistake::message).toList());
    for (String key : List.of("office-2.p12", "office-2.password", "branch-lan.pem")) {
      Files.createFile(directory.resolve("keys").resolve(key));
    }
    OfficeTerminalConfig terminal =
        ((Read<OfficeTerminalConfig>) ConfigReader.readOfficeTerminal(file)).value();
    assertEquals(URI.create("https://branch.mihon-chuo.example:8444/"), terminal.branch());
    assertEquals(ZoneId.of("Asia/Tokyo"), terminal.zone());
    assertEquals(directory.resolve("keys/branch-lan.pem"), terminal.branchTrust());
  }

  @Test
  void pathsAreRelativeToTheFileThatNamesThem() {
    BranchConfig config = read();
    assertEquals(directory.resolve("keys/branch.p12"), config.gateway().keyStore());
    assertEquals(directory.resolveSibling("data/mihon-chuo").normalize(), config.dataDirectory());
  }

  @Test
  void theExampleMunicipalitySaysWhatItOffers() {
    Municipality city = read().municipalities().getFirst();
    CertificateKind residence = city.kind("residence").orElseThrow();

    assertEquals("99201", city.code());
    assertEquals(5, residence.maxCopies());
    assertEquals(Optional.empty(), residence.feeOn(LocalDate.of(2024, 3, 31)));
    assertEquals(200, residence.feeOn(LocalDate.of(2027, 3, 31)).orElseThrow().yen());
    assertEquals(250, residence.feeOn(LocalDate.of(2027, 4, 1)).orElseThrow().yen());
    assertTrue(residence.options().getFirst() instanceof Choice);
    assertEquals("self", residence.options().getFirst().defaultValue());
    assertTrue(residence.options().getLast() instanceof Item);
    assertEquals(CertificateOption.NO, residence.options().getLast().defaultValue());
    assertEquals(
        Map.of("persons", "self", "registered-domicile", "yes"),
        city.purposes().getFirst().options());
  }

  @Test
  void theExamplesAloneLackOnlyTheKeys() throws IOException {
    for (String key : KEY_FILES) {
      Files.delete(directory.resolve("keys").resolve(key));
    }
    List<ConfigMistake> mistakes = mistakes(branchFile);
    assertEquals(KEY_FILES.size(), mistakes.size());
    assertTrue(
        mistakes.stream().allMatch(m -> m.message().contains("no such file")), mistakes::toString);
  }

  @Test
  void aFileThatIsNotThereIsAMistakeToo() {
    Path missing = directory.resolve("nowhere.toml");
    assertEquals(
        List.of(missing + ":1:1: no such file"),
        mistakes(missing).stream().map(ConfigMistake::toString).toList());
  }

  @Test
  void aFileThatIsNotTextIsAMistakeToo() throws IOException {
    Files.write(branchFile, new byte[] {'a', (byte) 0x93, (byte) 0xFA}); // Shift_JIS
    assertEquals(
        List.of(branchFile + ":1:1: not UTF-8 text"),
        mistakes(branchFile).stream().map(ConfigMistake::toString).toList());
  }

  @Test
  void aByteOrderMarkIsForgiven() throws IOException {
    Files.writeString(branchFile, "\uFEFF" + Files.readString(branchFile));
    assertEquals("mihon-chuo", read().branch().id());
  }

  @Test
  void mistakesOfAllFilesComeAtOnceAndInOrder() throws IOException {
    Path town = directory.resolve("town.toml");
    Files.writeString(
        town,
        Files.readString(directory.resolve("municipality.example.toml"))
            .replace("included = false", "included = 0"));
    spoil(
        "\"municipality.example.toml\"",
        "\"municipality.example.toml\", \"town.toml\", \"no.toml\", 7");
    spoil("deadline_seconds = 300", "deadline_seconds = 3000");
    spoil("zone = \"Asia/Tokyo\"", "zone = \"Tokyo\"");

    assertEquals(
        List.of(
            "branch.example.toml: municipalities no such file: " + directory.resolve("no.toml"),
            "branch.example.toml: municipalities must hold file names, not a whole number",
            "branch.example.toml: branch.zone must be a time zone such as Asia/Tokyo, not \"Tokyo\"",
            "branch.example.toml: mfp.deadline_seconds must be a whole number from 10 to 1800, not"
                + " 3000",
            "town.toml: code is there twice: \"99201\" is the code in "
                + directory.resolve("municipality.example.toml")
                + " too",
            "town.toml: kind.option.included must be true or false, not a whole number",
            "town.toml: kind.option.included must be true or false, not a whole number",
            "town.toml: kind.option.included must be true or false, not a whole number"),
        mistakes(branchFile).stream()
            .map(m -> Path.of(m.file()).getFileName() + ": " + m.message())
            .toList());
  }

  private void spoil(String sound, String spoilt) throws IOException {
    String text = Files.readString(branchFile);
    assertTrue(text.contains(sound), sound);
    Files.writeString(branchFile, text.replace(sound, spoilt));
  }

  private BranchConfig read() {
    return switch (ConfigReader.read(branchFile)) {
      case Read(BranchConfig config) -> config;
      case Mistakes(List<ConfigMistake> mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static List<ConfigMistake> mistakes(Path file) {
    return switch (ConfigReader.read(file)) {
      case Read(BranchConfig config) -> throw new AssertionError(config);
      case Mistakes(List<ConfigMistake> mistakes) -> mistakes;
    };
  }
}
