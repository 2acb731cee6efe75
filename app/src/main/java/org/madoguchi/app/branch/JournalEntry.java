package org.madoguchi.app.branch;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a journal line says, before it has its place in the chain.
 *
 * @param event from the catalogue
 * @param details strings and whole numbers by name; never personal
 */
public record JournalEntry(JournalEvent event, SortedMap<String, Object> details) {

  /** An entry without details. */
  static JournalEntry of(JournalEvent event) {
    return new JournalEntry(event, new TreeMap<>());
  }

  /** An entry with one detail. */
  static JournalEntry of(JournalEvent event, String name, Object value) {
    return new JournalEntry(event, details(name, value));
  }

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

  /** The one function that makes a line from a change of an issuance. */
  static JournalEntry of(IssuanceState old, IssuanceEvent event, IssuanceState next) {
    return switch (event) {
      case IssuanceEvent.AnswerSealed a -> of(JournalEvent.ANSWER_SEALED, "pages", a.pages());
      case IssuanceEvent.EndedEarly e -> of(JournalEvent.NOT_ISSUED, "why", e.why().code());
      case IssuanceEvent.SlipIssued s ->
          of(JournalEvent.SLIP_ISSUED, "receipt", s.receipt().text());
      case IssuanceEvent.Released r -> run(JournalEvent.RELEASED, next, "codes", r.codes().hex());
      case IssuanceEvent.SheetsOut _ -> run(JournalEvent.SHEETS_OUT, old);
      case IssuanceEvent.NothingPrinted n ->
          run(JournalEvent.NOTHING_PRINTED, old, "why", n.why().code());
      case IssuanceEvent.PrintDoubtful d ->
          run(JournalEvent.PRINT_DOUBTFUL, old, "why", d.why().code());
      case IssuanceEvent.SheetsConfirmed _ -> run(JournalEvent.SHEETS_CONFIRMED, old);
      case IssuanceEvent.PrintedAgain p ->
          run(JournalEvent.PRINTED_AGAIN, next, "codes", p.codes().hex());
      case IssuanceEvent.PageScanned p -> run(JournalEvent.PAGE_SCANNED, old, "page", p.number());
      case IssuanceEvent.Disagreed d -> of(JournalEvent.DISAGREED, "why", d.why().code());
      case IssuanceEvent.FeeTaken f -> of(JournalEvent.FEE_TAKEN, "yen", f.yen());
      case IssuanceEvent.HandedOverToResident _ -> of(JournalEvent.HANDED_OVER);
      case IssuanceEvent.VoidedByStaff v ->
          of(JournalEvent.VOIDED, "reason", StateText.reason(v.reason()));
    };
  }

  private static JournalEntry run(JournalEvent event, IssuanceState state) {
    return new JournalEntry(event, details("run", StateText.run(state)));
  }

  private static JournalEntry run(
      JournalEvent event, IssuanceState state, String name, Object value) {
    SortedMap<String, Object> details = details("run", StateText.run(state));
    details.put(name, value);
    return new JournalEntry(event, details);
  }

  private static SortedMap<String, Object> details(String name, Object value) {
    SortedMap<String, Object> details = new TreeMap<>();
    details.put(name, value);
    return details;
  }
}
