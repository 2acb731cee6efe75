package org.madoguchi.card.smartcardio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.CardAnswer;
import org.madoguchi.card.ReaderName;
import org.madoguchi.card.ReaderStatus;

/**
 * A card or a reader that moves while the slot looks. A provider compares at each wait with what it
 * saw at the wait before; what moved there and back in between is no change to it.
 */
class SmartcardioSlotTest {
  private static final Duration WAIT = Duration.ofMillis(1);

  private final Provider provider = new Provider();
  private final SmartcardioSlot slot =
      new SmartcardioSlot(provider, ReaderName.of(Pattern.compile("made up")));

  @Test
  void cardThatCameDuringALookAndWentBeforeTheNextIsGone() {
    provider.terminal.lay(false);
    provider.afterWait = () -> provider.terminal.lay(true);
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    provider.terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
  }

  @Test
  void cardThatWentDuringALookAndIsBackIsThere() {
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    provider.afterWait = () -> provider.terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    provider.terminal.lay(true);
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
  }

  @Test
  void readerThatWasAwayDuringALookIsFoundAgain() {
    provider.afterWait = () -> provider.plugged = false;
    assertEquals(ReaderStatus.NO_READER, slot.await(WAIT));
    provider.plugged = true;
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
  }

  /** Connecting was refused as to a card that is gone, and it lies there all the same. */
  @Test
  void cardThatCouldNotBeProbedIsProbedAgain() {
    provider.terminal.refusals = 1;
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
  }

  /** One terminal, whose changes are told by comparing what is with what was. */
  private static final class Provider implements TerminalService {
    private final ShyTerminal terminal = new ShyTerminal();
    private boolean plugged = true;
    private @Nullable Runnable afterWait;

    @Override
    public CardTerminals open() {
      return new Context();
    }

    @Override
    public void close(CardTerminals context) {}

    @Override
    public int code(CardException failure) {
      return ErrorText.code(failure);
    }

    private final class Context extends CardTerminals {
      private List<Boolean> known = now();

      private List<Boolean> now() {
        return List.of(plugged, terminal.isCardPresent());
      }

      @Override
      public List<CardTerminal> list(State state) {
        return plugged && state == State.ALL ? List.of(terminal) : List.of();
      }

      @Override
      public boolean waitForChange(long timeout) {
        List<Boolean> before = known;
        known = now();
        Runnable once = afterWait;
        afterWait = null;
        if (once != null) {
          once.run();
        }
        return !known.equals(before);
      }
    }
  }

  /** Refuses some connections as if its card had gone. */
  private static final class ShyTerminal extends MadeUpTerminal {
    private int refusals;

    ShyTerminal() {
      super(_ -> new CardAnswer.Response(new byte[0], 0x9000));
    }

    @Override
    public boolean isCardPresent() {
      try {
        return super.isCardPresent();
      } catch (CardException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Card connect(String protocol) throws CardException {
      if (refusals > 0) {
        refusals--;
        throw new CardException(new IllegalStateException("SCARD_W_REMOVED_CARD"));
      }
      return super.connect(protocol);
    }
  }
}
