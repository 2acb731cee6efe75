package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.journal.HeadFault;
import org.madoguchi.app.branch.journal.JournalFault;
import org.madoguchi.app.branch.journal.JournalReader;
import org.madoguchi.app.gateway.BranchKeys;
import org.madoguchi.app.gateway.CmsHeadSigner;
import org.madoguchi.config.BranchConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the verification of a journal came to; the keys are in docs/tech-commands.md.
 *
 * @param fault where its chain doesn't hold; null if it does
 * @param end place and hash of the last line, with a space between them
 * @param heads what the gateway countersigned, held against it
 */
record JournalVerdict(@Nullable JournalFault fault, String end, JournalReader.Heads heads) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  static JournalVerdict of(JournalReader journal, BranchConfig config, BranchKeys keys) {
    return new JournalVerdict(
        journal.verify(keys.scanKey()).orElse(null),
        journal.head(),
        journal.heads(config.branch().id(), CmsHeadSigner.of(keys)));
  }

  boolean holds() {
    return fault == null && heads.fault() == null;
  }

  /** Says it as JSON, or in words. */
  void print(PrintWriter out, boolean json, ZoneId zone, Instant now) {
    if (json) {
      out.println(
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(report(zone, now)));
    } else {
      words(out, zone, now);
    }
    out.flush();
  }

  private void words(PrintWriter out, ZoneId zone, Instant now) {
    if (fault != null) {
      out.println("BROKEN at " + fault);
    }
    HeadFault headFault = heads.fault();
    if (headFault != null) {
      out.println("BROKEN: " + headFault.words(zone));
    }
    if (holds()) {
      out.println("the journal holds; last line " + end);
    }
    Instant at = heads.at();
    if (at == null) {
      out.println("the gateway has countersigned no line");
    } else {
      out.println(
          "the gateway countersigned it up to line %d on %s, %d days ago"
              .formatted(heads.line(), TIME.format(at.atZone(zone)), days(at, now)));
    }
    if (holds()) {
      out.println("compare this with the last closing on paper: an older file holds as well");
    }
  }

  private ObjectNode report(ZoneId zone, Instant now) {
    ObjectNode report = CardRun.object();
    report.put("exit", holds() ? ExitCode.OK : JournalCommand.BROKEN);
    String[] parts = end.split(" ", 2);
    report.put("line", Long.parseLong(parts[0]));
    report.put("hash", parts[1]);
    if (fault != null) {
      report
          .putObject("fault")
          .put("line", fault.line())
          .put("what", fault.what().name())
          .put("words", fault.what().words());
    }
    ObjectNode countersigned = report.putObject("countersigned");
    countersigned.put("heads", heads.heads());
    Instant at = heads.at();
    if (at != null) {
      countersigned.put("line", heads.line());
      countersigned.put("at", at.toString());
      countersigned.put("days", days(at, now));
    }
    HeadFault headFault = heads.fault();
    if (headFault != null) {
      ObjectNode node = countersigned.putObject("fault");
      node.put("line", headFault.line()).put("what", headFault.what().name());
      node.put("countersigned", headFault.countersigned());
      Instant on = headFault.on();
      if (on != null) {
        node.put("at", on.toString());
      }
      node.put("words", headFault.words(zone));
    }
    return report;
  }

  private static long days(Instant at, Instant now) {
    return Duration.between(at, now).toDays();
  }
}
