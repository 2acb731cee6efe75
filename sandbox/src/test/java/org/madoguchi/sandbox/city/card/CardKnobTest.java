package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.card.OwnedCardReader;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;

/** The reader before every setting of every quirk: it works, or it fails with a value. */
@Timeout(60)
class CardKnobTest {
  private final InProcessSlot slot = new InProcessSlot();
  private final OwnedCardReader reader = new OwnedCardReader(slot);
  private final Resident resident = new Resident(reader);

  @AfterEach
  void close() {
    reader.close();
  }

  /** With these the card can be used: every setting of the table of card.md 10. */
  static Stream<String> usable() {
    return Stream.of(
            Stream.of("lock-status-word=6983", "lock-status-word=6984", "reselection=keeps-pins"),
            Stream.of("verified-answers=9000", "first-command=6F00", "reset=forgets"),
            Stream.of("malformed-pin=counts", "malformed-pin=wrong-length"),
            Stream.of("malformed-pin=wrong-data", "extended-length=refused"),
            Stream.of("long-answers=exact-length", "long-answers=more-available"),
            Stream.of("printed-tries=3", "signing-delay=300", "token=iphone"),
            Stream.of("contact-atr-in=application"),
            Stream.of("longest-frame=261", "longest-frame=258", "tear-at=100"),
            Stream.of(AnswerToReset.values())
                .map(a -> "answer-to-reset=" + a.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .flatMap(settings -> settings);
  }

  private WatchedCard insert(String setting) throws InterruptedException {
    String[] parts = setting.split("=", -1);
    CardQuirks quirks = QuirkKey.set(CardQuirks.NONE, parts[0], parts[1]);
    var watched = new WatchedCard(TestCards.card(quirks));
    slot.insert(watched);
    resident.waitFor(ReaderStatus.CARD);
    return watched;
  }

  @ParameterizedTest
  @MethodSource("usable")
  void works(String setting) throws Exception {
    WatchedCard card = insert(setting);
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    assertEquals(new RetryCount(3), known.tries());
    assertEquals(new Signing.WrongPin(new RetryCount(2)), resident.sign(9, 9, 9, 9));
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
    assertEquals(3, card.presentedPins());
    assertEquals(new RetryCount(3), resident.recogniseMyNumberCard().tries());
    resident.release();
    byte[] sign = {(byte) 0x80, 0x2A, 0, (byte) 0x97, 1, 0, 0};
    assertTrue(card.transmit(sign)[0] != (byte) 0x90, "released, the key is closed");
  }

  /** Here the reader may do without or not, but it must end well and present no PIN twice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "longest-frame=200",
        "longest-frame=10",
        "token=android",
        "tear-at=1",
        "tear-at=2",
        "tear-at=3",
        "tear-at=4",
        "tear-at=5"
      })
  void endsWell(String setting) throws Exception {
    WatchedCard card = insert(setting);
    if (resident.recognise() instanceof Recognition.MyNumberCard known) {
      Signing signing = resident.sign(1, 2, 3, 4);
      if (signing instanceof Signing.Signed) {
        Resident.assertValid(signing, known);
      } else {
        assertInstanceOf(Signing.Failed.class, signing);
      }
    }
    assertTrue(card.presentedPins() <= 1, card.commands().toString());
    slot.remove();
    resident.nudge();
    insert("printed-tries=10");
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 1000})
  void slowSignature(int millis) throws Exception {
    slot.insert(TestCards.card(CardQuirks.NONE.withSigningDelay(Duration.ofMillis(millis))));
    resident.waitFor(ReaderStatus.CARD);
    Recognition.MyNumberCard known = resident.recogniseMyNumberCard();
    Resident.assertValid(resident.sign(1, 2, 3, 4), known);
  }
}
