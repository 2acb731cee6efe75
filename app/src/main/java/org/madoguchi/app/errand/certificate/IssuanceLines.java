package org.madoguchi.app.errand.certificate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ScanCode;

/** Makes all journal lines about issuances. Pure. */
final class IssuanceLines {
  private IssuanceLines() {}

  /** The first line of an issuance. */
  static JournalEntry requested(Issuance issuance) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put("municipality", issuance.municipality());
    details.put("kind", issuance.kind());
    details.put("copies", issuance.copies());
    details.put("feeYen", issuance.feeYen());
    details.put("terminal", issuance.terminal());
    return new JournalEntry(JournalEvent.REQUESTED, details);
  }

  /** A page that is void was scanned. */
  static JournalEntry voidedPage(ScanCode.PageCode page) {
    SortedMap<String, Object> details = details("run", page.run());
    details.put("page", page.number());
    return new JournalEntry(JournalEvent.VOIDED_PAGE_SCANNED, details);
  }

  /** The line for a change of an issuance. */
  static JournalEntry of(Issuance before, IssuanceEvent event, IssuanceState next) {
    IssuanceState old = before.state();
    return switch (event) {
      case IssuanceEvent.AnswerAccepted a -> answerAccepted(a);
      case IssuanceEvent.EndedEarly e -> of(JournalEvent.NOT_ISSUED, "why", e.why().code());
      case IssuanceEvent.SlipIssued s ->
          of(JournalEvent.SLIP_ISSUED, "receipt", s.receipt().text());
      case IssuanceEvent.Released r ->
          printRun(JournalEvent.RELEASED, before, next, r.codes()).by(r.by());
      case IssuanceEvent.SheetsOut _ -> run(JournalEvent.SHEETS_OUT, old);
      case IssuanceEvent.NothingPrinted n ->
          run(JournalEvent.NOTHING_PRINTED, old, "why", n.why().code());
      case IssuanceEvent.PrintDoubtful d ->
          run(JournalEvent.PRINT_DOUBTFUL, old, "why", d.why().code());
      case IssuanceEvent.SheetsConfirmed _ -> run(JournalEvent.SHEETS_CONFIRMED, old);
      case IssuanceEvent.PrintedAgain p ->
          printRun(JournalEvent.PRINTED_AGAIN, before, next, p.codes());
      case IssuanceEvent.PageScanned p -> run(JournalEvent.PAGE_SCANNED, old, "page", p.number());
      case IssuanceEvent.Disagreed d -> disagreed(d);
      case IssuanceEvent.FeeTaken f -> fee(f.fee());
      case IssuanceEvent.Reprinted r -> reprinted(before, r, next);
      case IssuanceEvent.HandedOverToResident h -> of(JournalEvent.HANDED_OVER).by(h.by());
      case IssuanceEvent.VoidedByStaff v -> voided(before, v);
    };
  }

  private static JournalEntry disagreed(IssuanceEvent.Disagreed event) {
    SortedMap<String, Object> details = details("why", event.why().code());
    event.pageOf().ifPresent(receipt -> details.put("pageOf", receipt.text()));
    return new JournalEntry(JournalEvent.DISAGREED, details);
  }

  private static JournalEntry answerAccepted(IssuanceEvent.AnswerAccepted event) {
    SortedMap<String, Object> details = details("pages", event.pages());
    if (event.compared()) {
      details.put("compared", "name");
    }
    return new JournalEntry(JournalEvent.ANSWER_ACCEPTED, details);
  }

  private static JournalEntry fee(PaidFee fee) {
    SortedMap<String, Object> details = details("yen", fee.yen());
    details.put("way", FeeText.way(fee.way()));
    if (fee.way() instanceof FeeWay.Exempt e) {
      details.put("exemption", e.exemption());
      details.put("proof", e.proof());
    }
    return new JournalEntry(JournalEvent.FEE_TAKEN, details);
  }

  private static JournalEntry reprinted(
      Issuance before, IssuanceEvent.Reprinted event, IssuanceState next) {
    SortedMap<String, Object> details = destroyed(event.destroyed());
    details.put("run", next.run());
    details.put("name", Issuance.jobName(before.id(), next.run()));
    details.put("voidedRun", before.state().run());
    details.put("reason", IssuanceStateColumns.reason(event.reason()));
    details.put("codes", event.codes().hex());
    return new JournalEntry(JournalEvent.REPRINTED, details);
  }

  private static JournalEntry voided(Issuance before, IssuanceEvent.VoidedByStaff event) {
    SortedMap<String, Object> details = destroyed(event.destroyed());
    details.put("reason", IssuanceStateColumns.reason(event.reason()));
    details.put("run", before.state().run());
    PaidFee fee = before.fee();
    if (fee != null && fee.yen() > 0) {
      details.put("refundYen", fee.yen());
      details.put("refundWay", FeeText.way(fee.way()));
    }
    return new JournalEntry(JournalEvent.VOIDED, details);
  }

  private static SortedMap<String, Object> destroyed(Destruction.Attested destroyed) {
    SortedMap<String, Object> details = details("sheets", destroyed.sheets());
    details.put("staff", destroyed.by().stream().map(StaffNumber::text).toList());
    return details;
  }

  /** A run begins: from here on the MFP may receive a job of that name. */
  private static JournalEntry printRun(
      JournalEvent event, Issuance before, IssuanceState next, Digest codes) {
    int run = next.run();
    SortedMap<String, Object> details = details("run", run);
    details.put("codes", codes.hex());
    details.put("name", Issuance.jobName(before.id(), run));
    return new JournalEntry(event, details);
  }

  private static JournalEntry run(JournalEvent event, IssuanceState state) {
    return new JournalEntry(event, details("run", state.run()));
  }

  private static JournalEntry run(
      JournalEvent event, IssuanceState state, String name, Object value) {
    SortedMap<String, Object> details = details("run", state.run());
    details.put(name, value);
    return new JournalEntry(event, details);
  }

  private static JournalEntry of(JournalEvent event) {
    return JournalEntry.of(event);
  }

  private static JournalEntry of(JournalEvent event, String name, Object value) {
    return JournalEntry.of(event, name, value);
  }

  private static SortedMap<String, Object> details(String name, Object value) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put(name, value);
    return details;
  }
}
