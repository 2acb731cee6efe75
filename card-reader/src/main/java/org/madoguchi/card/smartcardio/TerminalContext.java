package org.madoguchi.card.smartcardio;

import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.transport.ReaderName;

/**
 * At most one context of a provider. Each is closed by the thread that opened it: jnasmartcardio
 * locks up PC/SC for the whole process otherwise, and pcscd refuses the 200th that is open.
 *
 * <p>Thread rule: one thread.
 */
final class TerminalContext {
  private final TerminalService service;
  private @Nullable CardTerminals context;

  TerminalContext(TerminalService service) {
    this.service = service;
  }

  /** Opens a context if there is none. False: the service doesn't answer. */
  boolean open() {
    if (context == null) {
      context = service.open();
    }
    return context != null;
  }

  /**
   * Waits until something changes at some reader; in a new context, since it was opened.
   *
   * @param millis at least 1
   * @return something may have changed. False is no proof: whoever asks next sees more
   */
  boolean awaitChange(long millis) throws CardException {
    return opened().waitForChange(millis);
  }

  /** All readers, in the service's order. */
  List<CardTerminal> all() throws CardException {
    return opened().list(CardTerminals.State.ALL);
  }

  /** The reader that is meant. */
  Optional<CardTerminal> find(ReaderName name) throws CardException {
    List<CardTerminal> all = all();
    return name.among(all.stream().map(CardTerminal::getName).toList())
        .flatMap(found -> all.stream().filter(t -> t.getName().equals(found)).findFirst());
  }

  /**
   * A card went from this reader or came between the last two waits, whatever lies there now. To be
   * asked after a wait with a change: after one without, a provider may repeat what it told before.
   */
  boolean cardMoved(CardTerminal reader) throws CardException {
    return among(CardTerminals.State.CARD_REMOVAL, reader)
        || among(CardTerminals.State.CARD_INSERTION, reader);
  }

  private boolean among(CardTerminals.State state, CardTerminal reader) throws CardException {
    return opened().list(state).stream().anyMatch(t -> t.getName().equals(reader.getName()));
  }

  int code(CardException failure) {
    return service.code(failure);
  }

  private CardTerminals opened() {
    CardTerminals open = context;
    if (open == null) {
      throw new IllegalStateException("not open");
    }
    return open;
  }

  void close() {
    CardTerminals open = context;
    context = null;
    if (open != null) {
      service.close(open);
    }
  }
}
