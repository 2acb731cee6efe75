package org.madoguchi.app.errand.electronic;

import org.madoguchi.app.base.FailureCode;

/** Where an order of a card stands. {@link CardOrderFlow} says what follows on what. */
public sealed interface CardOrderState {
  /** Nothing of it has reached the card. */
  sealed interface BeforeWriting extends CardOrderState {}

  /**
   * The card may be otherwise than before. Whoever stops here leaves the order unfinished: it is
   * shown at each start and each closing until it is settled.
   */
  sealed interface OnCard extends CardOrderState {}

  /** Nothing more can happen to it. */
  sealed interface Ended extends CardOrderState {}

  /** The authority is asked. */
  record Requested() implements BeforeWriting {}

  /**
   * A clerk must see papers and face.
   *
   * @param officer whether an officer of the municipality decides after that
   */
  record NeedsPapers(boolean officer) implements BeforeWriting {}

  /** Papers are seen; an officer of the municipality decides. */
  record NeedsOfficer() implements BeforeWriting {}

  /** The authority may write. */
  record Open() implements BeforeWriting {}

  /** From before the first command that changes the card until the authority says it is done. */
  record Writing() implements OnCard {}

  /** The card uses the new electronic certificate, which is still on hold. */
  record Activated() implements OnCard {}

  /** It was read back and is the right one; the authority is to lift the hold. */
  record ReadBack() implements OnCard {}

  /** Done, and the authority said so. */
  record Confirmed() implements Ended {}

  /** Ended; what the card used before, it uses still. */
  record Abandoned(FailureCode why) implements Ended {}

  /** What was read back isn't what the authority issued; the authority revokes it. */
  record Disagreed(FailureCode why) implements Ended {}

  /** Whether somebody has to come back to it. */
  default boolean unfinished() {
    return this instanceof OnCard;
  }

  /** Whether nothing more can happen to it. */
  default boolean ended() {
    return this instanceof Ended;
  }
}
