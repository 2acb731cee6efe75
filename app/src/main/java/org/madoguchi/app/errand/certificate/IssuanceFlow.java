package org.madoguchi.app.errand.certificate;

import java.util.Optional;
import java.util.TreeSet;
import org.madoguchi.app.errand.certificate.IssuanceEvent.AnswerAccepted;
import org.madoguchi.app.errand.certificate.IssuanceEvent.Disagreed;
import org.madoguchi.app.errand.certificate.IssuanceEvent.EndedEarly;
import org.madoguchi.app.errand.certificate.IssuanceEvent.FeeTaken;
import org.madoguchi.app.errand.certificate.IssuanceEvent.HandedOverToResident;
import org.madoguchi.app.errand.certificate.IssuanceEvent.NothingPrinted;
import org.madoguchi.app.errand.certificate.IssuanceEvent.PageScanned;
import org.madoguchi.app.errand.certificate.IssuanceEvent.PrintDoubtful;
import org.madoguchi.app.errand.certificate.IssuanceEvent.PrintedAgain;
import org.madoguchi.app.errand.certificate.IssuanceEvent.Released;
import org.madoguchi.app.errand.certificate.IssuanceEvent.Reprinted;
import org.madoguchi.app.errand.certificate.IssuanceEvent.SheetsConfirmed;
import org.madoguchi.app.errand.certificate.IssuanceEvent.SheetsOut;
import org.madoguchi.app.errand.certificate.IssuanceEvent.SlipIssued;
import org.madoguchi.app.errand.certificate.IssuanceEvent.VoidedByStaff;
import org.madoguchi.app.errand.certificate.IssuanceState.Accepted;
import org.madoguchi.app.errand.certificate.IssuanceState.FeeDue;
import org.madoguchi.app.errand.certificate.IssuanceState.HandedOver;
import org.madoguchi.app.errand.certificate.IssuanceState.NotIssued;
import org.madoguchi.app.errand.certificate.IssuanceState.Paid;
import org.madoguchi.app.errand.certificate.IssuanceState.PrintFailed;
import org.madoguchi.app.errand.certificate.IssuanceState.PrintInDoubt;
import org.madoguchi.app.errand.certificate.IssuanceState.Printing;
import org.madoguchi.app.errand.certificate.IssuanceState.Requested;
import org.madoguchi.app.errand.certificate.IssuanceState.Scanning;
import org.madoguchi.app.errand.certificate.IssuanceState.Stopped;
import org.madoguchi.app.errand.certificate.IssuanceState.Voided;
import org.madoguchi.app.errand.certificate.IssuanceState.Waiting;

/**
 * The transition table of an issuance. Pure. Each row names the events that its state accepts; the
 * {@code default} of a row refuses, so that a new event is refused everywhere until a row names it.
 */
public final class IssuanceFlow {
  private IssuanceFlow() {}

  /**
   * The state after an event.
   *
   * @param pages pages of the document; 0 before there is one
   * @param paid whether the fee is settled already: it isn't due again after a reprint
   * @return empty if the state doesn't accept the event: then nothing happens and nothing is
   *     written
   */
  public static Optional<IssuanceState> next(
      IssuanceState state, IssuanceEvent event, int pages, boolean paid) {
    return Optional.ofNullable(
        switch (state) {
          case Requested _ ->
              switch (event) {
                case AnswerAccepted _ -> new Accepted();
                case EndedEarly e -> new NotIssued(e.why());
                default -> null;
              };
          case Accepted _ ->
              switch (event) {
                case SlipIssued _ -> new Waiting();
                case EndedEarly e -> new NotIssued(e.why());
                default -> null;
              };
          case Waiting _ ->
              switch (event) {
                case Released _ -> new Printing(1);
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case Printing p ->
              switch (event) {
                case SheetsOut _ -> new Scanning(p.run(), new TreeSet<>());
                case NothingPrinted n -> new PrintFailed(p.run(), n.why());
                case PrintDoubtful d -> new PrintInDoubt(p.run(), d.why());
                case Disagreed d -> new Stopped(p.run(), d.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case PrintFailed f ->
              switch (event) {
                case PrintedAgain _ -> new Printing(f.run() + 1);
                case Disagreed d -> new Stopped(f.run(), d.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case PrintInDoubt d ->
              switch (event) {
                case SheetsConfirmed _ -> new Scanning(d.run(), new TreeSet<>());
                case Reprinted _ -> new Printing(d.run() + 1);
                case Disagreed e -> new Stopped(d.run(), e.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case Scanning s ->
              switch (event) {
                case PageScanned p -> scanned(s, p.number(), pages, paid);
                case Reprinted _ -> new Printing(s.run() + 1);
                case Disagreed d -> new Stopped(s.run(), d.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case FeeDue f ->
              switch (event) {
                case FeeTaken _ -> new Paid(f.run());
                case Reprinted _ -> new Printing(f.run() + 1);
                case Disagreed d -> new Stopped(f.run(), d.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case Paid p ->
              switch (event) {
                case HandedOverToResident _ -> new HandedOver();
                case Reprinted _ -> new Printing(p.run() + 1);
                case Disagreed d -> new Stopped(p.run(), d.why());
                case VoidedByStaff v -> new Voided(v.reason());
                default -> null;
              };
          case Stopped _ -> event instanceof VoidedByStaff v ? new Voided(v.reason()) : null;
          case HandedOver _, Voided _, NotIssued _ -> null;
        });
  }

  private static @org.jspecify.annotations.Nullable IssuanceState scanned(
      Scanning state, int number, int pages, boolean paid) {
    if (number < 1 || number > pages || state.scanned().contains(number)) {
      return null;
    }
    TreeSet<Integer> scanned = new TreeSet<>(state.scanned());
    scanned.add(number);
    if (scanned.size() < pages) {
      return new Scanning(state.run(), scanned);
    }
    return paid ? new Paid(state.run()) : new FeeDue(state.run());
  }
}
