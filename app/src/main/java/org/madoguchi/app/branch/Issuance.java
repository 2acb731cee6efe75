package org.madoguchi.app.branch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * One issuance as the branch keeps it: nothing of it is personal.
 *
 * @param id names it for ever
 * @param state where it stands
 * @param terminal lobby terminal
 * @param municipality five-digit code
 * @param kind certificate kind's code
 * @param copies at least 1
 * @param feeYen for all copies
 * @param pages pages of the sealed document; 0 before there is one
 * @param receipt receipt number, once there is a slip
 * @param since when the slip was issued; before that, when the request was sent
 */
public record Issuance(
    IssuanceId id,
    IssuanceState state,
    String terminal,
    String municipality,
    String kind,
    int copies,
    int feeYen,
    int pages,
    @Nullable ReceiptNumber receipt,
    Instant since) {

  /** A new one whose request is about to be sent. */
  static Issuance requested(CertificateRequest request) {
    return new Issuance(
        request.id(),
        new IssuanceState.Requested(),
        request.terminal(),
        request.municipality(),
        request.kind(),
        request.copies(),
        request.feeYen(),
        0,
        null,
        request.at());
  }

  /** The same after an event that led to that state. */
  Issuance after(IssuanceEvent event, IssuanceState next, Instant at) {
    return switch (event) {
      case IssuanceEvent.AnswerSealed a ->
          new Issuance(
              id, next, terminal, municipality, kind, copies, feeYen, a.pages(), receipt, since);
      case IssuanceEvent.SlipIssued s ->
          new Issuance(
              id, next, terminal, municipality, kind, copies, feeYen, pages, s.receipt(), at);
      default ->
          new Issuance(
              id, next, terminal, municipality, kind, copies, feeYen, pages, receipt, since);
    };
  }

  /** What the MFP knows a print run by: unique for ever, not personal. */
  static String jobName(IssuanceId id, int run) {
    return "madoguchi-" + id + "-" + run;
  }
}
