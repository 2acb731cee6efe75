package org.madoguchi.app.errand.intake;

import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;

/** What happens to an application that is taken in. */
public sealed interface IntakeEvent {
  /** The resident says that all of it is right. */
  record Confirmed() implements IntakeEvent {}

  /**
   * A clerk has seen papers that suffice.
   *
   * @param classes of those that count, {@code A} or {@code B}
   */
  record PapersNoted(List<String> classes, Presented.Attested by) implements IntakeEvent {
    public PapersNoted {
      classes = List.copyOf(classes);
    }
  }

  /**
   * All that the officer needs is sealed.
   *
   * @param pictures how many papers there is a picture of
   */
  record PackageSealed(int pictures) implements IntakeEvent {}

  /** The officers' program doesn't take the package. */
  record NotTaken(FailureCode why) implements IntakeEvent {}

  /** An officer has opened it. */
  record OfficerJoined() implements IntakeEvent {}

  /** No officer has it open any more, and nothing is decided. */
  record CallBroken() implements IntakeEvent {}

  /**
   * An officer's signed decision accepts it.
   *
   * @param oldCard whether an old card is to be given back here
   * @param pins how the new card's PINs go
   */
  record OfficerAccepted(Delivery delivery, boolean oldCard, PinWay pins) implements IntakeEvent {}

  /**
   * An officer's signed decision refuses it.
   *
   * @param why as the resident may hear it
   */
  record OfficerRefused(FailureCode why) implements IntakeEvent {}

  /** An officer has put it off: it can go on today, with papers shown anew. */
  record Suspended() implements IntakeEvent {}

  /** A decision isn't about what was sealed here, or the photo isn't the confirmed one. */
  record Disagreed(FailureCode why) implements IntakeEvent {}

  /** A clerk has the old card. */
  record OldCardTaken(Presented.Attested by) implements IntakeEvent {}

  /** The new card's PINs are enciphered for whoever sets them. */
  record PinsSealed() implements IntakeEvent {}

  /** Nothing is left to be done here. */
  record Closed() implements IntakeEvent {}

  /** A clerk ends it. */
  record TurnedAway(FailureCode why, Presented.Attested by) implements IntakeEvent {}

  /** Nobody goes on with it: the resident, the time, the day's end. */
  record Abandoned(FailureCode why) implements IntakeEvent {}
}
