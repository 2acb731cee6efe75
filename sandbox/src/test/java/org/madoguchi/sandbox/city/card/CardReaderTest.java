package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;

/** The reader with a virtual card on it, and what hands do to both. */
@ParameterizedClass
@EnumSource(SlotWay.class)
@Timeout(60)
class CardReaderTest {
  private final InProcessSlot slot = new InProcessSlot();
  private final OwnedCardReader reader;
  private final Resident resident;

  CardReaderTest(SlotWay way) {
    reader = new OwnedCardReader(way.over(slot));
    resident = new Resident(reader);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private WatchedCard insert(SimulatedCard card) throws InterruptedException {
    var watched = new WatchedCard(card);
    slot.insert(watched);
    resident.waitFor(ReaderStatus.CARD);
    return watched;
  }

  @Test
  void sessionInFiveCommandsWithExtendedLength() throws Exception {
    WatchedCard card = insert(TestCards.card());
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    assertEquals(new RetryCount(3), known.tries());
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(5, card.commands().size(), card.commands().toString());
  }

  @Test
  void sessionInElevenCommandsWithShortLength() throws Exception {
    CardQuirks shortOnly = CardQuirks.NONE.withExtendedLengthRefused();
    WatchedCard first = insert(TestCards.card(shortOnly));
    resident.recogniseMyNumberCard();
    assertEquals(10, first.commands().size(), "the first time it is found out");
    resident.release();
    slot.remove();
    resident.waitFor(ReaderStatus.EMPTY);
    WatchedCard second = insert(TestCards.card(shortOnly));
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(11, second.commands().size(), second.commands().toString());
  }

  @Test
  void otherReaderIsTriedWithExtendedLengthAgain() throws Exception {
    insert(TestCards.card(CardQuirks.NONE.withExtendedLengthRefused()));
    resident.recogniseMyNumberCard();
    slot.unplug();
    resident.waitFor(ReaderStatus.NO_READER);
    slot.plugIn();
    resident.waitFor(ReaderStatus.CARD);
    WatchedCard card = insert(TestCards.card());
    resident.recogniseMyNumberCard();
    assertEquals(3, card.commands().size());
  }

  @Test
  void firstCommandRefused() throws Exception {
    insert(TestCards.card(CardQuirks.NONE.withFirstCommandRefused()));
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x6983, 0x6984})
  void thirdWrongPinLocks(int lockWord) throws Exception {
    WatchedCard card = insert(TestCards.card(CardQuirks.NONE.withLockStatusWord(lockWord)));
    resident.recogniseMyNumberCard();
    assertEquals(new Signing.WrongPin(new RetryCount(2)), resident.sign(9, 9, 9, 9));
    assertEquals(new Signing.WrongPin(new RetryCount(1)), resident.sign(9, 9, 9, 9));
    assertEquals(new Signing.Locked(), resident.sign(9, 9, 9, 9));
    assertEquals(new Signing.Locked(), resident.sign(1, 2, 3, 4));
    assertEquals(4, card.presentedPins());
    assertTrue(resident.recogniseMyNumberCard().tries().locked());
  }

  @Test
  void rightPinAfterWrongOne() throws Exception {
    insert(TestCards.card());
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    resident.sign(9, 9, 9, 9);
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(new RetryCount(3), resident.recogniseMyNumberCard().tries());
  }

  /** Torn at every command of a session, before and after the chip has worked on it. */
  @Test
  void tornAtEveryCommand() throws Exception {
    for (int index = 0; index < 5; index++) {
      for (boolean afterwards : new boolean[] {false, true}) {
        tornAt(index, afterwards, 1, 2, 3, 4);
        tornAt(index, afterwards, 9, 9, 9, 9);
      }
    }
  }

  private void tornAt(int index, boolean afterwards, int... pin) throws Exception {
    VirtualCard chip = TestCards.card();
    WatchedCard card = insert(chip);
    card.tear(index, afterwards, slot::remove);
    Recognition recognition = resident.recognise();
    Signing signing = resident.sign(pin);
    String where = "torn at command " + index + (afterwards ? " after" : " before") + " the chip";
    if (index < 3) {
      assertEquals(new Recognition.Failed(CardFault.REMOVED), recognition, where);
    }
    boolean torn = index < card.commands().size();
    if (torn) {
      assertEquals(new Signing.Failed(CardFault.REMOVED), signing, where);
    }
    assertTrue(card.presentedPins() <= 1, where);
    slot.remove();
    resident.waitFor(ReaderStatus.EMPTY);
    insert(chip);
    int left = resident.recogniseMyNumberCard().tries().left();
    boolean spent = pin[0] == 9 && (index > 3 || (index == 3 && afterwards));
    assertEquals(spent ? 2 : 3, left, where);
    slot.remove();
    resident.waitFor(ReaderStatus.EMPTY);
  }

  @Test
  void silentCard() throws Exception {
    WatchedCard card = insert(TestCards.card());
    card.tear(1, false, () -> {});
    assertEquals(new Recognition.Failed(CardFault.UNEXPECTED_ANSWER), resident.recognise());
    assertEquals(2, card.commands().size(), "nothing is said to a card that went silent");
  }

  /** The answer is lost, the card stays: presenting the PIN again would cost a second try. */
  @Test
  void lostAnswerToThePin() throws Exception {
    WatchedCard card = insert(TestCards.card());
    resident.recogniseMyNumberCard();
    card.tear(0, true, () -> {});
    assertEquals(new Signing.Failed(CardFault.UNEXPECTED_ANSWER), resident.sign(9, 9, 9, 9));
    assertEquals(1, card.presentedPins());
    assertEquals(new RetryCount(2), resident.recogniseMyNumberCard().tries());
  }

  @Test
  void removedWhileThePinIsTyped() throws Exception {
    WatchedCard card = insert(TestCards.card());
    resident.recogniseMyNumberCard();
    slot.remove();
    slot.insert(card);
    assertEquals(new Signing.Failed(CardFault.REMOVED), resident.sign(1, 2, 3, 4));
    assertEquals(0, card.presentedPins(), "another presence: the PIN isn't sent");
    resident.waitFor(ReaderStatus.EMPTY);
    resident.waitFor(ReaderStatus.CARD);
  }

  @Test
  void removedWhileSigning() throws Exception {
    CardQuirks slow = CardQuirks.NONE.withSigningDelay(Duration.ofSeconds(20));
    WatchedCard card = insert(TestCards.card(slow));
    resident.recogniseMyNumberCard();
    Thread puller =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (card.commands().stream().noneMatch(c -> c.startsWith("802A"))) {
                    Thread.onSpinWait();
                  }
                  slot.remove();
                });
    assertEquals(new Signing.Failed(CardFault.REMOVED), resident.sign(1, 2, 3, 4));
    puller.join();
  }

  @Test
  void releasedCardForgetsThePin() throws Exception {
    VirtualCard chip = TestCards.card();
    insert(chip);
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    resident.release();
    byte[] answer = chip.transmit(HexFormat.of().parseHex("802A0097010000"));
    assertEquals(0x69, answer[0], "the key is closed though the power is on");
    assertEquals(new Signing.Failed(CardFault.REMOVED), resident.sign(1, 2, 3, 4));
    resident.release();
  }

  @Test
  void otherCards() throws Exception {
    insert(new OtherCard());
    assertEquals(new Recognition.OtherCard(), resident.recognise());
    slot.insert(new VirtualCard(TestCards.withoutUserAuthentication()));
    assertEquals(new Recognition.NoElectronicCertificate(), resident.recognise());
    slot.insert(new MuteCard());
    resident.waitFor(ReaderStatus.MUTE_CARD);
    assertEquals(new Recognition.Failed(CardFault.UNEXPECTED_ANSWER), resident.recognise());
  }

  @Test
  void readerAndServiceComeAndGo() throws Exception {
    insert(TestCards.card());
    resident.recogniseMyNumberCard();
    slot.stopService();
    resident.waitFor(ReaderStatus.SERVICE_DOWN);
    assertEquals(new Recognition.Failed(CardFault.READER_LOST), resident.recognise());
    slot.startService();
    resident.waitFor(ReaderStatus.CARD);
    resident.recogniseMyNumberCard();
    slot.unplug();
    resident.waitFor(ReaderStatus.NO_READER);
    assertEquals(new Signing.Failed(CardFault.REMOVED), resident.sign(1, 2, 3, 4));
    slot.plugIn();
    resident.waitFor(ReaderStatus.CARD);
    slot.occupy(true);
    assertEquals(new Recognition.Failed(CardFault.IN_USE), resident.recognise());
    slot.occupy(false);
    resident.recogniseMyNumberCard();
  }

  @Test
  void countersOutlastTheCard() throws Exception {
    CardMemory counters = CardMemory.inMemory();
    var before =
        new VirtualCard(TestCards.contents(), CardQuirks.NONE, counters, new SecureRandom());
    insert(before);
    resident.recogniseMyNumberCard();
    assertInstanceOf(Signing.WrongPin.class, resident.sign(0, 0, 0, 0));
    var after =
        new VirtualCard(TestCards.contents(), CardQuirks.NONE, counters, new SecureRandom());
    insert(after);
    assertEquals(new RetryCount(2), resident.recogniseMyNumberCard().tries());
  }
}
