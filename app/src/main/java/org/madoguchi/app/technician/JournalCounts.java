package org.madoguchi.app.technician;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.app.branch.journal.JournalFault;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.CmsHeadSigner;

/** How often what happened, without whose matter it was. Not thread-safe. */
final class JournalCounts {
  private final ZoneId zone;
  private final Map<String, Integer> events = new TreeMap<>();
  private final Map<String, Integer> codes = new TreeMap<>();
  private final Map<LocalDate, Integer> days = new TreeMap<>();

  private JournalCounts(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads the whole journal. */
  static String of(JournalReader journal, BranchKeys keys, String branch, ZoneId zone) {
    var counts = new JournalCounts(zone);
    JournalFault fault = journal.verify(keys.scanKey(), counts::count).orElse(null);
    JournalReader.Heads heads = journal.heads(branch, CmsHeadSigner.of(keys));
    StringBuilder text = new StringBuilder();
    text.append(fault == null ? "the journal holds\n" : "BROKEN at " + fault + "\n");
    text.append("countersigned heads: %d, up to line %d%n".formatted(heads.heads(), heads.line()));
    counts.days.forEach((day, n) -> text.append("%s  %d lines%n".formatted(day, n)));
    counts.events.forEach((event, n) -> text.append("%6d  %s%n".formatted(n, event)));
    counts.codes.forEach((code, n) -> text.append("%6d  why %s%n".formatted(n, code)));
    return text.toString();
  }

  private void count(JournalLine line) {
    days.merge(line.at().atZone(zone).toLocalDate(), 1, Integer::sum);
    events.merge(line.event(), 1, Integer::sum);
    String why = line.detail("why");
    if (why.matches("[A-Z][0-9]{2}")) {
      codes.merge(why, 1, Integer::sum);
    }
  }
}
