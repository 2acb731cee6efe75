package org.madoguchi.card.smartcardio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot.Connecting;
import org.madoguchi.card.transport.CardSlot.Connection;
import org.madoguchi.card.transport.ReaderStatus;

/** Terminals of every making; whatever they throw is a value. */
class TerminalSlotTest {
  private static final byte[] COMMAND = {0x00, (byte) 0xA4, 0x00, 0x00};

  private static CardAnswer well(byte[] command) {
    return new CardAnswer.Response(new byte[] {1}, 0x9000);
  }

  private static Connection connect(TerminalSlot slot) {
    return assertInstanceOf(Connecting.Connected.class, slot.connect()).connection();
  }

  /** It knows no exclusive connecting, so the card is held by a transaction. */
  @Test
  void cardIsHeldForOneself() {
    var terminal = new MadeUpTerminal(TerminalSlotTest::well);
    Connection connection = connect(new TerminalSlot(terminal));
    CardAnswer answer = connection.transmit(COMMAND);
    assertEquals(0x9000, assertInstanceOf(CardAnswer.Response.class, answer).statusWord());
    connection.disconnect();
    assertEquals(
        List.of(
            "connect EXCLUSIVE;T=1",
            "connect T=1",
            "beginExclusive",
            "00A40000",
            "endExclusive",
            "disconnect true"),
        terminal.happened);
  }

  @Test
  void cardComesAndGoes() {
    var terminal = new MadeUpTerminal(TerminalSlotTest::well);
    var slot = new TerminalSlot(terminal);
    Duration wait = Duration.ofMillis(1);
    terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(Duration.ZERO));
    assertEquals(new Connecting.Refused(CardFault.REMOVED), slot.connect());
    terminal.lay(true);
    assertEquals(ReaderStatus.CARD, slot.await(wait));
    assertEquals(ReaderStatus.CARD, slot.await(wait));
    terminal.lay(false);
    assertEquals(ReaderStatus.EMPTY, slot.await(wait));
  }

  /** Else the owner thread would spin. */
  @Test
  void terminalThatDoesNotWaitIsNotAskedAllTheTime() {
    var slot = new TerminalSlot(new MadeUpTerminal(TerminalSlotTest::well));
    slot.await(Duration.ZERO);
    long begin = System.nanoTime();
    slot.await(Duration.ofMillis(20));
    assertEquals(true, System.nanoTime() - begin >= Duration.ofMillis(19).toNanos());
  }

  @Test
  void cardGoneAtACommand() {
    var terminal = new MadeUpTerminal(_ -> new CardAnswer.Lost(CardFault.REMOVED));
    Connection connection = connect(new TerminalSlot(terminal));
    assertEquals(new CardAnswer.Lost(CardFault.REMOVED), connection.transmit(COMMAND));
  }

  /** What connecting throws, in the words of providers that were met. */
  @ParameterizedTest
  @CsvSource({
    "SCARD_E_SHARING_VIOLATION, IN_USE, CARD",
    "SCardConnect got response 0x8010000b (null: null), IN_USE, CARD",
    "SCARD_W_UNRESPONSIVE_CARD, UNEXPECTED_ANSWER, MUTE_CARD",
    "SCARD_E_PROTO_MISMATCH, UNEXPECTED_ANSWER, MUTE_CARD",
    "SCARD_W_REMOVED_CARD, REMOVED, EMPTY",
    "SCARD_E_READER_UNAVAILABLE, READER_LOST, NO_READER",
    "SCARD_E_NO_SERVICE, READER_LOST, SERVICE_DOWN",
    "my reader burns, UNEXPECTED_ANSWER, CARD"
  })
  void refusals(String text, CardFault fault, ReaderStatus status) {
    var terminal =
        new MadeUpTerminal(TerminalSlotTest::well) {
          @Override
          public Card connect(String protocol) throws CardException {
            throw new CardException("connect() failed", new IllegalStateException(text));
          }
        };
    var slot = new TerminalSlot(terminal);
    assertEquals(new Connecting.Refused(fault), slot.connect());
    assertEquals(status, slot.await(Duration.ZERO));
  }

  /** Nobody promises that others are kept out: such a card is not spoken with. */
  @Test
  void cardThatCannotBeHeldForOneself() {
    var terminal =
        new MadeUpTerminal(TerminalSlotTest::well) {
          @Override
          public Card connect(String protocol) throws CardException {
            if (protocol.equals("*")) {
              return super.connect(protocol);
            }
            throw new IllegalArgumentException("no such protocol");
          }
        };
    var slot = new TerminalSlot(terminal);
    assertEquals(ReaderStatus.CARD, slot.await(Duration.ZERO));
    assertEquals(new Connecting.Refused(CardFault.UNEXPECTED_ANSWER), slot.connect());
  }

  @Test
  void terminalThatThrowsWhatItLikes() {
    var terminal =
        new MadeUpTerminal(
            _ -> {
              throw new IllegalStateException("a bug, as this test wants it");
            }) {
          @Override
          public boolean isCardPresent() throws CardException {
            throw new IllegalStateException("a bug, as this test wants it");
          }
        };
    var slot = new TerminalSlot(terminal);
    assertEquals(ReaderStatus.NO_READER, slot.await(Duration.ZERO));
    assertEquals(new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER), connect(slot).transmit(COMMAND));
  }
}
