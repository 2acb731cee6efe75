package org.madoguchi.sandbox.card;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.ReaderStatus;
import org.madoguchi.card.smartcardio.TerminalService;

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
    var terminal = new SlotTerminal(slot);
    ReaderStatus now = slot.await(Duration.ZERO);
    if (now == ReaderStatus.SERVICE_DOWN) {
      return null;
    }
    open = new Context(terminal, now);
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

  /** One context. */
  private static final class Context extends CardTerminals {
    private final SlotTerminal terminal;
    private ReaderStatus known;
    private boolean went;
    private boolean dead;

    Context(SlotTerminal terminal, ReaderStatus known) {
      this.terminal = terminal;
      this.known = known;
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
      if (timeout == 0) {
        throw new AssertionError("nobody can end this wait");
      }
      ReaderStatus before = known;
      known = terminal.await(before, Duration.ofMillis(timeout));
      dead |= known == ReaderStatus.SERVICE_DOWN;
      if (dead) {
        throw SlotTerminal.failure("SCARD_E_NO_SERVICE");
      }
      went = known != before && before != ReaderStatus.EMPTY;
      return known != before;
    }

    @Override
    public List<CardTerminal> list(State state) throws CardException {
      if (dead) {
        throw SlotTerminal.failure("SCARD_E_NO_SERVICE");
      }
      boolean asked =
          switch (state) {
            case ALL -> true;
            case CARD_REMOVAL -> went;
            case CARD_PRESENT, CARD_ABSENT, CARD_INSERTION ->
                throw new UnsupportedOperationException();
          };
      return asked && known != ReaderStatus.NO_READER ? List.of(terminal) : List.of();
    }
  }
}
