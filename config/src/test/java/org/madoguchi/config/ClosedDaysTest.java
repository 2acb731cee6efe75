package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which nobody serves: listed, of each year, by law; and what yesterday's files mean. */
class ClosedDaysTest {
  private static OpeningHours hours(String lines) {
    TomlFile file = TomlFile.of("hours.toml", lines);
    OpeningHours hours = HoursReader.read(file.root());
    assertTrue(file.sound(), file.mistakes().toString());
    return hours;
  }

  private static boolean open(OpeningHours hours, LocalDate day) {
    return hours.openUntil(day.atTime(10, 0)).isPresent();
  }

  /** A file of before names working days and lists days, some of them holidays. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-13, false", // listed
    "2025-01-10, true",
    "2027-01-11, false", // Coming of Age Day, which nobody has listed
    "2027-03-22, false", // substitute
    "2026-12-30, true", // nobody has said so
    "2024-12-30, false"
  })
  void workingDaysOfYesterdaysFile(LocalDate day, boolean open) {
    OpeningHours hours =
        hours(
            """
            weekdays = ["09:00-17:00"]
            closed = [{ from = 2024-12-29, through = 2025-01-03 }, 2025-01-13]
            """);
    assertEquals(open, open(hours, day));
  }

  /** Who opened every day opened on holidays too, but for the days that were listed. */
  @ParameterizedTest
  @CsvSource({"2027-01-11, true", "2027-02-11, false"})
  void everyDayOfYesterdaysFile(LocalDate day, boolean open) {
    OpeningHours hours = hours("every_day = [\"06:30-23:00\"]\nclosed = [2027-02-11]");
    assertEquals(open, open(hours, day));
  }

  @Test
  void saidOtherwise() {
    LocalDate holiday = LocalDate.of(2027, 1, 11);
    assertTrue(open(hours("weekdays = [\"09:00-17:00\"]\npublic_holidays = \"open\""), holiday));
    assertEquals(
        Optional.empty(),
        hours("every_day = [\"09:00-17:00\"]\npublic_holidays = \"closed\"")
            .openUntil(holiday.atTime(10, 0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-29", "2027-12-31", "2030-01-02", "2028-02-29", "2031-08-14"})
  void eachYear(LocalDate day) {
    OpeningHours hours =
        hours(
            """
            every_day = ["09:00-17:00"]
            closed_each_year = [{ from = "12-29", through = "01-03" }, "02-29", "08-14"]
            """);
    assertEquals(false, open(hours, day));
    assertTrue(open(hours, LocalDate.of(2027, 1, 4)));
    assertTrue(open(hours, LocalDate.of(2027, 12, 28)));
    assertTrue(open(hours, LocalDate.of(2027, 3, 1)));
  }

  /** Certificates can be had where neither calendar is closed. */
  @Test
  void togetherClosedWhereEitherIs() {
    OpeningHours counter = hours("weekdays = [\"09:00-17:00\"]");
    OpeningHours daily = hours("every_day = [\"06:30-23:00\"]\nclosed_each_year = [\"12-30\"]");
    OpeningHours both = daily.and(counter);
    assertEquals(
        Optional.of(LocalDateTime.parse("2027-01-12T09:00")),
        both.nextOpening(LocalDateTime.parse("2027-01-08T18:00")));
    assertEquals(false, open(both, LocalDate.of(2026, 12, 30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weekdays = ["09:00-17:00"] | true
          weekdays = ["09:00-17:00"] %n closed = [2025-03-20] | true
          weekdays = ["09:00-17:00"] %n closed = [2027-01-24] | true
          weekdays = ["09:00-17:00"] %n closed = [2027-01-25] | false
          weekdays = ["09:00-17:00"] %n closed_each_year = ["12-31"] | false
          weekdays = ["09:00-17:00"] %n closed_each_year = ["12-31"] %n public_holidays = "open" | true
          every_day = ["09:00-17:00"] | false
          every_day = ["09:00-17:00"] %n closed = [2025-03-20] | true
          every_day = ["09:00-17:00"] %n closed = [2025-03-20] %n closed_each_year = ["12-31"] | false
          """)
  void closedDaysThatRunOut(String lines, boolean runOut) {
    LocalDate today = LocalDate.of(2026, 11, 26); // sixty days later is 25 January
    assertEquals(runOut, hours(lines.formatted()).closedDaysRunOut(today));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public_holidays = true | public_holidays must be text in quotes, not true or false
          public_holidays = "yes" | public_holidays must be "open" or "closed", not "yes"
          closed_each_year = ["02-30"] | closed_each_year must hold days such as
          closed_each_year = [2026-12-29] | closed_each_year must hold days such as
          closed_each_year = [{ from = "12-29" }] | closed_each_year must hold days such as
          """)
  void mistakes(String line, String message) {
    TomlFile file = TomlFile.of("hours.toml", "weekdays = [\"09:00-17:00\"]\n" + line);
    HoursReader.read(file.root());
    ConfigMistake mistake = assertInstanceOf(ConfigMistake.class, file.mistakes().getFirst());
    assertEquals(2, mistake.line());
    assertTrue(mistake.message().startsWith(message), mistake.message());
  }
}
