package org.madoguchi.municipality.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.madoguchi.config.Language;
import org.madoguchi.municipality.words.Words;

/**
 * One request, as far as pages are made from it.
 *
 * @param officer id; empty: nobody who is known
 * @param path as it was asked for, without the query
 * @param place name of the municipality
 * @param phone by which clerk and officer speak
 * @param figures whether there are pages of figures
 */
record Visit(
    String officer,
    Words words,
    String path,
    Instant now,
    ZoneId zone,
    String place,
    String phone,
    Names names,
    PageTokens tokens,
    boolean figures) {
  private static final int MINUTES_IN_HOUR = 60;

  /** A text. */
  String say(String key, Object... values) {
    return words.get(key, values);
  }

  Language language() {
    return words.language();
  }

  String branch(String id) {
    return names.branch(id, language());
  }

  String officerName(String id) {
    return names.officer(id, language());
  }

  /** How long ago that was. */
  String since(Instant at) {
    long minutes = Math.max(0, Duration.between(at, now).toMinutes());
    return minutes < MINUTES_IN_HOUR
        ? say("minutes", minutes)
        : say("hours", minutes / MINUTES_IN_HOUR, minutes % MINUTES_IN_HOUR);
  }

  /** A moment by the municipality's clock. */
  ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }

  /** Hours and minutes. */
  String clock(Instant at) {
    ZonedDateTime local = local(at);
    return "%d:%02d".formatted(local.getHour(), local.getMinute());
  }

  /**
   * A form that does something.
   *
   * @param to its address
   * @param id of the case; empty: about none
   * @param action its token's
   */
  Html form(String to, String id, String action) {
    Html form =
        Html.of("form")
            .set("method", "post")
            .set("action", to)
            .add(hidden("token", tokens.make(officer, id, action)));
    return id.isEmpty() ? form : form.add(hidden("id", id));
  }

  /** A field that isn't seen. */
  static Html hidden(String name, String value) {
    return Html.of("input").set("type", "hidden").set("name", name).set("value", value);
  }

  /** A button that sends its form. */
  static Html button(String text, String style) {
    return Html.of("button", text).set("type", "submit").set("class", style);
  }
}
