package org.madoguchi.app.errand.intake;

import org.madoguchi.app.base.FailureCode;

/** Where an application that is taken in stands. {@link IntakeFlow} says what follows on what. */
public sealed interface IntakeState {
  /** Nothing more can happen to it, and nothing that the resident told is left. */
  sealed interface Ended extends IntakeState {}

  /** A resident is telling it, at a lobby terminal; the branch keeps nothing of it yet. */
  record Gathering() implements IntakeState {}

  /**
   * The resident has confirmed it and has a slip; a clerk looks at photo and papers.
   *
   * @param again whether it came back from the officers, and papers are shown anew
   */
  record Ready(boolean again) implements IntakeState {}

  /** Its package is sealed, and on the way to the officers or in their queue. */
  record Waiting() implements IntakeState {}

  /** An officer has it open. */
  record InCall() implements IntakeState {}

  /**
   * An officer has accepted it, by a decision about the very package that was sealed here.
   *
   * @param delivery how the new card comes
   * @param oldCard whether there is an old card that hasn't been given back yet
   * @param pins what is still to be done about the new card's PINs
   */
  record Accepted(Delivery delivery, boolean oldCard, PinWay pins) implements IntakeState {}

  /** All is done here. */
  record Closed(Delivery delivery) implements Ended {}

  /** An officer has refused it. */
  record Refused(FailureCode why) implements Ended {}

  /** It came to nothing here. */
  record GivenUp(FailureCode why) implements Ended {}
}
