package org.madoguchi.app.branch.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.custody.IssuanceId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal line, read back.
 *
 * @param seq its place, from 1
 * @param event from the catalogue; a later program may know more
 * @param issuance whose it is
 * @param details by name; lists with commas
 * @param previous hash of the line before
 */
public record JournalLine(
    long seq,
    Instant at,
    String event,
    Optional<IssuanceId> issuance,
    SortedMap<String, String> details,
    String previous) {
  public JournalLine {
    details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /** Empty unless the text is a line of a journal. */
  public static Optional<JournalLine> read(String text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      JsonNode issuance = json.path("issuance");
      SortedMap<String, String> details = new TreeMap<>();
      for (Map.Entry<String, JsonNode> d : json.path("details").properties()) {
        details.put(d.getKey(), words(d.getValue()));
      }
      return Optional.of(
          new JournalLine(
              json.path("seq").asLong(0),
              Instant.parse(json.path("at").asString("")),
              json.path("event").asString(""),
              issuance.isString()
                  ? Optional.of(IssuanceId.parse(issuance.stringValue()))
                  : Optional.empty(),
              details,
              json.path("previous").asString("")));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // not a line any more
    }
  }

  private static String words(JsonNode value) {
    if (!value.isArray()) {
      return value.asString("");
    }
    List<String> all = new ArrayList<>();
    value.forEach(v -> all.add(v.asString("")));
    return String.join(", ", all);
  }

  /** Whether it tells of that. */
  public boolean is(JournalEvent catalogued) {
    return event.equals(catalogued.text());
  }

  /** A detail; empty if it has none of that name. */
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }

  /** The case that it tells of; empty if it tells of none, or of an issuance. */
  public String order() {
    return detail(JournalEntry.ORDER);
  }

  /** A whole number among the details; 0 if there is none. */
  public int number(String name) {
    String value = detail(name);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
  }
}
