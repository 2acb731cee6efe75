package org.madoguchi.app.errand.electronic;

import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Presented;

/** What can happen to an order of a card. */
public sealed interface CardOrderEvent {
  /**
   * The authority has taken the order, and says what it needs first.
   *
   * @param papers whether a clerk must see papers; not if the card has signed
   * @param officer whether an officer decides after that
   */
  record Accepted(boolean papers, boolean officer) implements CardOrderEvent {}

  /**
   * A clerk has seen the papers that the municipality asks for, and the face.
   *
   * @param classes of the papers that were seen; never a number of one
   * @param by who saw them, and where
   */
  record PapersSeen(List<String> classes, Presented.Attested by) implements CardOrderEvent {
    public PapersSeen {
      classes = List.copyOf(classes);
    }

    /** What state follows doesn't hang on it. */
    public PapersSeen() {
      this(List.of(), Presented.Attested.UNTOLD);
    }
  }

  /**
   * A clerk has sent the holder away.
   *
   * @param by who, and where
   */
  record TurnedAway(FailureCode why, Presented.Attested by) implements CardOrderEvent {}

  /** An officer of the municipality agreed. */
  record Approved() implements CardOrderEvent {}

  /** The first command that changes the card is about to be passed on. */
  record WriteOpened() implements CardOrderEvent {}

  /** All that the script had to do with the card is done. */
  record ScriptDone() implements CardOrderEvent {}

  /** The holder has set the PIN at the terminal, and the card has taken it. */
  record PinSet() implements CardOrderEvent {}

  /** The card answered under the electronic certificate that the authority issued. */
  record ReadBackAgreed() implements CardOrderEvent {}

  /** It didn't. */
  record ReadBackDisagreed(FailureCode why) implements CardOrderEvent {}

  /** The authority has lifted the hold and revoked what was there before. */
  record HoldLifted() implements CardOrderEvent {}

  /** Card, line, power or resident went away. */
  record Interrupted(FailureCode why) implements CardOrderEvent {}

  /** The authority has given it up: what it issued is revoked, and the card doesn't use it. */
  record GivenUp(FailureCode why) implements CardOrderEvent {}
}
