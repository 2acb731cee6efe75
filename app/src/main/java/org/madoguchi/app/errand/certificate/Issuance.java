package org.madoguchi.app.errand.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.ReceiptNumber;

/**
 * One issuance as the branch stores it. Contains no personal data.
 *
 * @param id names it for ever
 * @param state where it stands
 * @param terminal lobby terminal
 * @param municipality five-digit code
 * @param kind certificate kind's code
 * @param copies at least 1
 * @param feeYen for all copies
 * @param pages pages of the document; 0 before there is one
 * @param receipt receipt number, once there is a slip
 * @param fee how the fee was settled, once it is
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
    @Nullable PaidFee fee,
    Instant since) {

  /** A new one whose request is about to be sent. */
  public static Issuance requested(CertificateRequest request) {
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
        null,
        request.at());
  }

  /** A copy after an event that led to that state. */
  Issuance after(IssuanceEvent event, IssuanceState next, Instant at) {
    return switch (event) {
      case IssuanceEvent.AnswerAccepted a -> with(next, a.pages(), receipt, fee, since);
      case IssuanceEvent.SlipIssued s -> with(next, pages, s.receipt(), fee, at);
      case IssuanceEvent.FeeTaken f -> with(next, pages, receipt, f.fee(), since);
      default -> with(next, pages, receipt, fee, since);
    };
  }

  private Issuance with(
      IssuanceState next,
      int allPages,
      @Nullable ReceiptNumber number,
      @Nullable PaidFee settled,
      Instant from) {
    return new Issuance(
        id, next, terminal, municipality, kind, copies, feeYen, allPages, number, settled, from);
  }

  /** The same with another time. */
  Issuance at(Instant time) {
    return with(state, pages, receipt, fee, time);
  }

  /** Whether the fee is settled. */
  boolean paid() {
    return fee != null;
  }

  /**
   * The job name of a print run: never reused, not personal, and short, since MFPs truncate names
   * (reported: at 40, 32, 20 characters). The run comes before the issuance's first 64 bits, so
   * that a truncated name still tells runs apart.
   */
  static String jobName(IssuanceId id, int run) {
    return "m%d-%s".formatted(run, id.toString().substring(0, 16));
  }

  /** The job name of a run that was released by version 0.1. */
  static String formerJobName(IssuanceId id, int run) {
    return "madoguchi-" + id + "-" + run;
  }
}
