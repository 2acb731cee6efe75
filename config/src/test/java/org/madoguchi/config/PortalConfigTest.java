package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** A portal offers an errand of its own: no municipality does, and without it there is none. */
class PortalConfigTest extends SpoiltFiles {
  private static final String PORTAL =
      """
      [portal]
      uri = "https://portal.example"
      deadline_seconds = 15
      certificate = "city.toml"
      seal_certificate = "city.toml"
      """;

  private BranchConfig read(String branch) throws IOException {
    assertEquals(List.of(), mistakes(branch, CITY));
    return switch (ConfigReader.read(directory.resolve("branch.toml"))) {
      case Read<BranchConfig> r -> r.value();
      case Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void whoHasOneOffersIt() throws IOException {
    BranchConfig config = read(BRANCH + PORTAL);
    assertEquals(List.of(ErrandName.CERTIFICATE, ErrandName.REGISTRATION), config.errands());
    assertEquals(
        Duration.ofSeconds(15), Objects.requireNonNull(config.portal(), "portal").deadline());
  }

  @Test
  void unlessTheBranchDoesNotShowIt() throws IOException {
    assertEquals(
        List.of(ErrandName.CERTIFICATE),
        read("errands.show = [\"certificate\"]\n" + BRANCH + PORTAL).errands());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https:|http:|uri must be",
        "deadline_seconds = 15|deadline_seconds = 61|deadline_seconds must be",
        "certificate = \"city.toml\"|certificate = \"no.pem\"|certificate no such file",
        "uri = \"https://portal.example\"|# none|uri is missing",
        "seal_certificate = \"city.toml\"|seal_certificate = 1|seal_certificate must be text",
      })
  void everyMistakeHasItsPlace(String right, String wrong, String mistake) throws IOException {
    List<String> found = mistakes(BRANCH + PORTAL.replaceFirst(right, wrong), CITY);
    assertEquals(1, found.size(), found.toString());
    assertTrue(
        found.getFirst().matches("branch\\.toml:\\d+:\\d+: portal\\." + mistake + ".*"),
        found.toString());
  }
}
