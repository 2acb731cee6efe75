package org.madoguchi.card.pcsc;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader of the smart card service (PC/SC), in a context of its own. */
public final class PcscSlot implements CardSlot {
  private static final Logger LOG = LoggerFactory.getLogger(PcscSlot.class);

  private final ReaderName readerName;
  private final PcscContext context = new PcscContext();
  private @Nullable SlotState known;
  private ReaderStatus last = ReaderStatus.SERVICE_DOWN;

  /** Speaks with the service only when asked. */
  public PcscSlot(ReaderName readerName) {
    this.readerName = readerName;
  }

  @Override
  public ReaderStatus await(Duration bound) {
    last = look(bound);
    return last;
  }

  private ReaderStatus look(Duration bound) {
    if (!context.open()) {
      PcscContext.pause(bound);
      return ReaderStatus.SERVICE_DOWN;
    }
    try {
      SlotState before = known == null ? find(bound) : known;
      if (before == null) {
        return ReaderStatus.NO_READER;
      }
      SlotState now = context.await(before, bound);
      known = now.gone() ? null : now;
      return now.gone() ? ReaderStatus.NO_READER : told(before, now);
    } catch (PcscException e) {
      return failed(e);
    }
  }

  private @Nullable SlotState find(Duration bound) throws PcscException {
    if (last == ReaderStatus.NO_READER) {
      context.await(List.of(), bound);
    }
    return readerName.among(context.readers()).map(SlotState::unaware).orElse(null);
  }

  private ReaderStatus told(SlotState before, SlotState now) throws PcscException {
    if (!now.present()) {
      return ReaderStatus.EMPTY;
    }
    if (last != ReaderStatus.CARD && last != ReaderStatus.MUTE_CARD) {
      return now.mute() ? ReaderStatus.MUTE_CARD : probe(now.reader());
    }
    if (now.cardMovedSince(before)) { // out and in again between two looks
      known = SlotState.unaware(now.reader());
      return ReaderStatus.EMPTY;
    }
    return last;
  }

  /** Whether what lies in the slot can be spoken with: PC/SC tells it only when one connects. */
  private ReaderStatus probe(String reader) throws PcscException {
    try {
      context.disconnect(
          context.connect(reader, PcscLibrary.Share.SHARED, PcscLibrary.Protocols.ANY),
          PcscLibrary.Disposition.LEAVE);
      return ReaderStatus.CARD;
    } catch (PcscException e) {
      // Whose answer to reset can't be read speaks no protocol at all: dirt on the contacts.
      if (PcscFault.mute(e.code()) || PcscFault.otherProtocol(e.code())) {
        return ReaderStatus.MUTE_CARD;
      }
      return switch (PcscFault.of(e.code())) {
        case REMOVED -> ReaderStatus.EMPTY;
        case IN_USE, UNEXPECTED_ANSWER, TIMED_OUT, PIN_NOT_PRESENTED -> ReaderStatus.CARD;
        case READER_LOST -> throw e;
      };
    }
  }

  @Override
  public Connecting connect() {
    SlotState reader = known;
    if (reader == null) {
      return new Connecting.Refused(CardFault.READER_LOST);
    }
    try {
      return new Connecting.Connected(
          new PcscConnection(context, reader.reader(), exclusively(reader.reader())));
    } catch (PcscException e) {
      LOG.info("no connection to the card: {}", e.getMessage());
      if (PcscFault.serviceGone(e.code())) {
        closeContext();
      }
      return new Connecting.Refused(PcscFault.of(e.code()));
    }
  }

  /** T=1 is what My Number cards speak (card.md 1.3); some readers don't let one choose. */
  private PcscLibrary.Card exclusively(String reader) throws PcscException {
    try {
      return context.connect(reader, PcscLibrary.Share.EXCLUSIVE, PcscLibrary.Protocols.T1);
    } catch (PcscException e) {
      if (PcscFault.otherProtocol(e.code())) {
        return context.connect(reader, PcscLibrary.Share.EXCLUSIVE, PcscLibrary.Protocols.ANY);
      }
      throw e;
    }
  }

  private ReaderStatus failed(PcscException e) {
    LOG.info("smart card service: {}", e.getMessage());
    if (PcscFault.readerGone(e.code())) {
      known = null;
      return ReaderStatus.NO_READER;
    }
    closeContext(); // gone, or nobody knows what it is worth
    return ReaderStatus.SERVICE_DOWN;
  }

  private void closeContext() {
    known = null;
    context.close();
  }

  @Override
  public void close() {
    closeContext();
  }
}
