package org.madoguchi.app.errand.intake;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.card.PinReference;

/** How an application that is taken in stands, as a resident may see it. Nothing is personal. */
public sealed interface IntakeStanding {
  /** Its papers are looked at by the clerk: to the desk first. */
  record AtDesk() implements IntakeStanding {}

  /**
   * An officer will join.
   *
   * @param before how many wait before it; 0: it is the next
   */
  record Waits(int before) implements IntakeStanding {}

  /**
   * An officer looks at it, and sees the resident.
   *
   * @param phrase code of what the officer asks, such as {@code face-camera}; empty: nothing now
   */
  record Call(Optional<String> phrase) implements IntakeStanding {}

  /** It is accepted; the clerk takes the old card first. */
  record GiveOldCard() implements IntakeStanding {}

  /** It is accepted: the new card's PINs are typed, these and no others. */
  record TypePins(Set<PinReference> pins) implements IntakeStanding {
    public TypePins {
      pins = Set.copyOf(pins);
    }
  }

  /** It is accepted, and PINs go on paper into an envelope that the resident closes. */
  record PinsOnPaper() implements IntakeStanding {}

  /** All is done here. */
  record Done(Delivery how) implements IntakeStanding {}

  /** The call didn't come to its end; today it can go on, at the desk. */
  record ComeAgain() implements IntakeStanding {}

  /** It came to nothing; {@code O01} tells nobody why. */
  record Refused(FailureCode why) implements IntakeStanding {}
}
