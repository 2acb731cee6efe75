package org.madoguchi.app.branch.closing;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.PaidFee;

/**
 * One issuance in a day's closing: its fee and its sheets, and everything that needs a word.
 *
 * @param receipt receipt number
 * @param kind certificate kind's code
 * @param municipality five-digit code
 * @param outcome where it stands
 * @param dueYen what was due
 * @param fee how it was settled
 * @param refundYen what went back
 * @param sheetsOut sheets that came out, all runs; as the MFP said, or counted by hand
 * @param sheetsHandedOver sheets in the resident's hands
 * @param sheetsDestroyed sheets in the shredder, counted by hand
 * @param remarks what was not as usual, in order
 */
public record ClosingRow(
    IssuanceId id,
    String receipt,
    String kind,
    String municipality,
    Outcome outcome,
    int dueYen,
    Optional<PaidFee> fee,
    int refundYen,
    int sheetsOut,
    int sheetsHandedOver,
    int sheetsDestroyed,
    List<Remark> remarks) {
  public ClosingRow {
    remarks = List.copyOf(remarks);
  }

  /** Where an issuance stands at closing. */
  public enum Outcome {
    HANDED_OVER,
    VOIDED,
    /** Its slip is out; it waits on. */
    WAITING
  }

  /** What needs a word. */
  public sealed interface Remark {
    /** Printed anew. */
    record Reprinted(String reason, int sheets) implements Remark {}

    /** Voided. */
    record Voided(String reason) implements Remark {}

    /** Something disagreed. */
    record Stopped(String failure) implements Remark {}

    /** Nobody could know what came out; it was counted by hand. */
    record InDoubt(String failure) implements Remark {}

    /** A difference: so many more came out than were handed over or destroyed. */
    record SheetsUnaccounted(int run, int missing) implements Remark {}

    /** A difference: papers were destroyed or money given back before fewer than two people. */
    record NotWitnessed(int staff) implements Remark {}

    /** A difference: handed over, but the fee isn't what was due. */
    record FeeDiffers(int missing) implements Remark {}

    /** Whether somebody has to explain it, beyond what the journal already does. */
    default boolean difference() {
      return switch (this) {
        case SheetsUnaccounted _, NotWitnessed _, FeeDiffers _ -> true;
        case Reprinted _, Voided _, Stopped _, InDoubt _ -> false;
      };
    }
  }

  /** Whether something of it isn't explained by the journal. */
  public boolean differs() {
    return remarks.stream().anyMatch(Remark::difference);
  }
}
