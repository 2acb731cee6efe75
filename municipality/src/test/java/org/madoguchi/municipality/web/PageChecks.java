package org.madoguchi.municipality.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every answer: headers, and for every page what those need who don't see it. */
final class PageChecks {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:\\s[^>]*)?)>");
  private static final Set<String> VOID = Set.of("meta", "link", "img", "input", "br");

  private PageChecks() {}

  static void check(Browser.Shown shown) {
    header(
        shown,
        "Content-Security-Policy",
        "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; form-action"
            + " 'self'; frame-ancestors 'none'; base-uri 'none'");
    header(shown, "Cache-Control", "no-store");
    header(shown, "X-Content-Type-Options", "nosniff");
    header(shown, "Referrer-Policy", "no-referrer");
    Optional<String> type = shown.response().headers().firstValue("Content-Type");
    if (type.filter(t -> t.startsWith("text/html")).isPresent()) {
      page(shown.body());
    }
  }

  private static void header(Browser.Shown shown, String name, String value) {
    assertEquals(List.of(value), shown.response().headers().allValues(name), name);
  }

  private static void page(String body) {
    assertTrue(body.startsWith("<!DOCTYPE html>\n<html lang=\""), "language");
    for (String once : List.of("<h1>", "<main ", "<header>", "<title>", "class=\"skip\"")) {
      assertEquals(2, body.split(once, -1).length, "once: " + once);
    }
    for (String never : List.of("style=\"", "onclick", "javascript:", "http://", "https://")) {
      assertFalse(body.contains(never), never);
    }
    Set<String> ids = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(body);
    int heading = 0;
    while (tags.find()) {
      String name = tags.group(2);
      String rest = tags.group(3);
      if (!tags.group(1).isEmpty()) {
        assertEquals(open.pop(), name, "what is opened last is closed first");
        continue;
      }
      if (!VOID.contains(name)) {
        open.push(name);
      }
      if (name.equals("img")) {
        assertTrue(rest.contains("alt=\"") && !rest.contains("alt=\"\""), "alt: " + rest);
      }
      if (name.equals("input") && !rest.contains("hidden")) {
        assertTrue(open.contains("label"), "a label around: " + rest);
      }
      if (name.equals("script")) {
        assertEquals(" src=\"/live.js\" defer=\"\"", rest);
      }
      if (name.matches("h[1-6]")) {
        int level = name.charAt(1) - '0';
        assertTrue(level <= heading + 1, "no level of headings is left out: " + name);
        heading = level;
      }
      Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(rest);
      assertTrue(!id.find() || ids.add(id.group(1)), "an id twice: " + rest);
    }
    assertTrue(open.isEmpty(), "all is closed");
  }
}
