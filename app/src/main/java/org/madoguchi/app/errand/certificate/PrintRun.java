package org.madoguchi.app.errand.certificate;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.printer.device.JobTicket;

/**
 * What the journal says about a print run that was in progress when the branch stopped. The line
 * {@code sent-to-mfp} is on the disk before the first byte leaves, so its absence is proof: nothing
 * was sent. Pure.
 */
sealed interface PrintRun {
  /** Nothing was ever sent. */
  record NeverSent() implements PrintRun {}

  /**
   * It may have been sent.
   *
   * @param name what the MFP knows it by
   * @param ticket what the MFP gave for it; null if that isn't known
   * @param at when it was sent, or released
   */
  record MaybeSent(String name, @Nullable JobTicket ticket, Instant at) implements PrintRun {}

  /** Reads an issuance's lines, in order. */
  static PrintRun read(IssuanceId id, int run, List<JournalLine> lines) {
    String name = "";
    PrintRun found = new NeverSent();
    for (JournalLine line : lines) {
      if (!String.valueOf(run).equals(line.detail("run"))) {
        continue;
      }
      if (begins(line)) {
        name = line.detail("name");
        // Version 0.1 wrote neither the name nor that it sent.
        found =
            name.isEmpty()
                ? new MaybeSent(Issuance.formerJobName(id, run), null, line.at())
                : new NeverSent();
      } else if (line.is(JournalEvent.SENT_TO_MFP)) {
        found = new MaybeSent(name, ticket(line), line.at());
      }
    }
    // Without a releasing line nothing is proven.
    return name.isEmpty() && found instanceof NeverSent
        ? new MaybeSent(Issuance.formerJobName(id, run), null, Instant.EPOCH)
        : found;
  }

  private static boolean begins(JournalLine line) {
    return line.is(JournalEvent.RELEASED)
        || line.is(JournalEvent.PRINTED_AGAIN)
        || line.is(JournalEvent.REPRINTED);
  }

  /** The line to be on the disk before the first byte leaves. */
  static JournalEntry sent(int run, @Nullable JobTicket ticket) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("run", run);
    if (ticket != null) {
      details.put("job", ticket.id());
      if (ticket.createdAt() > 0) {
        details.put("createdAt", ticket.createdAt());
      }
      if (ticket.upTime() > 0) {
        details.put("upTime", ticket.upTime());
      }
      if (!ticket.uuid().isEmpty()) {
        details.put("uuid", ticket.uuid());
      }
    }
    return new JournalEntry(JournalEvent.SENT_TO_MFP, details);
  }

  private static @Nullable JobTicket ticket(JournalLine line) {
    int id = number(line, "job");
    return id < 1
        ? null
        : new JobTicket(
            id, line.detail("uuid"), number(line, "createdAt"), number(line, "upTime"), null);
  }

  private static int number(JournalLine line, String detail) {
    String text = line.detail(detail);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
