package org.madoguchi.card.smartcardio;

import java.time.Duration;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.pcsc.PcscFault;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of the smart card service through a provider of {@code javax.smartcardio}, in a context
 * of its own. It may be plugged in later, and again after it was gone; a service that stopped is
 * found again.
 */
public final class SmartcardioSlot implements CardSlot {
  private static final Logger LOG = LoggerFactory.getLogger(SmartcardioSlot.class);

  private final ReaderName name;
  private final TerminalContext context;
  private @Nullable CardTerminal terminal;
  private ReaderStatus last = ReaderStatus.SERVICE_DOWN;

  /** What was told last isn't all there is to tell: the next look asks at once. */
  private boolean unsettled = true;

  /** Speaks with the service only when asked. */
  public SmartcardioSlot(TerminalService service, ReaderName name) {
    this.context = new TerminalContext(service);
    this.name = name;
  }

  @Override
  public ReaderStatus await(Duration bound) {
    last = look(bound);
    return last;
  }

  private ReaderStatus look(Duration bound) {
    if (!context.open()) {
      TerminalProbe.pause(bound);
      return ReaderStatus.SERVICE_DOWN;
    }
    try {
      boolean changed = context.awaitChange(unsettled ? 1 : TerminalProbe.millis(bound));
      // Changed or not: what came or went between the last wait and the questions after it is
      // known to those questions alone, and to the next wait it may be no change at all.
      unsettled = false;
      CardTerminal found = context.find(name).orElse(null);
      terminal = found;
      return found == null ? ReaderStatus.NO_READER : told(found, changed);
    } catch (CardException e) {
      return failed(e);
    } catch (IllegalStateException e) { // SunPCSC where no reader is to be waited at
      LOG.info("smart card service: {}", e.getMessage());
      TerminalProbe.pause(bound);
      unsettled = true;
      return ReaderStatus.NO_READER;
    }
  }

  private ReaderStatus told(CardTerminal found, boolean changed) throws CardException {
    if (!found.isCardPresent()) {
      return ReaderStatus.EMPTY;
    }
    if (last != ReaderStatus.CARD && last != ReaderStatus.MUTE_CARD) {
      return arrived(found);
    }
    if (changed && context.cardMoved(found)) { // out and in again between two looks
      unsettled = true;
      return ReaderStatus.EMPTY;
    }
    return last;
  }

  /**
   * A provider tells that a card went if that card was there at the wait before. This one may have
   * come since, so there is one more wait before it is told.
   */
  private ReaderStatus arrived(CardTerminal found) throws CardException {
    var _ = context.awaitChange(1);
    return found.isCardPresent()
        ? TerminalProbe.answering(found, context::code)
        : ReaderStatus.EMPTY;
  }

  @Override
  public Connecting connect() {
    CardTerminal reader = terminal;
    if (reader == null) {
      return new Connecting.Refused(CardFault.READER_LOST);
    }
    try {
      return new Connecting.Connected(TerminalConnection.open(reader, context::code));
    } catch (CardException e) {
      LOG.info("no connection to the card: {}", e.getMessage());
      CardFault fault = PcscFault.of(context.code(e));
      if (fault != CardFault.IN_USE) {
        // jnasmartcardio may have the card open though connecting failed; only its context ends it.
        closeContext();
      }
      return new Connecting.Refused(fault);
    } catch (RuntimeException e) { // of a provider that has no way to hold a card for itself
      LOG.warn("no connection to the card: {}", e.toString());
      closeContext();
      return new Connecting.Refused(CardFault.UNEXPECTED_ANSWER);
    }
  }

  private ReaderStatus failed(CardException e) {
    LOG.info("smart card service: {}", e.getMessage());
    if (PcscFault.readerGone(context.code(e))) {
      terminal = null;
      unsettled = true;
      return ReaderStatus.NO_READER;
    }
    closeContext(); // gone, or nobody knows what it is worth
    return ReaderStatus.SERVICE_DOWN;
  }

  private void closeContext() {
    terminal = null;
    unsettled = true;
    last = ReaderStatus.SERVICE_DOWN; // a new context can't compare with what this one has seen
    context.close();
  }

  @Override
  public void close() {
    closeContext();
  }
}
