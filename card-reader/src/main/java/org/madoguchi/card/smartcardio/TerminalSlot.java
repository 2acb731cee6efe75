package org.madoguchi.card.smartcardio;

import java.time.Duration;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.pcsc.PcscFault;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A terminal that a program has already, by whatever provider or none: {@code new CardAccess(new
 * TerminalSlot(terminal))}.
 *
 * <p>What a single terminal can't do: a card that is changed for another between two looks isn't
 * seen before a command to the first one fails, and a terminal whose service was restarted stays
 * dead, because its context is the program's: {@link SmartcardioSlot} finds it again.
 */
public final class TerminalSlot implements CardSlot {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalSlot.class);

  /** Between two looks at a terminal that doesn't wait though it should. */
  private static final Duration PACE = Duration.ofMillis(50);

  private final CardTerminal terminal;
  private @Nullable ReaderStatus last;

  /** A terminal that nobody else uses from now on; it stays its owner's, and isn't closed here. */
  public TerminalSlot(CardTerminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ReaderStatus await(Duration bound) {
    last = look(bound);
    return last;
  }

  private ReaderStatus look(Duration bound) {
    ReaderStatus before = last;
    boolean presentBefore = before == ReaderStatus.CARD || before == ReaderStatus.MUTE_CARD;
    try {
      if (bound.isPositive() && before != null) {
        waited(before, presentBefore, bound);
      }
      if (!terminal.isCardPresent()) {
        return ReaderStatus.EMPTY;
      }
      return presentBefore && before != null
          ? before
          : TerminalProbe.answering(terminal, ErrorText::code);
    } catch (CardException e) {
      LOG.info("card terminal: {}", e.getMessage());
      return PcscFault.serviceGone(ErrorText.code(e))
          ? ReaderStatus.SERVICE_DOWN
          : ReaderStatus.NO_READER;
    } catch (RuntimeException e) {
      LOG.warn("card terminal: {}", e.toString());
      return ReaderStatus.NO_READER;
    }
  }

  private void waited(ReaderStatus before, boolean presentBefore, Duration bound)
      throws CardException {
    long begin = System.nanoTime();
    boolean changed =
        switch (before) {
          case CARD, MUTE_CARD -> terminal.waitForCardAbsent(TerminalProbe.millis(bound));
          case EMPTY -> terminal.waitForCardPresent(TerminalProbe.millis(bound));
          case NO_READER, SERVICE_DOWN -> false;
        };
    Duration rest = bound.minusNanos(System.nanoTime() - begin);
    if (!changed && terminal.isCardPresent() == presentBefore && rest.isPositive()) {
      TerminalProbe.pause(rest.compareTo(PACE) < 0 ? rest : PACE);
    }
  }

  @Override
  public Connecting connect() {
    try {
      return new Connecting.Connected(TerminalConnection.open(terminal, ErrorText::code));
    } catch (CardException e) {
      LOG.info("no connection to the card: {}", e.getMessage());
      return new Connecting.Refused(PcscFault.of(ErrorText.code(e)));
    } catch (RuntimeException e) { // it has no way to hold a card for itself
      LOG.warn("no connection to the card: {}", e.toString());
      return new Connecting.Refused(CardFault.UNEXPECTED_ANSWER);
    }
  }

  @Override
  public void close() {}
}
