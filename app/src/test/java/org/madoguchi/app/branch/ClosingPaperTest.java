package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.CardReaderConfig;
import org.madoguchi.config.GatewayConfig;
import org.madoguchi.config.LobbyConfig;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.OpeningHours;
import org.madoguchi.config.PrinterConfig;

/** What two people sign tells how far the municipality has seen the journal. */
class ClosingPaperTest {
  private static final Instant EVENING = Instant.parse("2026-11-24T08:00:00Z");
  private static final Path NONE = Path.of("none");

  private static BranchConfig config() {
    PrinterConfig printer = new PrinterConfig(URI.create("ipp://localhost"), Duration.ofMinutes(1));
    return new BranchConfig(
        new BranchIdentity(
            "otemachi",
            new LocalizedText("大手町", "Otemachi"),
            ZoneId.of("Asia/Tokyo"),
            new OpeningHours(Map.of(), Set.of())),
        NONE,
        new LobbyConfig("lobby-1", 4, Duration.ofMinutes(1), Duration.ofMinutes(1), false),
        new CardReaderConfig(Pattern.compile("x")),
        printer,
        printer,
        new GatewayConfig(
            URI.create("https://localhost"), Duration.ofSeconds(1), NONE, NONE, NONE, NONE, NONE),
        List.of());
  }

  /** The number of the closing, days since the countersignature, and whether it must be a star. */
  @ParameterizedTest
  @CsvSource({"1,-1,false", "2,-1,true", "2,0,false", "9,3,false", "9,4,true"})
  void aCountersignatureOfLongAgoHasAStar(int number, int days, boolean star) {
    Optional<JournalLine> line =
        days < 0
            ? Optional.empty()
            : Optional.of(
                new JournalLine(
                    413,
                    EVENING.minus(Duration.ofDays(days)),
                    "head-countersigned",
                    Optional.empty(),
                    new TreeMap<>(Map.of("line", "412")),
                    ""));
    String told =
        new ClosingPaper(config(), false)
                .paper(
                    new ClosingReport(number, 1, 2, EVENING, EVENING, List.of(), 0),
                    0,
                    "2 ab",
                    line)
                .foot()
                .stream()
                .filter(f -> f.startsWith("記録簿への 自治体の 署名"))
                .findFirst()
                .orElseThrow();
    assertEquals(star, told.contains("★"), told);
    assertTrue(told.contains(days < 0 ? "まだ ありません" : "412行目まで"), told);
  }
}
