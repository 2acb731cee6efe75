package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderStatus;

/** Whatever a work does, the card is left closed, and a PIN is sent once. */
@Timeout(20)
class CardAccessTest {
  private static final String DROP = "00A4040C07A0000001510000";
  private static final String SELECT = "00A4040C0AD392F000260100000001";
  private static final String PROBE = "00B08B00000800";
  private static final String VERIFY = "002000980431323334";

  private final CardOnSlot slot = new CardOnSlot();
  private final CardAccess access = new CardAccess(slot, Duration.ofSeconds(10));

  @AfterEach
  void close() {
    access.close();
  }

  private <T> CardResult<T> perform(CardWork<T> work) throws Exception {
    return access.perform(work).get(5, TimeUnit.SECONDS);
  }

  private static PinAnswer verify(MyNumberCard card) throws CardLost {
    return card.jpki()
        .orElseThrow()
        .verify(PinReference.USER_AUTHENTICATION, Pin.copyOf(Bytes.ascii("1234")));
  }

  @Test
  void doneAndLeftClosed() throws Exception {
    assertEquals(new CardResult.Done<>(new PinAnswer.Right()), perform(CardAccessTest::verify));
    assertEquals(
        List.of("connect", SELECT, PROBE, SELECT, VERIFY, DROP, "disconnect"), slot.happened());
  }

  @Test
  void bugInTheWorkLeavesTheCardClosedToo() {
    ExecutionException bug =
        assertThrows(
            ExecutionException.class,
            () ->
                perform(
                    card -> {
                      verify(card);
                      throw new IllegalStateException("a bug, as this test wants it");
                    }));
    assertInstanceOf(IllegalStateException.class, bug.getCause());
    assertEquals(List.of(DROP, "disconnect"), slot.happened().subList(5, 7));
  }

  /** A test's own failure is an Error; the owner thread must outlive it. */
  @Test
  void errorInTheWork() throws Exception {
    assertThrows(
        ExecutionException.class,
        () ->
            perform(
                card -> {
                  throw new AssertionError("an error, as this test wants it");
                }));
    assertEquals(new CardResult.Done<>("next"), perform(card -> "next"));
  }

  /** Found out before the work, so that no PIN is lost over it, and remembered. */
  @Test
  void readerThatLosesTheConnectionOverExtendedLength() throws Exception {
    slot.lose(PROBE, CardFault.UNEXPECTED_ANSWER);
    perform(CardAccessTest::verify);
    perform(CardAccessTest::verify);
    assertEquals(
        List.of(
            "connect",
            SELECT,
            PROBE,
            "disconnect",
            "connect",
            SELECT,
            VERIFY,
            DROP,
            "disconnect",
            "connect",
            SELECT,
            VERIFY,
            DROP,
            "disconnect"),
        slot.happened());
  }

  /** Not every card knows the issuer security domain: then another application. */
  @Test
  void leftClosedWithoutIssuerSecurityDomain() throws Exception {
    slot.answer(DROP, "6A82");
    perform(CardAccessTest::verify);
    assertEquals(
        List.of(DROP, "00A4040C0AD3921000310001010100", "disconnect"),
        slot.happened().subList(5, 8));
  }

  /** The counter is asked on a new connection; VERIFY is never repeated. */
  @Test
  void pinInDoubt() throws Exception {
    slot.lose(VERIFY, CardFault.UNEXPECTED_ANSWER);
    slot.answer("00200098", "63C2");
    assertEquals(
        new CardResult.PinInDoubt<>(
            CardFault.UNEXPECTED_ANSWER,
            PinReference.USER_AUTHENTICATION,
            new CardResult.CounterAfter.Known(new RetryCount(2))),
        perform(CardAccessTest::verify));
    assertEquals(1, Collections.frequency(slot.happened(), VERIFY));
    assertEquals(2, Collections.frequency(slot.happened(), "connect"));
    assertEquals(2, Collections.frequency(slot.happened(), "disconnect"));
  }

  @Test
  void pinInDoubtAndCardGone() throws Exception {
    slot.lose(VERIFY, CardFault.REMOVED);
    slot.refuseAfter(1);
    assertEquals(
        new CardResult.PinInDoubt<>(
            CardFault.REMOVED,
            PinReference.USER_AUTHENTICATION,
            new CardResult.CounterAfter.Unknown()),
        perform(CardAccessTest::verify));
    assertEquals(1, Collections.frequency(slot.happened(), VERIFY));
  }

  @Test
  void lostWithoutPin() throws Exception {
    slot.lose("00200098", CardFault.REMOVED);
    CardResult<Reading<RetryCount>> result =
        perform(card -> card.jpki().orElseThrow().tries(PinReference.USER_AUTHENTICATION));
    assertEquals(new CardResult.Failed<>(CardFault.REMOVED), result);
    assertEquals(1, Collections.frequency(slot.happened(), "connect"));
    assertTrue(!slot.happened().contains(DROP), "nothing is said to a card that went silent");
  }

  @Test
  void noCard() throws Exception {
    slot.refuseAfter(0);
    assertEquals(new CardResult.Failed<>(CardFault.REMOVED), perform(CardAccessTest::verify));
  }

  /** After the bound nobody waits any more, and no command of the work goes out. */
  @Test
  void tooLong() throws Exception {
    var timer = new HandTimer();
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Duration bound = Duration.ofSeconds(2);
    try (var bounded = new CardAccess(slot, new Deadlines(bound, timer))) {
      var result =
          bounded.perform(
              card -> {
                begun.countDown();
                try {
                  goOn.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return verify(card);
              });
      begun.await();
      timer.pass(bound.minusNanos(1));
      assertFalse(result.isDone());
      timer.pass(Duration.ofNanos(1));
      assertEquals(new CardResult.Failed<>(CardFault.TIMED_OUT), result.getNow(null));
      goOn.countDown();
      assertEquals(
          new CardResult.Done<>("next"), bounded.perform(card -> "next").get(5, TimeUnit.SECONDS));
    }
    assertTrue(!slot.happened().contains(VERIFY));
  }

  /** Each reader has its own thread: a work at one may wait for a work at the other. */
  @Test
  void twoReadersAtOnce() throws Exception {
    var meet = new CyclicBarrier(2);
    CardWork<PinAnswer> work =
        card -> {
          try {
            meet.await(5, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other work didn't come", e);
          }
          return verify(card);
        };
    try (var other = new CardAccess(new CardOnSlot(), Duration.ofSeconds(10))) {
      var there = other.perform(work);
      assertEquals(new CardResult.Done<>(new PinAnswer.Right()), perform(work));
      assertEquals(new CardResult.Done<>(new PinAnswer.Right()), there.get(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void nothingAfterClosing() throws Exception {
    access.close();
    assertEquals(new CardResult.Failed<>(CardFault.READER_LOST), perform(card -> "never"));
  }

  /** A slot with a card that answers 9000 to everything but what the test sets. */
  private static final class CardOnSlot implements CardSlot {
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, CardAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connectionsLeft = new AtomicInteger(Integer.MAX_VALUE);

    void answer(String command, String answer) {
      answers.put(command, CardAnswer.of(Bytes.hex(answer)));
    }

    void lose(String command, CardFault fault) {
      answers.put(command, new CardAnswer.Lost(fault));
    }

    void refuseAfter(int connects) {
      connectionsLeft.set(connects);
    }

    List<String> happened() {
      return List.copyOf(happened);
    }

    @Override
    public ReaderStatus await(Duration bound) {
      return ReaderStatus.CARD;
    }

    @Override
    public Connecting connect() {
      if (connectionsLeft.getAndDecrement() <= 0) {
        return new Connecting.Refused(CardFault.REMOVED);
      }
      happened.add("connect");
      return new Connecting.Connected(
          new Connection() {
            @Override
            public CardAnswer transmit(byte[] command) {
              String sent = HexFormat.of().withUpperCase().formatHex(command);
              happened.add(sent);
              return answers.getOrDefault(sent, new CardAnswer.Response(new byte[0], 0x9000));
            }

            @Override
            public void disconnect() {
              happened.add("disconnect");
            }
          });
    }

    @Override
    public void close() {}
  }
}
