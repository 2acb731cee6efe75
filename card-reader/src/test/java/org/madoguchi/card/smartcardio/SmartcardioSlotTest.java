package org.madoguchi.card.smartcardio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;

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

  /** To the next wait it is one that came, and nothing went that an earlier wait had seen. */
  @Test
  void cardThatCameDuringALookAndIsChangedBeforeTheNext() {
    provider.terminal.lay(false);
    provider.afterWait = () -> provider.terminal.lay(true);
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    provider.change();
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    assertEquals(ReaderStatus.CARD, slot.await(WAIT), "told once");
  }

  @Test
  void cardThatIsChangedWhileItIsProbed() {
    provider.terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    provider.terminal.lay(true);
    provider.terminal.whenProbed = provider::change;
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
  }

  @Test
  void cardThatIsChangedForAMuteOneIsMute() {
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    provider.change();
    provider.terminal.refusal = "SCARD_W_UNRESPONSIVE_CARD";
    provider.terminal.refusals = 1;
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    assertEquals(ReaderStatus.MUTE_CARD, slot.await(WAIT));
  }

  /** Some providers list after a wait that timed out what they listed before. */
  @Test
  void oldNewsIsNoNews() {
    provider.terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(WAIT));
    provider.terminal.lay(true);
    for (int look = 0; look < 3; look++) {
      assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    }
  }

  /** After a connection that failed the context is a new one, which knows nothing of before. */
  @Test
  void cardThatIsChangedWithoutAContextIsProbed() {
    assertEquals(ReaderStatus.CARD, slot.await(WAIT));
    provider.terminal.refusal = "SCARD_W_UNRESPONSIVE_CARD";
    provider.terminal.refusals = 2;
    assertInstanceOf(CardSlot.Connecting.Refused.class, slot.connect());
    assertEquals(ReaderStatus.MUTE_CARD, slot.await(WAIT));
  }

  /**
   * One terminal, whose changes are told by comparing what is with what was: a card is listed as
   * gone if it was there at the wait before.
   */
  private static final class Provider implements TerminalService {
    private final ShyTerminal terminal = new ShyTerminal();
    private boolean plugged = true;
    private int changes;
    private @Nullable Runnable afterWait;

    /** Another card in place of the one that lies there. */
    void change() {
      changes++;
    }

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

    private record Seen(boolean plugged, boolean present, int changes) {}

    private final class Context extends CardTerminals {
      private Seen before = now();
      private Seen known = before;

      private Seen now() {
        return new Seen(plugged, terminal.isCardPresent(), changes);
      }

      @Override
      public List<CardTerminal> list(State state) {
        boolean other = !known.present || known.changes != before.changes;
        boolean listed =
            switch (state) {
              case ALL -> true;
              case CARD_REMOVAL -> before.present && other;
              case CARD_INSERTION -> known.present && (!before.present || other);
              case CARD_PRESENT -> known.present;
              case CARD_ABSENT -> !known.present;
            };
        return plugged && listed ? List.of(terminal) : List.of();
      }

      @Override
      public boolean waitForChange(long timeout) {
        Seen now = now();
        boolean changed = !now.equals(known);
        if (changed) {
          before = known;
          known = now;
        }
        Runnable once = afterWait;
        afterWait = null;
        if (once != null) {
          once.run();
        }
        return changed;
      }
    }
  }

  /** Refuses some connections as if its card had gone. */
  private static final class ShyTerminal extends MadeUpTerminal {
    private int refusals;
    private String refusal = "SCARD_W_REMOVED_CARD";
    private @Nullable Runnable whenProbed;

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
        throw new CardException(new IllegalStateException(refusal));
      }
      Runnable once = whenProbed;
      whenProbed = null;
      if (once != null) {
        once.run();
      }
      return super.connect(protocol);
    }
  }
}
