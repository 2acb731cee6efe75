package org.madoguchi.app.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.CanonicalJson;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.figures.JournalSpan;

/** A journal that is written by hand: chained as a real one, without a key. */
final class MadeJournal {
  private final List<JournalLine> lines = new ArrayList<>();
  private final List<String> exported = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();

  /** A line about nobody's issuance, or of the case that a detail names. */
  MadeJournal say(String at, JournalEvent event, Object... details) {
    return line(at, event, null, details);
  }

  /** A line about an issuance. */
  MadeJournal of(int issuance, String at, JournalEvent event, Object... details) {
    return line(at, event, new IssuanceId(1, issuance), details);
  }

  private MadeJournal line(
      String at, JournalEvent event, @Nullable IssuanceId issuance, Object... details) {
    SortedMap<String, Object> told = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      told.put(details[i].toString(), details[i + 1]);
    }
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("at", Instant.parse(at).toString());
    members.put("details", told);
    members.put("event", event.text());
    if (issuance != null) {
      members.put("issuance", issuance.toString());
    }
    members.put("previous", lastHash());
    members.put("seq", (long) lines.size() + 1);
    byte[] line = CanonicalJson.write(members);
    String text = new String(line, StandardCharsets.UTF_8);
    lines.add(JournalLine.read(text).orElseThrow());
    hashes.add(Digest.of(line).hex());
    exported.add(text.substring(0, text.length() - 1) + ",\"hash\":\"" + lastHash() + "\"}");
    return this;
  }

  /** All of it, in order. */
  List<JournalLine> lines() {
    return List.copyOf(lines);
  }

  /** As {@code tech journal export} writes it. */
  List<String> exported() {
    return List.copyOf(exported);
  }

  /** Of the line at that place, from 1. */
  String hash(int place) {
    return hashes.get(place - 1);
  }

  /** Of the last line. */
  String lastHash() {
    return hashes.isEmpty() ? JournalSpan.NOTHING_BEFORE : hashes.getLast();
  }
}
