package org.madoguchi.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.technician.TechCommand;
import org.madoguchi.app.technician.TechDevices;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.sandbox.authority.BranchKeyFiles;
import org.madoguchi.sandbox.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.City;
import picocli.CommandLine;

/** A branch reads its own journal from the command line. */
class JournalCommandTest {
  @TempDir Path directory;
  private Path config = Path.of("");
  private String receipt = "";
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void aDay() throws Exception {
    try (Hands hands = new Hands(directory)) {
      receipt = hands.takeSlip("ordinary", "seal-registration").slip().receipt();
      hands.leave();
      Hands.done(hands.branch.voidUnclaimed());
    }
    GatewayConfig gateway =
        BranchKeyFiles.write(
            new SandboxAuthority(SandboxAuthority.CITY),
            directory.resolve("keys"),
            City.branch().id(),
            URI.create("https://localhost:1"),
            Duration.ofSeconds(1));
    Files.copy(
        Path.of("..", "config", "municipality.example.toml"), directory.resolve("city.toml"));
    config = directory.resolve("branch.toml");
    Files.writeString(
        config,
        Files.readString(Path.of("..", "config", "branch.example.toml"))
            .replace("municipality.example.toml", "city.toml")
            .replace("../data/mihon-chuo", "branch")
            .replace("keys/branch.p12", path(gateway.keyStore()))
            .replace("keys/branch.password", path(gateway.keyStorePasswordFile()))
            .replace("keys/gateway-ca.pem", path(gateway.tlsTrust()))
            .replace("keys/municipality-seal-ca.pem", path(gateway.sealTrust()))
            .replace(
                "keys/jpki-user-authentication-ca.pem",
                path(gateway.electronicCertificateTrust())));
  }

  private static String path(Path path) {
    return path.toAbsolutePath().toString();
  }

  private int tech(String... arguments) {
    PrintWriter out = new PrintWriter(said, true);
    CommandLine tech = TechCommand.over(TechDevices.ofThisMachine());
    tech.setOut(out).setErr(out);
    said.getBuffer().setLength(0);
    return tech.execute(arguments);
  }

  private void tamper(String sql) throws Exception {
    try (Connection c =
            DriverManager.getConnection(
                "jdbc:sqlite:" + directory.resolve("branch").resolve("branch.sqlite"));
        Statement s = c.createStatement()) {
      s.executeUpdate("DROP TRIGGER journal_is_append_only_update");
      s.executeUpdate("DROP TRIGGER journal_is_append_only_delete");
      s.executeUpdate(sql);
    }
  }

  @Test
  void itHoldsIsShownAndSearched() {
    assertEquals(0, tech("journal", "verify", "--config", config.toString()), said.toString());
    assertTrue(said.toString().contains("the journal holds; last line 5 "), said.toString());
    assertEquals(0, tech("journal", "show", "--last", "2", "--config", config.toString()));
    assertEquals(2, said.toString().lines().count());
    assertTrue(said.toString().contains("reason=unclaimed-at-closing"), said.toString());
    assertEquals(0, tech("journal", "search", "--config", config.toString(), receipt));
    assertEquals(4, said.toString().lines().count(), said.toString());
    assertEquals(0, tech("journal", "search", "--config", config.toString(), "voided"));
    assertEquals(1, said.toString().lines().count(), said.toString());
  }

  @Test
  void itIsGivenOutAsJsonAndAsPaper() throws Exception {
    Path json = directory.resolve("journal.jsonl");
    Path pdf = directory.resolve("journal.pdf");
    assertEquals(
        0, tech("journal", "export", "--config", config.toString(), "--out", json.toString()));
    List<String> lines = Files.readAllLines(json);
    assertEquals(5, lines.size());
    assertTrue(lines.getFirst().endsWith("\"}") && lines.getFirst().contains("\"hash\":\""));
    assertEquals(
        0, tech("journal", "export", "--config", config.toString(), "--out", pdf.toString()));
    assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void whatWasChangedIsNamedWithItsLine() throws Exception {
    tamper("UPDATE journal SET line = replace(line, '\"copies\":1', '\"copies\":2') WHERE seq = 2");
    assertEquals(1, tech("journal", "verify", "--config", config.toString()));
    assertTrue(
        said.toString().contains("BROKEN at line 2: this line was changed"), said.toString());
  }

  @Test
  void aCutEndIsNamed() throws Exception {
    tamper("DELETE FROM journal WHERE seq = 5");
    assertEquals(1, tech("journal", "verify", "--config", config.toString()));
    assertTrue(said.toString().contains("BROKEN at line 5: lines are missing"), said.toString());
  }
}
