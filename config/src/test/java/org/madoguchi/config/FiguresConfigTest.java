package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** What becomes of a month's figures; without the table nothing. */
class FiguresConfigTest extends SpoiltFiles {
  private static final String FIGURES =
      """
      [figures]
      uri = "https://figures.example"
      deadline_seconds = 15
      trust = "city.toml"
      yearly_cost_yen = 1014000
      """;

  private FiguresConfig read(String branch) throws IOException {
    assertEquals(List.of(), mistakes(branch, CITY));
    return switch (ConfigReader.read(directory.resolve("branch.toml"))) {
      case Read<BranchConfig> r -> r.value().figures();
      case Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void tellsToWhomTheyAreSentAndWhatTheOfficeCosts() throws IOException {
    FiguresConfig figures = read(BRANCH + FIGURES);
    FiguresConfig.FarEnd to = Objects.requireNonNull(figures.to(), "far end");
    assertEquals(URI.create("https://figures.example"), to.uri());
    assertEquals(Duration.ofSeconds(15), to.deadline());
    assertEquals(1_014_000, figures.yearlyCostYen());
  }

  @Test
  void withoutItNothingIsSent() throws IOException {
    assertEquals(FiguresConfig.NONE, read(BRANCH));
  }

  @Test
  void whoOnlyWantsToSeeTheCostSendsNothing() throws IOException {
    assertEquals(new FiguresConfig(null, 5), read(BRANCH + "[figures]\nyearly_cost_yen = 5\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https:|http:|uri must be",
        "deadline_seconds = 15|deadline_seconds = 61|deadline_seconds must be",
        "deadline_seconds = 15|# none|deadline_seconds is missing",
        "trust = \"city.toml\"|trust = \"no.pem\"|trust no such file",
        "trust = \"city.toml\"|# none|trust is missing",
        "1014000|-1|yearly_cost_yen must be",
        "yearly_cost_yen|costs|costs is unknown",
      })
  void everyMistakeHasItsPlace(String right, String wrong, String mistake) throws IOException {
    List<String> found = mistakes(BRANCH + FIGURES.replaceFirst(right, wrong), CITY);
    assertEquals(1, found.size(), found.toString());
    assertTrue(
        found.getFirst().matches("branch\\.toml:\\d+:\\d+: figures\\." + mistake + ".*"),
        found.toString());
  }
}
