package org.madoguchi.app.branch.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.branch.journal.JournalLine;
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
    return config(new OpeningHours(Map.of(), Set.of()));
  }

  private static BranchConfig config(OpeningHours hours) {
    PrinterConfig printer = new PrinterConfig(URI.create("ipp://localhost"), Duration.ofMinutes(1));
    return new BranchConfig(
        new BranchIdentity(
            "otemachi", new LocalizedText("大手町", "Otemachi"), ZoneId.of("Asia/Tokyo"), hours),
        NONE,
        new LobbyConfig("lobby-1", 4, Duration.ofMinutes(1), Duration.ofMinutes(1), false),
        new CardReaderConfig(Pattern.compile("x")),
        printer,
        printer,
        new GatewayConfig(
            URI.create("https://localhost"), Duration.ofSeconds(1), NONE, NONE, NONE, NONE, NONE),
        List.of());
  }

  /** The evening is 24 November: sixty days later is 23 January. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-20, 大手町の休業日は2025年3月20日までしか",
    "2027-01-22, 大手町の休業日は2027年1月22日までしか",
    "2027-01-23, ''",
    ", 大手町の休業日が設定されていません"
  })
  void closedDaysThatRunOut(@Nullable LocalDate last, String words) {
    OpeningHours.Span day = new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0));
    OpeningHours hours =
        new OpeningHours(
            Map.of(DayOfWeek.MONDAY, List.of(day)),
            last == null ? Set.of() : Set.of(last),
            Set.of(),
            true);
    List<String> foot =
        new ClosingPaper(config(hours), false)
            .paper(
                new ClosingReport(1, 1, 2, EVENING, EVENING, List.of(), 0),
                0,
                "2 ab",
                Optional.empty())
            .foot();
    String told = foot.stream().filter(f -> f.contains("休業日")).findFirst().orElse("");
    assertEquals(words.isEmpty(), told.isEmpty(), told);
    assertTrue(told.contains(words), told);
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
