package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that go to the card, and what its status words mean. */
class JpkiApplicationTest {
  private static final String SELECT = "00A4040C 0A D392F000260100000001";
  private static final String TRIES = "00200098";
  private static final String VERIFY = "00200098 04 31323334";

  private final ScriptedChannel card = new ScriptedChannel();
  private final JpkiApplication jpki = new JpkiApplication(card, new ExtendedLength());

  private static Pin pin(int... digits) {
    var pin = new Pin(4);
    for (int digit : digits) {
      pin.append(digit);
    }
    return pin;
  }

  @Test
  void signsDigestInfo() throws Exception {
    String signature = "5A".repeat(256);
    card.then(SELECT, "9000")
        .then(TRIES, "63C3")
        .then(VERIFY, "9000")
        .then(
            "802A0097 33 3031300D060960864801650304020105000420" + "AB".repeat(32) + "00",
            signature + "9000");
    assertTrue(jpki.select());
    assertEquals(new RetryCount(3), jpki.retryCount());
    assertInstanceOf(JpkiApplication.PinAnswer.Right.class, jpki.verify(pin(1, 2, 3, 4)));
    byte[] digest = ScriptedChannel.bytes("AB".repeat(32));
    assertArrayEquals(ScriptedChannel.bytes(signature), jpki.sign(digest));
    assertEquals(0, card.left());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000", "63C2", "63C0", "6984", "6F00", "67"})
  void pinIsWipedWhateverTheCardSays(String answer) {
    card.then(VERIFY, answer);
    Pin pin = pin(1, 2, 3, 4);
    try {
      jpki.verify(pin);
    } catch (CardLost lost) {
      assertEquals(CardFault.UNEXPECTED_ANSWER, lost.fault());
    }
    assertEquals(0, pin.length());
    assertArrayEquals(new byte[9], card.buffers().getFirst(), "the command is wiped");
  }

  @ParameterizedTest
  @CsvSource({"63C3,3", "63C1,1", "63C0,0", "6983,0", "6984,0", "9000,3"})
  void retryCounts(String answer, int left) throws Exception {
    card.then(TRIES, answer);
    assertEquals(new RetryCount(left), jpki.retryCount());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6300", "6700", "6A88", "6982", "63D3"})
  void noRetryCount(String answer) {
    card.then(TRIES, answer);
    assertThrows(CardLost.class, jpki::retryCount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"63C0", "6983", "6984"})
  void locked(String answer) throws Exception {
    card.then(VERIFY, answer);
    assertEquals(new JpkiApplication.PinAnswer.Locked(), jpki.verify(pin(1, 2, 3, 4)));
  }

  @Test
  void wrong() throws Exception {
    card.then(VERIFY, "63C2");
    assertEquals(
        new JpkiApplication.PinAnswer.Wrong(new RetryCount(2)), jpki.verify(pin(1, 2, 3, 4)));
  }

  /** A wiped PIN must not go out as four zeros: that would cost a try. */
  @Test
  void wipedPinIsNeverSent() throws Exception {
    Pin wiped = pin(1, 2, 3, 4);
    wiped.close();
    assertEquals(new JpkiApplication.PinAnswer.NotPresented(), jpki.verify(wiped));
    assertEquals(new JpkiApplication.PinAnswer.NotPresented(), jpki.verify(pin(1, 2)));
  }

  @Test
  void firstCommandRefusedOnce() throws Exception {
    card.then(SELECT, "6F00").then(SELECT, "9000");
    assertTrue(jpki.select());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6A82", "6A86", "6D00", "6E00", "6283"})
  void otherCard(String answer) throws Exception {
    card.then(SELECT, answer);
    assertFalse(jpki.select());
  }
}
