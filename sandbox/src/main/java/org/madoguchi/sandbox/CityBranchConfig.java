package org.madoguchi.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LobbyKeypad;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PrinterConfig;
import org.madoguchi.sandbox.city.City;

/** The settings of the sandbox city's branch. */
final class CityBranchConfig {
  /** Where two switches can be had as keys of a keyboard. */
  private static final LobbyKeypad SWITCHES =
      new LobbyKeypad(
          Map.of("F13", LobbyKeypad.Action.SWITCH_NEXT, "F14", LobbyKeypad.Action.SWITCH_CHOOSE));

  private CityBranchConfig() {}

  /**
   * Of a branch there.
   *
   * @param printer MFP and slip printer
   * @param today booths open from then on
   */
  static BranchConfig of(
      Path directory,
      GatewayConfig gateway,
      PrinterConfig printer,
      boolean compareName,
      List<Municipality> municipalities,
      LocalDate today) {
    return new BranchConfig(
            City.branch(),
            directory.resolve("branch"),
            new LobbyConfig(
                    "lobby-1", 4.03, Duration.ofSeconds(60), Duration.ofSeconds(30), compareName)
                .with(SWITCHES)
                .or(City.elsewhere()),
            new CardReaderConfig(Pattern.compile("Virtual PCD")),
            printer,
            printer,
            gateway,
            null,
            municipalities,
            City.staff())
        .with(City.booths(today), City.notices());
  }
}
