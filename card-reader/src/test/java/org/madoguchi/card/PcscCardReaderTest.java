package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardChannel;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;

/** The owner thread: it must live through everything, and every future must complete. */
@Timeout(20)
class PcscCardReaderTest {
  private final SlotInHand slot = new SlotInHand();
  private final OwnedCardReader reader = new OwnedCardReader(slot);

  @AfterEach
  void close() {
    reader.close();
  }

  private static Pin pin() {
    var pin = new Pin(4);
    for (int digit = 1; digit <= 4; digit++) {
      pin.append(digit);
    }
    return pin;
  }

  private BlockingQueue<ReaderStatus> listen() {
    var heard = new LinkedBlockingQueue<ReaderStatus>();
    reader.listen(heard::add);
    return heard;
  }

  private static @Nullable ReaderStatus next(BlockingQueue<ReaderStatus> heard)
      throws InterruptedException {
    return heard.poll(5, TimeUnit.SECONDS);
  }

  @Test
  void statusAtOnceAndThenEachChange() throws Exception {
    BlockingQueue<ReaderStatus> heard = listen();
    assertEquals(ReaderStatus.EMPTY, next(heard));
    slot.show(ReaderStatus.CARD);
    assertEquals(ReaderStatus.CARD, next(heard));
    slot.show(ReaderStatus.NO_READER);
    assertEquals(ReaderStatus.NO_READER, next(heard));
  }

  @Test
  void bugInListenerOrSlotDoesNotEndTheReader() throws Exception {
    reader.listen(
        status -> {
          throw new IllegalStateException("a bug, as this test wants it");
        });
    BlockingQueue<ReaderStatus> heard = listen();
    assertEquals(ReaderStatus.EMPTY, next(heard));
    slot.failOnce();
    assertEquals(ReaderStatus.SERVICE_DOWN, next(heard));
    assertEquals(ReaderStatus.EMPTY, next(heard));
  }

  @Test
  void nobodyListensAfterClosing() throws Exception {
    var heard = new LinkedBlockingQueue<ReaderStatus>();
    CardReader.Subscription subscription = reader.listen(heard::add);
    assertEquals(ReaderStatus.EMPTY, next(heard));
    subscription.close();
    BlockingQueue<ReaderStatus> other = listen();
    assertEquals(ReaderStatus.EMPTY, next(other));
    slot.show(ReaderStatus.CARD);
    assertEquals(ReaderStatus.CARD, next(other));
    assertEquals(0, heard.size());
  }

  @Test
  void withoutRecognitionNothingIsSent() throws Exception {
    Pin pin = pin();
    Signing signing = reader.sign(pin, new byte[32]).get(5, TimeUnit.SECONDS);
    assertEquals(new Signing.Failed(CardFault.REMOVED), signing);
    assertEquals(0, pin.length());
  }

  /** A card that lets itself be recognised; it counts the PINs that come. */
  private CardChannel recognisable(AtomicInteger pins, String counter) throws Exception {
    byte[] file = TestCertificate.file();
    return command -> {
      if ((command[1] & 0xFF) == 0x20) {
        pins.addAndGet(command.length > 5 ? 1 : 0);
        return CardAnswer.of(ScriptedChannel.bytes(counter));
      }
      return (command[1] & 0xFF) == 0xA4
          ? CardAnswer.of(ScriptedChannel.bytes("9000"))
          : new CardAnswer.Response(Arrays.copyOf(file, 2048), 0x9000);
    };
  }

  /** It has a fault of its own: the card wasn't removed, and no try is spent. */
  @Test
  void pinThatCannotBeOne() throws Exception {
    var pins = new AtomicInteger();
    slot.answer(recognisable(pins, "63C3"));
    slot.show(ReaderStatus.CARD);
    Recognition recognition = reader.recognise().get(5, TimeUnit.SECONDS);
    assertInstanceOf(Recognition.MyNumberCard.class, recognition);
    var tooShort = new Pin(2);
    tooShort.append(1);
    assertEquals(
        new Signing.Failed(CardFault.PIN_NOT_PRESENTED),
        reader.sign(tooShort, new byte[32]).get(5, TimeUnit.SECONDS));
    assertEquals(0, pins.get());
  }

  /** As a card for face authentication may answer: no such PIN, as a locked one. */
  @ParameterizedTest
  @ValueSource(strings = {"6A88", "6A82", "63C0", "6984", "6983"})
  void cardWithoutUsablePin(String counter) throws Exception {
    slot.answer(recognisable(new AtomicInteger(), counter));
    slot.show(ReaderStatus.CARD);
    Recognition.MyNumberCard card =
        assertInstanceOf(
            Recognition.MyNumberCard.class, reader.recognise().get(5, TimeUnit.SECONDS));
    assertEquals(new RetryCount(0), card.tries());
  }

  /** Its slot saw nothing of it: what a dialogue finds out is told all the same. */
  @ParameterizedTest
  @EnumSource(Dialogue.class)
  void cardThatWentUnseenIsTold(Dialogue dialogue) throws Exception {
    slot.answer(recognisable(new AtomicInteger(), "63C3"));
    BlockingQueue<ReaderStatus> heard = listen();
    assertEquals(ReaderStatus.EMPTY, next(heard));
    slot.show(ReaderStatus.CARD);
    assertEquals(ReaderStatus.CARD, next(heard));
    var _ = reader.recognise().get(5, TimeUnit.SECONDS);
    slot.answer(_ -> new CardAnswer.Lost(CardFault.REMOVED));
    var _ = dialogue.with(reader).get(5, TimeUnit.SECONDS);
    assertEquals(ReaderStatus.EMPTY, next(heard));
    assertEquals(ReaderStatus.CARD, next(heard));
    reader.release().get(5, TimeUnit.SECONDS);
    assertEquals(0, heard.size(), "told once");
  }

  /** What a program does with a card. */
  enum Dialogue {
    RECOGNISE,
    SIGN,
    HOLDER,
    WORK,
    RELAY;

    CompletableFuture<?> with(OwnedCardReader reader) {
      return switch (this) {
        case RECOGNISE -> reader.recognise();
        case SIGN -> reader.sign(pin(), new byte[32]);
        case HOLDER -> reader.holder(pin());
        case WORK -> reader.perform(MyNumberCard::text);
        case RELAY ->
            reader.relay(new RelayOrder("any", RelayProfile.globalPlatform("test"), Set.of()));
      };
    }
  }

  /** A session that isn't there, or a card that is silent, is no removal. */
  @Test
  void whatIsNoRemovalIsNotTold() throws Exception {
    BlockingQueue<ReaderStatus> heard = listen();
    assertEquals(ReaderStatus.EMPTY, next(heard));
    slot.show(ReaderStatus.CARD);
    assertEquals(ReaderStatus.CARD, next(heard));
    assertEquals(
        new Signing.Failed(CardFault.REMOVED),
        reader.sign(pin(), new byte[32]).get(5, TimeUnit.SECONDS));
    assertEquals(
        new Recognition.Failed(CardFault.UNEXPECTED_ANSWER),
        reader.recognise().get(5, TimeUnit.SECONDS));
    slot.show(ReaderStatus.NO_READER);
    assertEquals(ReaderStatus.NO_READER, next(heard));
  }

  @Test
  void wrongDigestIsBugAndStillWipesThePin() {
    Pin pin = pin();
    assertThrows(IllegalArgumentException.class, () -> reader.sign(pin, new byte[20]));
    assertEquals(0, pin.length());
  }

  @Test
  void everythingCompletesAfterClosing() throws Exception {
    reader.close();
    Pin pin = pin();
    assertEquals(
        new Signing.Failed(CardFault.READER_LOST),
        reader.sign(pin, new byte[32]).get(5, TimeUnit.SECONDS));
    assertEquals(0, pin.length());
    assertEquals(
        new Recognition.Failed(CardFault.READER_LOST), reader.recognise().get(5, TimeUnit.SECONDS));
    reader.release().get(5, TimeUnit.SECONDS);
  }

  /** Only before any PIN, and only because of the length of the command, is anything sent again. */
  @Test
  void extendedLengthThatBreaksTheConnection() throws Exception {
    byte[] file = TestCertificate.file();
    slot.answer(
        command -> {
          if (command.length == 7) {
            return new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
          }
          return switch (command[1] & 0xFF) {
            case 0xA4 -> CardAnswer.of(ScriptedChannel.bytes("9000"));
            case 0x20 -> CardAnswer.of(ScriptedChannel.bytes("63C3"));
            default -> {
              int offset = (command[2] & 0x80) != 0 ? 0 : command[2] << 8 | (command[3] & 0xFF);
              byte[] part = Arrays.copyOfRange(file, offset, offset + (command[4] & 0xFF));
              yield new CardAnswer.Response(part, 0x9000);
            }
          };
        });
    slot.show(ReaderStatus.CARD);
    Recognition recognition = reader.recognise().get(5, TimeUnit.SECONDS);
    assertInstanceOf(Recognition.MyNumberCard.class, recognition);
    assertEquals(2, slot.connections());
  }

  /** vpcd for one waits for ever for a card that is silent. */
  @Test
  void serviceThatHangs() throws Exception {
    var timer = new HandTimer();
    Duration bound = Duration.ofSeconds(5);
    var asked = new CountDownLatch(1);
    var hangs = new CountDownLatch(1);
    var hanging = new SlotInHand();
    hanging.answer(
        command -> {
          asked.countDown();
          try {
            hangs.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new CardAnswer.Lost(CardFault.REMOVED);
        });
    hanging.show(ReaderStatus.CARD);
    try (var bounded = new OwnedCardReader(hanging, new Deadlines(bound, timer))) {
      var heard = new LinkedBlockingQueue<ReaderStatus>();
      bounded.listen(heard::add);
      assertEquals(ReaderStatus.CARD, next(heard));
      CompletableFuture<Recognition> recognition = bounded.recognise();
      Pin pin = pin();
      CompletableFuture<Signing> signing = bounded.sign(pin, new byte[32]);
      asked.await();
      timer.pass(bound);
      assertEquals(
          new Recognition.Failed(CardFault.TIMED_OUT), recognition.get(5, TimeUnit.SECONDS));
      assertEquals(new Signing.Failed(CardFault.TIMED_OUT), signing.get(5, TimeUnit.SECONDS));
      assertEquals(0, pin.length());
      hangs.countDown();
      bounded.release().get(5, TimeUnit.SECONDS);
      assertEquals(1, hanging.connections(), "what came too late isn't done any more");
    }
  }

  /** A slot whose status and answers the test sets. */
  private static final class SlotInHand implements CardSlot {
    private volatile ReaderStatus status = ReaderStatus.EMPTY;
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private volatile CardChannel channel =
        command -> new CardAnswer.Lost(CardFault.UNEXPECTED_ANSWER);
    private final AtomicInteger connections = new AtomicInteger();

    void show(ReaderStatus now) {
      changes.add(() -> status = now);
    }

    void failOnce() {
      changes.add(
          () -> {
            throw new IllegalStateException("a bug, as this test wants it");
          });
    }

    void answer(CardChannel answers) {
      channel = answers;
    }

    int connections() {
      return connections.get();
    }

    @Override
    public ReaderStatus await(Duration bound) {
      try {
        Runnable change = changes.poll(bound.toMillis(), TimeUnit.MILLISECONDS);
        if (change != null) {
          change.run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return status;
    }

    @Override
    public Connecting connect() {
      connections.incrementAndGet();
      return new Connecting.Connected(
          new Connection() {
            @Override
            public CardAnswer transmit(byte[] command) {
              return channel.transmit(command);
            }

            @Override
            public void disconnect() {}
          });
    }

    @Override
    public void close() {}
  }
}
