package org.madoguchi.sandbox.proof.storm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.ErrandConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.IntakeConfig;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.config.SupportConfig;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.authority.Credential;

/** What is the same in all worlds of a storm. Immutable. */
public record Town(
    Townsfolk people,
    CardFolk folk,
    Map<String, Credential> intake,
    Map<String, IntakeKeys> officers,
    BranchConfig config) {
  static Town build() {
    CardFolk folk = new CardFolk();
    return new Town(
        new Townsfolk(Townsfolk.TOWN),
        folk,
        City.municipalities().stream()
            .map(Municipality::code)
            .collect(Collectors.toUnmodifiableMap(m -> m, folk.authority()::intake)),
        new TreeMap<>(
            City.municipalities().stream()
                .map(Municipality::code)
                .collect(Collectors.toMap(m -> m, m -> IntakeKeys.of(m, folk.authority())))),
        staffed(anyBranch()).with(BoothHall.booths(), List.of()));
  }

  /** The same branch with people whose badges are asked for, and officers who decide. */
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
        branch.municipalities().stream().map(Town::entrusting).toList(),
        City.staff());
  }

  private static Municipality entrusting(Municipality of) {
    Path nowhere = Path.of("nowhere");
    IntakeConfig intake =
        new IntakeConfig(
            of.errand(SupportConfig.class).orElseThrow().entrustment(),
            URI.create("https://localhost"),
            nowhere,
            nowhere,
            nowhere,
            null);
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
