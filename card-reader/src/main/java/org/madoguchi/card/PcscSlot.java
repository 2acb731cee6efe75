package org.madoguchi.card;

import java.time.Duration;
import java.util.regex.Pattern;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader of the smart card service, through jnasmartcardio, in a context of its own. */
final class PcscSlot implements CardSlot {
  private static final Logger log = LoggerFactory.getLogger(PcscSlot.class);

  private final Pattern readerName;
  private final PcscContext context = new PcscContext();
  private @Nullable CardTerminal terminal;
  private ReaderStatus last = ReaderStatus.SERVICE_DOWN;

  PcscSlot(Pattern readerName) {
    this.readerName = readerName;
  }

  @Override
  public ReaderStatus await(Duration bound) {
    last = look(bound);
    return last;
  }

  private ReaderStatus look(Duration bound) {
    JnaCardTerminals open = context.open();
    if (open == null) {
      PcscContext.pause(bound);
      return ReaderStatus.SERVICE_DOWN;
    }
    try {
      boolean changed = open.waitForChange(Math.max(1, bound.toMillis())); // 0 is for ever
      if (!changed && !context.isNew()) {
        return last;
      }
      CardTerminal found = find(open, CardTerminals.State.ALL);
      terminal = found;
      if (found == null) {
        return ReaderStatus.NO_READER;
      }
      boolean present = found.isCardPresent();
      boolean presentBefore = last == ReaderStatus.CARD || last == ReaderStatus.MUTE_CARD;
      if (!present || (presentBefore && goneMeanwhile(open))) {
        return ReaderStatus.EMPTY;
      }
      return presentBefore ? last : probe(found);
    } catch (CardException e) {
      return failed(e);
    } finally {
      context.used();
    }
  }

  /** Out and in again between two looks; a new context counts from its own beginning. */
  private boolean goneMeanwhile(JnaCardTerminals open) throws CardException {
    return !context.isNew() && find(open, CardTerminals.State.CARD_REMOVAL) != null;
  }

  private @Nullable CardTerminal find(JnaCardTerminals open, CardTerminals.State state)
      throws CardException {
    for (CardTerminal candidate : open.list(state)) {
      if (readerName.matcher(candidate.getName()).find()) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether the thing in the slot answers to reset: PC/SC tells it only when one connects. */
  private ReaderStatus probe(CardTerminal found) throws CardException {
    try {
      found.connect("*").disconnect(false);
      return ReaderStatus.CARD;
    } catch (CardException e) {
      // Whose answer to reset can't be read speaks no protocol at all: dirt on the contacts.
      if (PcscFault.mute(e) || PcscFault.otherProtocol(e)) {
        return ReaderStatus.MUTE_CARD;
      }
      return switch (PcscFault.of(e)) {
        case REMOVED -> ReaderStatus.EMPTY;
        case IN_USE, UNEXPECTED_ANSWER -> ReaderStatus.CARD;
        case READER_LOST -> throw e;
      };
    }
  }

  @Override
  public Connecting connect() {
    CardTerminal reader = terminal;
    if (reader == null) {
      return new Connecting.Refused(CardFault.READER_LOST);
    }
    try {
      return new Connecting.Connected(new PcscConnection(reader, exclusively(reader)));
    } catch (CardException e) {
      log.info("no connection to the card: {}", e.getMessage());
      CardFault fault = PcscFault.of(e);
      if (fault != CardFault.IN_USE) {
        // The handle may be open though the connecting failed; only its context ends it.
        closeContext();
      }
      return new Connecting.Refused(fault);
    }
  }

  /** T=1 is what My Number cards speak (card.md 1.3); some readers don't let one choose. */
  private static Card exclusively(CardTerminal reader) throws CardException {
    try {
      return reader.connect("EXCLUSIVE;T=1");
    } catch (CardException e) {
      if (PcscFault.otherProtocol(e)) {
        return reader.connect("EXCLUSIVE;*");
      }
      throw e;
    }
  }

  private ReaderStatus failed(CardException e) {
    log.info("smart card service: {}", e.getMessage());
    if (PcscFault.serviceGone(e)) {
      closeContext();
      return ReaderStatus.SERVICE_DOWN;
    }
    if (PcscFault.of(e) == CardFault.READER_LOST) {
      terminal = null;
      return ReaderStatus.NO_READER;
    }
    closeContext(); // nobody knows what it is worth
    return ReaderStatus.SERVICE_DOWN;
  }

  private void closeContext() {
    terminal = null;
    context.close();
  }

  @Override
  public void close() {
    closeContext();
  }
}
