package org.madoguchi.sandbox.city.card;

import java.util.Arrays;
import java.util.List;

/**
 * The current application: its commands and its security state. A new selection makes a new one.
 */
final class SelectedApplication {
  private final SecurityState state;
  private final PinCommands pins;
  private final KeyCommands keys;
  private final SecureMessaging messaging = new SecureMessaging();

  SelectedApplication(
      CardApplication application, CardQuirks quirks, CardSigning signing, Unlocks unlocks) {
    this.state = new SecurityState(application);
    this.pins = new PinCommands(state, quirks, unlocks);
    this.keys = new KeyCommands(state, signing, messaging);
  }

  /** Selected once more, and the card keeps what was verified. */
  SelectedApplication again() {
    state.leaveFile();
    messaging.end();
    return this;
  }

  CardApplication application() {
    return state.application();
  }

  byte[] perform(CommandApdu apdu) {
    return switch (apdu.instruction()) {
      case 0x00B0 -> readBinary(apdu);
      case 0x00B2 -> readRecord(apdu);
      case 0x0020 -> pins.verify(apdu).bytes();
      case 0x0024 -> changed(apdu, 0x01);
      case 0x8032 -> changed(apdu, 0x00);
      case 0x802A -> keys.sign(apdu);
      case 0x0088 -> keys.internalAuthenticate(apdu);
      case 0x80AE -> keys.setSessionKey(apdu).bytes();
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  /** A command of CLA 08, of which three are known in a session. */
  byte[] secured(CommandApdu apdu) {
    if (!messaging.open()) {
      return StatusWord.NO_SECURE_MESSAGING.bytes();
    }
    return switch (apdu.ins()) {
      case 0x20, 0xA4 -> withSecuredData(apdu);
      case 0xB0 -> {
        int wanted = messaging.wanted(apdu.data());
        yield wanted == 0
            ? StatusWord.SECURED_DATA_INCORRECT.bytes()
            : messaging.answer(readBinary(plain(apdu, new byte[0], wanted)));
      }
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  private byte[] withSecuredData(CommandApdu apdu) {
    byte[] data = messaging.data(apdu.data());
    if (data == null) {
      return StatusWord.SECURED_DATA_INCORRECT.bytes();
    }
    CommandApdu plain = plain(apdu, data, 0);
    if (apdu.ins() == 0x20) {
      return messaging.answer(pins.verify(plain).bytes());
    }
    return messaging.answer(
        apdu.p1() == 0x02 ? selectFile(plain) : StatusWord.WRONG_PARAMETERS.bytes());
  }

  private static CommandApdu plain(CommandApdu secured, byte[] data, int le) {
    return new CommandApdu(
        0x00, secured.ins(), secured.p1(), secured.p2(), data, le, secured.extended());
  }

  private byte[] changed(CommandApdu apdu, int p1) {
    return (apdu.p1() == p1 ? pins.change(apdu) : StatusWord.WRONG_PARAMETERS).bytes();
  }

  byte[] selectFile(CommandApdu apdu) {
    if (apdu.p2() != 0x0C) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    if (apdu.data().length != 2) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    return state.makeCurrent((apdu.data()[0] & 0xFF) << 8 | (apdu.data()[1] & 0xFF)).bytes();
  }

  private byte[] readBinary(CommandApdu apdu) {
    if (apdu.le() == 0 || apdu.data().length > 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    boolean shortId = (apdu.p1() & 0x80) != 0;
    if (shortId && (apdu.p1() & 0x60) != 0) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    StatusWord found = shortId ? state.makeCurrent(apdu.p1() & 0x1F) : state.needCurrent();
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(state.file() instanceof CardFile.Data(byte[] content, CardFile.Access access))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (!state.opens(access)) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    int offset = shortId ? apdu.p2() : apdu.p1() << 8 | apdu.p2();
    if (offset >= content.length) {
      return StatusWord.OFFSET_OUTSIDE_FILE.bytes();
    }
    int end = Math.min(content.length, offset + apdu.le());
    return StatusWord.OK.after(Arrays.copyOfRange(content, offset, end));
  }

  /** P1 is the record's number; P2 the short EF id and 4, or 4 alone for the current file. */
  private byte[] readRecord(CommandApdu apdu) {
    if (apdu.le() == 0 || apdu.data().length > 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    if ((apdu.p2() & 0x07) != 0x04) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    int shortId = apdu.p2() >> 3;
    StatusWord found = shortId == 0 ? state.needCurrent() : state.makeCurrent(shortId);
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(state.file() instanceof CardFile.Records(List<byte[]> records))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (apdu.p1() < 1 || apdu.p1() > records.size()) {
      return StatusWord.RECORD_NOT_FOUND.bytes();
    }
    byte[] record = records.get(apdu.p1() - 1);
    return StatusWord.OK.after(Arrays.copyOf(record, Math.min(record.length, apdu.le())));
  }
}
