package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** Where a branch tells how it is; without the table nowhere, and never to another machine. */
class MetricsConfigTest extends SpoiltFiles {
  private @Nullable MetricsConfig read(String branch) throws IOException {
    assertEquals(List.of(), mistakes(branch, CITY));
    return switch (ConfigReader.read(directory.resolve("branch.toml"))) {
      case Read<BranchConfig> r -> r.value().metrics();
      case Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void withoutItNothingIsTold() throws IOException {
    assertNull(read(BRANCH));
  }

  @Test
  void theAddressIsThisMachinesOwn() throws IOException {
    assertEquals(new MetricsConfig("127.0.0.1", 9464), read(BRANCH + "[metrics]\nport = 9464\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "127.255.255.254", "::1"})
  void everyLoopbackAddressIsOne(String address) throws IOException {
    assertEquals(
        new MetricsConfig(address, 1),
        read(BRANCH + "[metrics]\nport = 1\naddress = \"%s\"\n".formatted(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "::",
        "192.168.10.2",
        "localhost",
        "127.0.0.1.example",
        "127.0.0.256",
        "127.1",
        "2130706433",
        "::ffff:127.0.0.1",
        " 127.0.0.1",
        "",
      })
  void noOtherIsTaken(String address) throws IOException {
    List<String> found =
        mistakes(BRANCH + "[metrics]\nport = 1\naddress = \"%s\"\n".formatted(address), CITY);
    assertTrue(
        found.getFirst().matches("branch\\.toml:\\d+:1: metrics\\.address must .*"),
        found.toString());
  }
}
