package org.madoguchi.app.lobby.stops;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.Availability;

/** Days and hours in words, seen from a moment. */
public record When(Texts texts, LocalDateTime now) {
  /** The last minute that hours can name: whoever reads it is told of the day's end. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  /** Such as {@code 11月20日(金)}. */
  public String day(LocalDate day) {
    return texts.get("date", format("date.pattern", day), weekday(day));
  }

  /** Such as {@code 2027年2月10日}, as it is printed on a card. */
  public String date(LocalDate day) {
    return format("date.year.pattern", day);
  }

  /** A month's name is the only word that the formatter brings; many patterns are digits alone. */
  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get(pattern), texts.language().locale()).format(day);
  }

  /** Such as {@code 16時} or {@code 16時30分}. */
  public String hour(LocalTime time) {
    return time.getMinute() == 0
        ? texts.get("time.hour", time.getHour())
        : texts.get(
            "time.minute", time.getHour(), String.format(Locale.ROOT, "%02d", time.getMinute()));
  }

  /** Such as {@code 月曜 9時}. */
  public String moment(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), day);
    String hour = hour(moment.toLocalTime());
    if (days == 0) {
      return texts.get("when.today", hour);
    }
    if (days == 1) {
      return texts.get("when.tomorrow", hour);
    }
    return days < 7
        ? texts.get("when.week", weekday(day), hour)
        : texts.get("when.date", day(day), hour);
  }

  /** Whether and when, such as {@code 月曜 9時から とれます}. */
  public String available(Availability availability) {
    return switch (availability) {
      case Availability.Now _ -> texts.get("available.now");
      case Availability.Later(LocalDateTime from) -> texts.get("available.later", moment(from));
      case Availability.Interrupted _ -> texts.get("available.interrupted");
    };
  }

  /** From when, such as {@code 月曜 9時から}; for a list whose heading says the rest. */
  public String from(Availability availability) {
    return switch (availability) {
      case Availability.Now(LocalTime until) ->
          until.isBefore(END_OF_DAY)
              ? texts.get("available.until", hour(until))
              : texts.get("available.midnight");
      case Availability.Later(LocalDateTime from) -> texts.get("available.from", moment(from));
      case Availability.Interrupted _ -> texts.get("available.interrupted");
    };
  }

  private String weekday(LocalDate day) {
    return texts.get("weekday." + day.getDayOfWeek().getValue());
  }
}
