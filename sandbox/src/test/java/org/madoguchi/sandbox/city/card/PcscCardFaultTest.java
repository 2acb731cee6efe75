package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;

/** The faults that can be acted with the real smart card service in between. */
@ParameterizedClass
@EnumSource(CardService.class)
@Timeout(240)
class PcscCardFaultTest {
  private static final int[] RIGHT = {1, 2, 3, 4};

  @RegisterExtension static final PcscService SERVICE = new PcscService();

  private final VpcdLink link = new VpcdLink();
  private final CardService way;
  private OwnedCardReader reader;
  private Resident resident;

  PcscCardFaultTest(CardService way) {
    this.way = way;
  }

  @BeforeEach
  void openReader() throws InterruptedException {
    reader = new OwnedCardReader(way.slot(ReaderName.of("Virtual PCD 00 00")));
    resident = new Resident(reader);
    resident.waitFor(ReaderStatus.EMPTY);
  }

  @AfterEach
  void close() {
    reader.close();
    link.close();
  }

  private WatchedCard insert(CardQuirks quirks) throws InterruptedException {
    var watched = new WatchedCard(TestCards.card(quirks));
    link.insert(watched);
    resident.waitFor(ReaderStatus.CARD);
    return watched;
  }

  private void remove() throws InterruptedException {
    link.remove();
    resident.waitFor(ReaderStatus.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first-command=6F00",
        "lock-status-word=6983",
        "verified-answers=9000",
        "reset=forgets",
        "reselection=keeps-pins",
        "long-answers=exact-length",
        "signing-delay=300",
        "signing-delay=3000",
        "answer-to-reset=contactless",
        "answer-to-reset=contactless-slow",
        "longest-frame=261"
      })
  void knobs(String setting) throws Exception {
    String[] parts = setting.split("=", -1);
    WatchedCard card = insert(QuirkKey.set(CardQuirks.NONE, parts[0], parts[1]));
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    assertEquals(new Signing.WrongPin(new RetryCount(2)), resident.sign(9, 9, 9, 9));
    Resident.assertValid(resident.sign(RIGHT), known);
    assertEquals(2, card.presentedPins());
  }

  /** The chip loses its power in the middle of each command. */
  @Test
  void tornInTheChip() throws Exception {
    for (int command = 1; command <= 8; command++) {
      WatchedCard card = insert(CardQuirks.NONE.withTearAt(command));
      Recognition recognition = resident.recognise();
      if (recognition instanceof Recognition.MyNumberCard known) {
        Signing signing = resident.sign(RIGHT);
        if (signing instanceof Signing.Signed) {
          Resident.assertValid(signing, known);
        }
      }
      assertTrue(card.presentedPins() <= 1, "torn at " + command + ": " + card.commands());
      remove();
    }
  }

  /** Answers that were cut or are no answers, at every command. */
  enum Change {
    SILENCE(_ -> new byte[0]),
    HALF(answer -> StatusWord.OK.after(Arrays.copyOf(answer, (answer.length - 2) / 2))),
    NO_DIAGNOSIS(_ -> new byte[] {0x6F, 0}),
    LOCKED_OUT(_ -> new byte[] {0x69, (byte) 0x82}),
    OVERLONG(answer -> Arrays.copyOf(answer, 60_000));

    final UnaryOperator<byte[]> how;

    Change(UnaryOperator<byte[]> how) {
      this.how = how;
    }
  }

  /** On one card, which stays: after each fault the next connection finds it as it was. */
  @ParameterizedTest
  @EnumSource(Change.class)
  void changedAnswers(Change change) throws Exception {
    WatchedCard card = insert(CardQuirks.NONE);
    for (int index = 0; index < 5; index++) {
      card.meddle(index, change.how);
      Recognition recognition = resident.recognise();
      if (recognition instanceof Recognition.MyNumberCard known) {
        Signing signing = resident.sign(RIGHT);
        if (signing instanceof Signing.Signed) {
          Resident.assertValid(signing, known);
        }
      }
      assertTrue(card.presentedPins() <= 1, change + " at " + index + ": " + card.commands());
      resident.release();
    }
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(RIGHT), known);
  }

  /** The service stops in the middle of each command, and comes back. */
  @Test
  void serviceStoppedAtEveryCommand() throws Exception {
    PcscDaemon service = SERVICE.own();
    for (int index = 0; index < 5; index++) {
      WatchedCard card = insert(CardQuirks.NONE);
      card.tear(index, true, service::stop);
      Recognition recognition = resident.recognise();
      Signing signing = resident.sign(9, 9, 9, 9);
      if (index < 3) {
        assertInstanceOf(Recognition.Failed.class, recognition, "at " + index);
        assertInstanceOf(Signing.Failed.class, signing, "at " + index);
      }
      assertTrue(card.presentedPins() <= 1);
      link.remove();
      if (!PcscDaemon.running()) {
        service.start();
      }
      resident.waitFor(ReaderStatus.EMPTY);
    }
  }

  /**
   * No thread, no open file and no context is left: what one card leaves, five leave five times.
   * {@link CardFaultTest} has a thousand.
   */
  @Test
  void fiveCards() throws Exception {
    for (int i = 0; i < 2; i++) {
      oneCard();
    }
    int threads = Thread.getAllStackTraces().size();
    long files = CardFaultTest.openFiles();
    for (int i = 0; i < 5; i++) {
      oneCard();
    }
    assertTrue(Thread.getAllStackTraces().size() <= threads, "threads were left");
    assertTrue(CardFaultTest.openFiles() <= files, "files or contexts were left open");
  }

  private void oneCard() throws Exception {
    insert(CardQuirks.NONE);
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(RIGHT), known);
    resident.release();
    remove();
  }
}
