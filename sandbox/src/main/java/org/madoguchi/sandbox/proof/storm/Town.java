package org.madoguchi.sandbox.proof.storm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.Credential;

/** What is the same in all worlds of a storm. Immutable. */
public record Town(
    Townsfolk people, CardFolk folk, Map<String, Credential> intake, BranchConfig config) {
  static Town build() {
    CardFolk folk = new CardFolk();
    return new Town(
        new Townsfolk(Townsfolk.TOWN),
        folk,
        City.municipalities().stream()
            .map(Municipality::code)
            .collect(Collectors.toUnmodifiableMap(m -> m, folk.authority()::intake)),
        staffed(anyBranch()));
  }

  /** The same branch with people whose badges are asked for. */
  private static BranchConfig staffed(BranchConfig branch) {
    return new BranchConfig(
        branch.branch(),
        branch.dataDirectory(),
        branch.lobby(),
        branch.cardReader(),
        branch.mfp(),
        branch.slipPrinter(),
        branch.gateway(),
        branch.officeLan(),
        branch.municipalities(),
        City.staff());
  }

  /** A branch in the sandbox city, without devices of its own. */
  public static BranchConfig anyBranch() {
    Duration printer = Duration.ofMinutes(3);
    PrinterConfig none = new PrinterConfig(URI.create("ipp://localhost"), printer);
    Path nowhere = Path.of("nowhere");
    return new BranchConfig(
        City.branch(),
        nowhere,
        new LobbyConfig("lobby-1", 4.0, Duration.ofSeconds(60), Duration.ofSeconds(30), false),
        new CardReaderConfig(Pattern.compile("none")),
        none,
        none,
        new GatewayConfig(
            URI.create("https://localhost"),
            Duration.ofSeconds(15),
            nowhere,
            nowhere,
            nowhere,
            nowhere,
            nowhere),
        City.municipalities());
  }
}
