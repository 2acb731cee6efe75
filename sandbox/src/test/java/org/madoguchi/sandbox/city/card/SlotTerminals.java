package org.madoguchi.sandbox.city.card;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.smartcardio.TerminalService;
import org.madoguchi.card.transport.ReaderStatus;
import org.madoguchi.sandbox.city.card.InProcessSlot.Sight;

/**
 * A provider with one slot inside this process. A context that has met a stopped service is dead
 * for ever, as pcscd's is; more than one that is open is a mistake of the library.
 */
final class SlotTerminals implements TerminalService {
  private final InProcessSlot slot;
  private @Nullable Context open;

  SlotTerminals(InProcessSlot slot) {
    this.slot = slot;
  }

  @Override
  public @Nullable CardTerminals open() {
    if (open != null) {
      throw new AssertionError("a second context was opened");
    }
    Sight now = slot.see(null, Duration.ZERO);
    if (now.status() == ReaderStatus.SERVICE_DOWN) {
      return null;
    }
    open = new Context(slot, now);
    return open;
  }

  @Override
  public void close(CardTerminals context) {
    if (context != open) {
      throw new AssertionError("another context than the one that is open was closed");
    }
    open = null;
  }

  @Override
  public int code(CardException failure) {
    Throwable cause = failure.getCause();
    return switch (cause == null ? "" : String.valueOf(cause.getMessage())) {
      case "SCARD_W_REMOVED_CARD" -> 0x80100069;
      case "SCARD_E_READER_UNAVAILABLE" -> 0x80100017;
      case "SCARD_E_SHARING_VIOLATION" -> 0x8010000B;
      case "SCARD_W_UNRESPONSIVE_CARD" -> 0x80100066;
      case "SCARD_E_NO_SERVICE" -> 0x8010001D;
      default -> 0;
    };
  }

  /** One context. It compares at each wait with what it saw at the wait before, counts too. */
  private static final class Context extends CardTerminals {
    private final InProcessSlot slot;
    private final CardTerminal terminal;
    private Sight before;
    private Sight known;
    private boolean dead;

    Context(InProcessSlot slot, Sight known) {
      this.slot = slot;
      this.terminal = new SeenTerminal(slot);
      this.before = known;
      this.known = known;
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
      if (timeout == 0) {
        throw new AssertionError("nobody can end this wait");
      }
      before = known;
      known = slot.see(before, Duration.ofMillis(timeout));
      dead |= known.status() == ReaderStatus.SERVICE_DOWN;
      if (dead) {
        throw SlotTerminal.failure("SCARD_E_NO_SERVICE");
      }
      return !known.equals(before);
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
      if (dead) {
        throw SlotTerminal.failure("SCARD_E_NO_SERVICE");
      }
      boolean asked =
          switch (state) {
            case ALL -> true;
            case CARD_REMOVAL -> known.taken() != before.taken();
            case CARD_INSERTION -> known.laid() != before.laid();
            case CARD_PRESENT, CARD_ABSENT -> throw new UnsupportedOperationException();
          };
      boolean there = slot.see(null, Duration.ZERO).status() != ReaderStatus.NO_READER;
      return asked && there ? List.of(terminal) : List.of();
    }
  }

  /** The terminal in a context: however often it is asked, nothing is lost to the next wait. */
  private static final class SeenTerminal extends SlotTerminal {
    private final InProcessSlot slot;

    SeenTerminal(InProcessSlot slot) {
      super(slot);
      this.slot = slot;
    }

    @Override
    public boolean isCardPresent() throws CardException {
      return present(slot.see(null, Duration.ZERO).status());
    }

    @Override
    public boolean waitForCardPresent(long timeout) {
      throw new UnsupportedOperationException("whoever has a context waits at that");
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
      Sight with = slot.see(null, Duration.ZERO);
      return !present(with.status())
          || !present(slot.see(with, Duration.ofMillis(timeout)).status());
    }
  }
}
