package org.madoguchi.app.lobby;

import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;

/** What reader and card faults mean for a session. Pure. */
public final class CardFaults {
  private CardFaults() {}

  /** What it means for the session. */
  public static LobbyEvent event(CardFault fault) {
    return switch (fault) {
      case REMOVED -> new LobbyEvent.CardGone();
      case READER_LOST -> new LobbyEvent.ReaderLost(FailureCode.READER_MISSING);
      case TIMED_OUT -> new LobbyEvent.ReaderLost(FailureCode.CARD_SILENT);
      case PIN_NOT_PRESENTED -> new LobbyEvent.Failed(FailureCode.UNFORESEEN); // the pad has four
      case IN_USE -> new LobbyEvent.Failed(FailureCode.CARD_IN_USE);
      case UNEXPECTED_ANSWER -> new LobbyEvent.Failed(FailureCode.CARD_FAULT);
    };
  }

  /** What is wrong with the reader itself. */
  static Optional<FailureCode> trouble(ReaderStatus status) {
    return switch (status) {
      case SERVICE_DOWN -> Optional.of(FailureCode.CARD_SERVICE_DOWN);
      case NO_READER -> Optional.of(FailureCode.READER_MISSING);
      case EMPTY, CARD, MUTE_CARD -> Optional.empty();
    };
  }
}
