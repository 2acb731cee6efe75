package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.ConfigReading.Mistakes;
import org.madoguchi.config.ConfigReading.Read;

/** Booths and notices of a branch: what is read, and what each mistake is told like. */
class BoothsTest extends SpoiltFiles {
  private static final String BOOTH =
      """
      [[booth]]
      municipality = "99201"
      code = "card-2027-02"
      name = { ja = "出張窓口", en = "Visiting booth" }
      days = [
        { date = 2027-02-14, hours = ["13:00-15:00", "10:00-12:10"] },
        { date = 2027-02-13, hours = ["10:00-12:00"] },
      ]
      slot_minutes = 20
      places = 2
      bring = { ja = "通知書", en = "The letter" }
      book_until = "day-before"
      [[notice]]
      code = "renewal-rush"
      from = 2026-12-01
      through = 2027-03-31
      text = { ja = "お早めに", en = "Come early" }
      """;

  private Path file(String more) throws IOException {
    Files.writeString(directory.resolve("city.toml"), CITY);
    Files.writeString(directory.resolve("key"), "");
    return Files.writeString(directory.resolve("branch.toml"), BRANCH + more);
  }

  private BranchConfig read(String more) throws IOException {
    return switch (ConfigReader.read(file(more))) {
      case Read<BranchConfig> r -> r.value();
      case Mistakes<BranchConfig> m -> throw new AssertionError(m.mistakes());
    };
  }

  @Test
  void allThatCanBeSaid() throws IOException {
    BranchConfig config = read(BOOTH);
    Booth booth = config.booths().getFirst();
    assertEquals(Booth.of(config.booths(), "card-2027-02").orElseThrow(), booth);
    assertEquals("99201", booth.municipality());
    assertEquals(
        List.of(LocalDate.of(2027, 2, 13), LocalDate.of(2027, 2, 14)),
        booth.days().stream().map(Booth.Day::date).toList());
    assertEquals(LocalDate.of(2027, 2, 14), booth.last());
    // Whole slots only: the ten minutes before 12:10 hold none.
    assertEquals(12, booth.slots(booth.last()).size());
    assertEquals(LocalTime.of(10, 0), booth.slots(booth.last()).getFirst());
    assertEquals(LocalTime.of(14, 40), booth.slots(booth.last()).getLast());
    assertEquals(List.of(), booth.slots(LocalDate.of(2027, 2, 15)));
    Notice notice = config.notices().getFirst();
    assertEquals("お早めに", notice.text().ja());
    assertTrue(notice.days().holds(LocalDate.of(2027, 3, 31)));
  }

  /** Each stays for a minute; what isn't of the day isn't among them. */
  @Test
  void noticesTakeTurns() {
    LocalDateTime noon = LocalDateTime.parse("2027-02-01T12:00");
    Notice always = new Notice("a", DayRange.ALWAYS, LocalizedText.same("a"));
    Notice later =
        new Notice("b", new DayRange(LocalDate.of(2027, 2, 2), null), LocalizedText.same("b"));
    assertEquals(Optional.empty(), Notice.at(List.of(), noon));
    assertEquals(Optional.of(always), Notice.at(List.of(always, later), noon));
    assertEquals(Optional.of(always), Notice.at(List.of(always, later), noon.plusMinutes(1)));
    LocalDateTime then = noon.plusDays(1);
    assertEquals(Optional.of(always), Notice.at(List.of(always, later), then));
    assertEquals(Optional.of(later), Notice.at(List.of(always, later), then.plusMinutes(1)));
    assertEquals(Optional.of(always), Notice.at(List.of(always, later), then.plusMinutes(2)));
  }

  @Test
  void withoutAnyTable() throws IOException {
    BranchConfig config = read("");
    assertEquals(List.of(), config.booths());
    assertEquals(List.of(), config.notices());
  }

  @ParameterizedTest
  @CsvSource({
    "day-before, 2027-02-12T23:59, true",
    "day-before, 2027-02-13T00:00, false",
    "start,      2027-02-13T09:59, true",
    "start,      2027-02-13T10:00, false"
  })
  void untilWhenASlotIsBooked(String until, LocalDateTime now, boolean bookable)
      throws IOException {
    Booth booth = read(BOOTH.replace("day-before", until)).booths().getFirst();
    assertEquals(bookable, booth.bookable(LocalDateTime.parse("2027-02-13T10:00"), now));
    assertFalse(booth.bookable(LocalDateTime.parse("2027-02-13T10:10"), now));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"99201\"|\"99202\"|30:1: booth.municipality is none of this branch's: \"99202\"",
        "date = 2027-02-13|date = 2027-02-14|35:5: booth.days.date is there twice: 2027-02-14",
        "10:00-12:10|10:00-13:10|34:48: booth.days.hours overlaps with hours before it",
        "10:00-12:10|12:10-10:00|34:48: booth.days.hours must hold hours such as \"09:00-17:00\"",
        "10:00-12:00|10:00-10:15|35:24: booth.days.hours 10:00-10:15 is shorter than a slot of 20"
            + " minutes",
        "slot_minutes = 20|slot_minutes = 4|37:1: booth.slot_minutes must be a whole number from 5"
            + " to 240, not 4",
        "places = 2|places = 0|38:1: booth.places must be a whole number from 1 to 20, not 0",
        "\"day-before\"|\"whenever\"|40:1: booth.book_until must be \"day-before\" or \"start\","
            + " not \"whenever\"",
        "through = 2027-03-31|through = 2026-11-30|44:1: notice.through is before from: 2026-11-30",
        "places|seats|29:1: booth.places is missing"
      })
  void whatIsWrong(String sound, String spoilt, String told) throws IOException {
    Mistakes<?> mistakes =
        assertInstanceOf(
            Mistakes.class,
            ConfigReader.read(file(BOOTH.replace(sound, spoilt.replace("\\n", "\n")))));
    String first = mistakes.mistakes().getFirst().toString();
    assertTrue(first.contains("branch.toml:" + told), mistakes.mistakes().toString());
  }

  /** The day after a booth the branch starts all the same; who checks is told where it stands. */
  @Test
  void pastDaysAreToldAndAreNoMistake() throws IOException {
    Path file = file(BOOTH);
    assertEquals(List.of(), ConfigReader.pastDays(file, LocalDate.of(2027, 2, 13)));
    List<String> past =
        ConfigReader.pastDays(file, LocalDate.of(2027, 4, 1)).stream()
            .map(m -> m.toString().replaceFirst(".*branch", "branch"))
            .toList();
    assertEquals(
        List.of(
            "branch.toml:34:5: booth.days.date is past: 2027-02-14",
            "branch.toml:35:5: booth.days.date is past: 2027-02-13",
            "branch.toml:44:1: notice.through is past: 2027-03-31"),
        past);
    assertInstanceOf(Read.class, ConfigReader.read(file));
  }
}
