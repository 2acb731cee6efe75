package org.madoguchi.card.smartcardio;

import java.time.Duration;
import java.util.function.ToIntFunction;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.madoguchi.card.pcsc.PcscFault;
import org.madoguchi.card.transport.ReaderStatus;

/** What can be told of a terminal without speaking to its card. */
final class TerminalProbe {
  private TerminalProbe() {}

  /** Whether what lies there gives an answer to reset: one knows only when one connects. */
  static ReaderStatus answering(CardTerminal terminal, ToIntFunction<CardException> codes)
      throws CardException {
    try {
      terminal.connect("*").disconnect(false);
      return ReaderStatus.CARD;
    } catch (CardException e) {
      int code = codes.applyAsInt(e);
      // Whose answer to reset can't be read speaks no protocol at all: dirt on the contacts.
      if (PcscFault.mute(code) || PcscFault.otherProtocol(code)) {
        return ReaderStatus.MUTE_CARD;
      }
      return switch (PcscFault.of(code)) {
        case REMOVED -> ReaderStatus.EMPTY;
        case IN_USE, UNEXPECTED_ANSWER, TIMED_OUT, PIN_NOT_PRESENTED -> ReaderStatus.CARD;
        case READER_LOST -> throw e;
      };
    }
  }

  /** Milliseconds for a wait of {@code javax.smartcardio}, in which zero is for ever. */
  static long millis(Duration bound) {
    return Math.max(1, bound.toMillis());
  }

  /** Instead of waiting where there is nothing to wait at. */
  static void pause(Duration bound) {
    try {
      Thread.sleep(bound);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
