package org.madoguchi.app.errand.electronic.lobby;

import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ReadBackAnswer;
import org.madoguchi.app.errand.electronic.CardOrders.SlipAnswer;
import org.madoguchi.app.lobby.ErrandEvent;
import org.madoguchi.app.lobby.LobbyEvent;
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

  /** What the branch's answer about a slip means. */
  static LobbyEvent of(SlipAnswer answer) {
    return switch (answer) {
      case SlipAnswer.Out(String receipt, String code, boolean printed) ->
          new Slip(receipt, code, printed);
      case SlipAnswer.Failed(FailureCode why) -> new LobbyEvent.Failed(why);
    };
  }

  /** What the authority's answer to what was read back means. */
  static LobbyEvent of(ReadBackAnswer answer) {
    return switch (answer) {
      case ReadBackAnswer.Confirmed _ -> new Settled();
      case ReadBackAnswer.Disagreed(FailureCode why) -> new LobbyEvent.Failed(why);
      case ReadBackAnswer.Otherwise _ -> new Rests(FailureCode.CARD_ORDER_UNCONFIRMED);
      case ReadBackAnswer.Refused(FailureCode why) -> new Rests(why);
    };
  }
}
