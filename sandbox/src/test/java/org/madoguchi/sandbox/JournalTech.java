package org.madoguchi.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.FiguresCommand;
import org.madoguchi.app.technician.TechCommand;
import org.madoguchi.app.technician.TechDevices;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.BranchKeyFiles;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import picocli.CommandLine;

/** A technician at what a branch has left behind, and somebody with a tool for databases. */
final class JournalTech {
  private final Path directory;
  private final Path config;
  private final StringWriter said = new StringWriter();

  /**
   * @param directory with the branch's data in {@code branch}; keys and configuration come beside
   */
  JournalTech(Path directory) throws Exception {
    this.directory = directory;
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
            .replace("id = \"mihon-chuo\"", "id = \"" + City.branch().id() + "\"")
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

  /** Runs {@code tech journal} with these words; the exit code. */
  int journal(String command, String... arguments) {
    List<String> words = new ArrayList<>(List.of("journal", command));
    words.addAll(List.of(arguments));
    return run(words.toArray(String[]::new));
  }

  /** Runs {@code tech} with these words and the branch's configuration; the exit code. */
  int run(String... words) {
    PrintWriter out = new PrintWriter(said, true);
    CommandLine tech = TechCommand.over(TechDevices.ofThisMachine());
    tech.setOut(out).setErr(out);
    said.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--config", config.toString()));
    return tech.execute(all.toArray(String[]::new));
  }

  /** Runs {@code figures} at a time, with the configuration where it makes some. */
  int figures(InstantSource clock, String... arguments) {
    PrintWriter out = new PrintWriter(said, true);
    CommandLine figures = FiguresCommand.over(clock).setOut(out).setErr(out);
    said.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.getFirst().equals("verify")) {
      all.addAll(List.of("--config", config.toString()));
    }
    return figures.execute(all.toArray(String[]::new));
  }

  /** What the last command said. */
  String said() {
    return said.toString();
  }

  /** Writes to the database behind the triggers' back. */
  void tamper(String... sql) throws SQLException {
    try (Connection c = open();
        Statement s = c.createStatement()) {
      s.executeUpdate("DROP TRIGGER journal_is_append_only_update");
      s.executeUpdate("DROP TRIGGER journal_is_append_only_delete");
      s.executeUpdate("DROP TRIGGER countersigned_head_stays_update");
      s.executeUpdate("DROP TRIGGER countersigned_head_stays_delete");
      for (String one : sql) {
        s.executeUpdate(one);
      }
    }
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:" + directory.resolve("branch").resolve("branch.sqlite"));
  }
}
