package org.madoguchi.municipality.audit;

import java.time.Instant;
import java.util.TreeMap;
import org.madoguchi.municipality.envelope.Json;

/**
 * Something that was done. Nothing in it is personal but who of the staff did it.
 *
 * @param at when
 * @param what such as {@code decided}
 * @param intake case; empty if it is about none
 * @param officer who; empty: a branch or the program itself
 * @param details further words, each printable ASCII
 */
public record AuditLine(
    Instant at, String what, String intake, String officer, TreeMap<String, String> details) {
  /** Its canonical text. */
  String text(long number) {
    TreeMap<String, Object> members = new TreeMap<>();
    members.put("number", number);
    members.put("at", at.toString());
    members.put("what", what);
    if (!intake.isEmpty()) {
      members.put("intake", intake);
    }
    if (!officer.isEmpty()) {
      members.put("officer", officer);
    }
    if (!details.isEmpty()) {
      members.put("details", details);
    }
    return new String(Json.write(members), java.nio.charset.StandardCharsets.UTF_8);
  }
}
