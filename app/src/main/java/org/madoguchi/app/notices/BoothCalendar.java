package org.madoguchi.app.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.madoguchi.app.base.Texts;
import org.madoguchi.config.Booth;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.OpeningHours.Span;

/**
 * A branch's booths as a calendar (RFC 5545), for the municipality's web page. It says when a booth
 * is there, and nothing of who has booked. Pure, any thread.
 */
public final class BoothCalendar {
  /** RFC 5545 3.1: without the line break. */
  private static final int LONGEST_LINE = 75;

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  private final BranchConfig config;
  private final String stamp;
  private final StringBuilder text = new StringBuilder();

  private BoothCalendar(BranchConfig config, Instant made) {
    this.config = config;
    this.stamp = LOCAL.format(made.atOffset(ZoneOffset.UTC)) + "Z";
  }

  /**
   * All booths of the configuration.
   *
   * @param made when
   */
  public static String of(BranchConfig config, Instant made) {
    BoothCalendar calendar = new BoothCalendar(config, made);
    calendar.write();
    return calendar.text.toString();
  }

  private void write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Madoguchi//booths//JA");
    line("CALSCALE:GREGORIAN");
    if (inTokyo()) { // Japan has had one offset since 1951
      line("BEGIN:VTIMEZONE");
      line("TZID:Asia/Tokyo");
      line("BEGIN:STANDARD");
      line("DTSTART:19700101T000000");
      line("TZOFFSETFROM:+0900");
      line("TZOFFSETTO:+0900");
      line("TZNAME:JST");
      line("END:STANDARD");
      line("END:VTIMEZONE");
    }
    for (Booth booth : config.booths()) {
      for (Booth.Day day : booth.days()) {
        day.hours().forEach(span -> event(booth, day.date(), span));
      }
    }
    line("END:VCALENDAR");
  }

  private boolean inTokyo() {
    return config.branch().zone().equals(TOKYO);
  }

  private void event(Booth booth, LocalDate date, Span span) {
    line("BEGIN:VEVENT");
    // The same hours of the same booth stay the same event when the file is made anew.
    line(
        "UID:%s-%s-%s-%s@madoguchi"
            .formatted(
                booth.municipality(),
                config.branch().id(),
                booth.code(),
                LOCAL.format(date.atTime(span.from()))));
    line("DTSTAMP:" + stamp);
    line("DTSTART" + time(date, span.from()));
    line("DTEND" + time(date, span.until()));
    line("SUMMARY;LANGUAGE=ja:" + escaped(booth.name().ja()));
    line("LOCATION;LANGUAGE=ja:" + escaped(config.branch().name().ja()));
    line("DESCRIPTION:" + escaped(description(booth)));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private String time(LocalDate date, LocalTime time) {
    return inTokyo()
        ? ";TZID=Asia/Tokyo:" + LOCAL.format(date.atTime(time))
        : ":"
            + LOCAL.format(
                date.atTime(time)
                    .atZone(config.branch().zone())
                    .withZoneSameInstant(ZoneOffset.UTC))
            + "Z";
  }

  private String description(Booth booth) {
    List<String> lines = new ArrayList<>();
    LocalizedText municipality = Municipality.nameOf(config.municipalities(), booth.municipality());
    for (Language language : Language.OF_STAFF) {
      Texts words = OrdinanceNotice.words(language);
      if (!language.equals(Language.JA)) {
        lines.add(booth.name().in(language));
      }
      lines.add(words.get("booth.municipality", municipality.in(language)));
      lines.add(words.get("booth.bring", booth.bring().in(language)));
      lines.add(words.get("booth.book", config.branch().name().in(language)));
    }
    return String.join("\n", lines);
  }

  /** RFC 5545 3.3.11. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /** One content line, folded between whole characters (RFC 5545 3.1). */
  private void line(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      String letter = Character.toString(line.codePointAt(i));
      int more = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(letter);
      octets += more;
    }
    text.append("\r\n");
  }
}
