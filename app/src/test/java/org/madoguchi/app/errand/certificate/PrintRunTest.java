package org.madoguchi.app.errand.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.printer.device.JobTicket;

/** What the journal proves of a run that was under way when the branch stopped. */
class PrintRunTest {
  private static final IssuanceId ID = IssuanceId.parse("0123456789abcdef0123456789abcdef");
  private static final Instant AT = Instant.parse("2026-11-26T03:00:00Z");

  private static JournalLine line(JournalEntry entry) {
    SortedMap<String, String> details = new TreeMap<>();
    entry.details().forEach((name, value) -> details.put(name, String.valueOf(value)));
    return new JournalLine(1, AT, entry.event().text(), Optional.of(ID), details, "");
  }

  private static JournalLine begun(JournalEvent event, int run, boolean named) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("run", run);
    if (named) {
      details.put("name", Issuance.jobName(ID, run));
    }
    return line(new JournalEntry(event, details));
  }

  private static JournalLine sent(int run, JobTicket ticket) {
    return line(PrintRun.sent(run, ticket));
  }

  @Test
  void withoutASentLineNothingWasSent() {
    List<JournalLine> lines = List.of(begun(JournalEvent.RELEASED, 1, true));
    assertEquals(new PrintRun.NeverSent(), PrintRun.read(ID, 1, lines));
  }

  @Test
  void withOneItIsKnownAgainByWhatTheMfpGave() {
    JobTicket ticket = new JobTicket(42, "urn:uuid:0000-1111", 900, 905, null);
    List<JournalLine> lines = List.of(begun(JournalEvent.RELEASED, 1, true), sent(1, ticket));
    assertEquals(
        new PrintRun.MaybeSent("m1-0123456789abcdef", ticket, AT), PrintRun.read(ID, 1, lines));
  }

  @Test
  void aNumberThatCameLaterCounts() {
    List<JournalLine> lines =
        List.of(
            begun(JournalEvent.RELEASED, 1, true),
            line(PrintRun.sent(1, null)),
            sent(1, new JobTicket(7)));
    assertInstanceOf(PrintRun.MaybeSent.class, PrintRun.read(ID, 1, lines.subList(0, 2)));
    assertEquals(
        new PrintRun.MaybeSent("m1-0123456789abcdef", new JobTicket(7), AT),
        PrintRun.read(ID, 1, lines));
  }

  @Test
  void anotherRunsLinesProveNothing() {
    List<JournalLine> lines =
        List.of(
            begun(JournalEvent.RELEASED, 1, true),
            sent(1, new JobTicket(42)),
            begun(JournalEvent.REPRINTED, 2, true));
    assertEquals(new PrintRun.NeverSent(), PrintRun.read(ID, 2, lines));
  }

  /** Version 0.1 wrote neither names nor that it sent: such a run is looked for by its old name. */
  @Test
  void aRunOfTheVersionBeforeIsAskedForByItsOldName() {
    List<JournalLine> lines = List.of(begun(JournalEvent.RELEASED, 1, false));
    assertEquals(
        new PrintRun.MaybeSent("madoguchi-0123456789abcdef0123456789abcdef-1", null, AT),
        PrintRun.read(ID, 1, lines));
  }

  @Test
  void aRunThatNoLineBeginsIsInDoubt() {
    assertInstanceOf(PrintRun.MaybeSent.class, PrintRun.read(ID, 3, List.of()));
  }

  @Test
  void namesAreShortAndTellTheRunFirst() {
    String first = Issuance.jobName(ID, 1);
    assertTrue(first.matches("[\\x21-\\x7e]{1,20}"), first);
    assertTrue(Issuance.jobName(ID, 12).length() <= 20);
    assertNotEquals(first.substring(0, 11), Issuance.jobName(ID, 2).substring(0, 11));
  }
}
