package org.madoguchi.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** CHANGE REFERENCE DATA: the bytes, and that nothing is sent which can't be right. */
class ChangePinTest {
  private static final String SELECT_JPKI = "00A4040C 0A D392F000260100000001";
  private static final String SELECT_REGISTER = "00A4040C 0A D3921000310001010401";

  private final ScriptedChannel card = new ScriptedChannel();

  private static Pin pin(String characters) {
    return Pin.copyOf(Bytes.ascii(characters));
  }

  private PinChange change(PinReference reference, String old, String fresh) throws CardLost {
    CardApplication application =
        MyNumberCard.on(card).application(reference.application()).orElseThrow();
    Pin oldPin = pin(old);
    Pin freshPin = pin(fresh);
    PinChange change = application.change(reference, oldPin, freshPin, PrintedFacts.unknown());
    assertEquals(0, oldPin.length());
    assertEquals(0, freshPin.length());
    assertEquals(0, card.left());
    return change;
  }

  @Test
  void userAuthentication() throws Exception {
    card.then(SELECT_JPKI, "9000")
        .then("00A4020C 02 0018", "9000")
        .then("00200080 04 31323334", "9000")
        .then("00240180 04 35363738", "9000");
    assertEquals(new PinChange.Changed(), change(PinReference.USER_AUTHENTICATION, "1234", "5678"));
    for (byte[] command : card.buffers().subList(2, 4)) {
      assertArrayEquals(new byte[9], command, "wiped");
    }
  }

  @Test
  void passwordInUpperCase() throws Exception {
    card.then(SELECT_JPKI, "9000")
        .then("00A4020C 02 001B", "9000")
        .then("00200080 06 414243313233", "9000")
        .then("00240180 07 41424331323334", "9000");
    assertEquals(
        new PinChange.Changed(), change(PinReference.DIGITAL_SIGNATURE, "abc123", "abc1234"));
  }

  /** Another command in the resident register's application (card.md 4.6). */
  @Test
  void residentRegister() throws Exception {
    card.then(SELECT_REGISTER, "9000")
        .then("00A4020C 02 001C", "9000")
        .then("00200080 04 31323334", "9000")
        .then("80320080 04 35363738", "9000");
    assertEquals(new PinChange.Changed(), change(PinReference.RESIDENT_REGISTER, "1234", "5678"));
  }

  @Test
  void oldOneIsWrong() throws Exception {
    card.then(SELECT_JPKI, "9000")
        .then("00A4020C 02 0018", "9000")
        .then("00200080 04 31323334", "63C1");
    assertEquals(
        new PinChange.OldRefused(new PinAnswer.Wrong(new RetryCount(1))),
        change(PinReference.USER_AUTHENTICATION, "1234", "5678"));
  }

  @Test
  void newOneIsNotTaken() throws Exception {
    card.then(SELECT_JPKI, "9000")
        .then("00A4020C 02 0018", "9000")
        .then("00200080 04 31323334", "9000")
        .then("00240180 04 35363738", "6A80");
    assertEquals(
        new PinChange.NotTaken(0x6A80), change(PinReference.USER_AUTHENTICATION, "1234", "5678"));
  }

  @Test
  void whatCantBeRightIsNotSent() throws Exception {
    card.then(SELECT_JPKI, "9000").then(SELECT_JPKI, "9000").then(SELECT_JPKI, "9000");
    MyNumberCard whole = MyNumberCard.on(card);
    for (String[] pins : new String[][] {{"123", "5678"}, {"1234", "5555"}, {"1234", "1234"}}) {
      JpkiApplication jpki = whole.jpki().orElseThrow();
      PinChange change =
          jpki.change(
              PinReference.USER_AUTHENTICATION, pin(pins[0]), pin(pins[1]), PrintedFacts.unknown());
      boolean oldRefused = change instanceof PinChange.OldRefused;
      assertEquals(pins[0].length() == 3, oldRefused);
      assertEquals(pins[0].length() == 4, change instanceof PinChange.NewRefused);
    }
    assertEquals(3, card.buffers().size());
  }

  @Test
  void whatIsPrintedCantBeChanged() throws Exception {
    card.then("00A4040C 0A D3921000310001010408", "9000");
    TextApplication text = MyNumberCard.on(card).text().orElseThrow();
    Pin old = pin("537686677188");
    assertThrows(
        IllegalArgumentException.class,
        () -> text.change(PinReference.TEXT_NUMBER_A, old, pin("1"), PrintedFacts.unknown()));
    assertEquals(0, old.length());
  }
}
