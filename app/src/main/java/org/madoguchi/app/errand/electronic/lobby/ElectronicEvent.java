package org.madoguchi.app.errand.electronic.lobby;

import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.RetryCount;

/** What can happen to the errand {@code electronic} at the lobby, beside what can to any. */
sealed interface ElectronicEvent extends ErrandEvent {
  /** The card has told. */
  record Surveyed(CardToday today) implements ElectronicEvent {}

  /** The order is drawn up. */
  record Prepared() implements ElectronicEvent {}

  /** What was typed is right, or can be taken. */
  record Right() implements ElectronicEvent {}

  /** What was typed is wrong, and a try is spent. */
  record Wrong(RetryCount left) implements ElectronicEvent {}

  /** A new one can't be taken; nothing was sent. */
  record NotTaken(Set<PinMistake> mistakes) implements ElectronicEvent {
    public NotTaken {
      mistakes = Set.copyOf(mistakes);
    }
  }

  /** The second one is another than the first. */
  record Differs() implements ElectronicEvent {}

  /** The authority may write. */
  record Opened() implements ElectronicEvent {}

  /** The authority wants papers seen first. */
  record PapersNeeded() implements ElectronicEvent {}

  /**
   * The script goes on.
   *
   * @param percent 0 to 99
   */
  record Progress(int percent) implements ElectronicEvent {}

  /** The script is done. */
  record Written() implements ElectronicEvent {}

  /** All of it is done, and the authority said so. */
  record Settled() implements ElectronicEvent {}

  /** It isn't done, nothing is lost, and the order stays. */
  record Rests(FailureCode why) implements ElectronicEvent {}

  /** The slip. */
  record Slip(String receipt, String code, boolean printed) implements ElectronicEvent {}
}
