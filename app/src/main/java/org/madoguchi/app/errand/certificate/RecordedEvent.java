package org.madoguchi.app.errand.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * Reads journal lines back as the events that made them, as far as an issuance's state depends on
 * them; the inverse of {@link IssuanceLines}. Pure. Every method may throw {@link
 * IllegalArgumentException} for a line that nothing here wrote.
 */
final class RecordedEvent {
  /** The state doesn't depend on page codes or on who answered for a destruction. */
  private static final Digest CODES = Digest.of(new byte[0]);

  private RecordedEvent() {}

  /** The line's event; empty if only a later version knows it. */
  static Optional<JournalEvent> catalogued(JournalLine line) {
    return JournalEvent.of(line.event());
  }

  /** The issuance that the line is about. */
  static IssuanceId issuance(JournalLine line) {
    return line.issuance().orElseThrow(() -> new IllegalArgumentException("nobody's"));
  }

  /** Its failure code. */
  static FailureCode why(JournalLine line) {
    return Arrays.stream(FailureCode.values())
        .filter(f -> f.code().equals(line.detail("why")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such code"));
  }

  /** The issuance as it began. */
  static Issuance requested(JournalLine line) {
    return new Issuance(
        issuance(line),
        new IssuanceState.Requested(),
        line.detail("terminal"),
        line.detail("municipality"),
        line.detail("kind"),
        line.number("copies"),
        line.number("feeYen"),
        0,
        null,
        null,
        line.at());
  }

  /** What happened to an issuance; empty for a line that changes nothing of one. */
  static Optional<IssuanceEvent> happened(JournalEvent event, JournalLine line) {
    return Optional.ofNullable(
        switch (event) {
          case ANSWER_ACCEPTED ->
              new IssuanceEvent.AnswerAccepted(
                  line.number("pages"), !line.detail("compared").isEmpty());
          case NOT_ISSUED -> new IssuanceEvent.EndedEarly(why(line));
          case SLIP_ISSUED ->
              new IssuanceEvent.SlipIssued(new ReceiptNumber(line.detail("receipt")));
          case RELEASED -> new IssuanceEvent.Released(CODES);
          case SHEETS_OUT -> new IssuanceEvent.SheetsOut();
          case NOTHING_PRINTED -> new IssuanceEvent.NothingPrinted(why(line));
          case PRINT_DOUBTFUL -> new IssuanceEvent.PrintDoubtful(why(line));
          case SHEETS_CONFIRMED -> new IssuanceEvent.SheetsConfirmed();
          case PRINTED_AGAIN -> new IssuanceEvent.PrintedAgain(CODES);
          case PAGE_SCANNED -> new IssuanceEvent.PageScanned(line.number("page"));
          case DISAGREED -> new IssuanceEvent.Disagreed(why(line));
          case REPRINTED ->
              new IssuanceEvent.Reprinted(
                  reason(ReprintReason.class, line), CODES, Destruction.Attested.NOTHING);
          case FEE_TAKEN -> new IssuanceEvent.FeeTaken(fee(line));
          case HANDED_OVER -> new IssuanceEvent.HandedOverToResident();
          case VOIDED ->
              new IssuanceEvent.VoidedByStaff(
                  reason(VoidReason.class, line), Destruction.Attested.NOTHING);
          default -> null; // of the branch, or of another errand
        });
  }

  /** Version 1 only took cash and didn't record it. */
  private static PaidFee fee(JournalLine line) {
    String way = line.detail("way").isEmpty() ? "cash" : line.detail("way");
    PaidFee fee =
        FeeText.read(way, line.number("yen"), line.detail("exemption"), line.detail("proof"));
    if (fee == null) {
      throw new IllegalArgumentException("no fee");
    }
    return fee;
  }

  private static <E extends Enum<E>> E reason(Class<E> reasons, JournalLine line) {
    return Enum.valueOf(reasons, line.detail("reason").toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
