package org.madoguchi.sandbox.card;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The current application with its security state: the current file and the secrets verified since
 * it was selected (card.md 6). A new selection makes a new one.
 */
final class SelectedApplication {
  private static final int NO_FILE = 0;

  private final CardApplication application;
  private final CardQuirks quirks;
  private final CardSigning signing;
  private final Set<Integer> verified = new HashSet<>();
  private int currentFile = NO_FILE;

  SelectedApplication(CardApplication application, CardQuirks quirks, CardSigning signing) {
    this.application = application;
    this.quirks = quirks;
    this.signing = signing;
  }

  byte[] perform(CommandApdu apdu) {
    return switch (apdu.instruction()) {
      case 0x00B0 -> readBinary(apdu);
      case 0x0020 -> verify(apdu);
      case 0x0024 -> apdu.p1() == 0x01 ? change(apdu) : StatusWord.WRONG_PARAMETERS.bytes();
      case 0x8032 -> apdu.p1() == 0x00 ? change(apdu) : StatusWord.WRONG_PARAMETERS.bytes();
      case 0x802A -> sign(apdu);
      default -> StatusWord.INS_NOT_SUPPORTED.bytes();
    };
  }

  byte[] selectFile(CommandApdu apdu) {
    if (apdu.p2() != 0x0C) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    if (apdu.data().length != 2) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    int id = (apdu.data()[0] & 0xFF) << 8 | (apdu.data()[1] & 0xFF);
    if (!application.files().containsKey(id)) {
      return StatusWord.FILE_NOT_FOUND.bytes();
    }
    currentFile = id;
    return StatusWord.OK.bytes();
  }

  private byte[] readBinary(CommandApdu apdu) {
    if (apdu.le() == 0 || apdu.data().length > 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    boolean shortId = (apdu.p1() & 0x80) != 0;
    if (shortId && (apdu.p1() & 0x60) != 0) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    StatusWord found = shortId ? makeCurrent(apdu.p1() & 0x1F) : needCurrent();
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(current() instanceof CardFile.Data(byte[] content, CardFile.Access access))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (!access.granted(verified)) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    int offset = shortId ? apdu.p2() : apdu.p1() << 8 | apdu.p2();
    if (offset >= content.length) {
      return StatusWord.OFFSET_OUTSIDE_FILE.bytes();
    }
    int end = Math.min(content.length, offset + apdu.le());
    return StatusWord.OK.after(Arrays.copyOfRange(content, offset, end));
  }

  private byte[] verify(CommandApdu apdu) {
    if (apdu.p1() != 0) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    StatusWord found = reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(current() instanceof CardFile.Secret(ReferenceData secret))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (apdu.le() != 0) { // asking with a fifth byte is refused and costs nothing (card.md 4.4)
      return StatusWord.WRONG_LENGTH.bytes();
    }
    boolean asking = apdu.data().length == 0;
    if (secret.left() == 0) {
      return (asking && secret.issuedLocked() ? StatusWord.tries(0) : lockWord(secret)).bytes();
    }
    if (asking) {
      return StatusWord.tries(secret.left()).bytes();
    }
    if (secret.verify(apdu.data())) {
      verified.add(currentFile);
      return StatusWord.OK.bytes();
    }
    verified.remove(currentFile);
    return StatusWord.tries(secret.left()).bytes();
  }

  private StatusWord lockWord(ReferenceData secret) {
    return new StatusWord(secret.issuedLocked() ? 0x6984 : quirks.lockStatusWord());
  }

  /** The new value alone; the old one was verified in the same session (card.md 4.6). */
  private byte[] change(CommandApdu apdu) {
    StatusWord found = reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(current() instanceof CardFile.Secret(ReferenceData secret))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (!verified.contains(currentFile)) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    if (apdu.data().length == 0 || apdu.le() != 0) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    return (secret.change(apdu.data()) ? StatusWord.OK : StatusWord.WRONG_DATA).bytes();
  }

  private byte[] sign(CommandApdu apdu) {
    if (!CardSigning.known(apdu.p1())) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    if (apdu.p2() == 0) { // the application's own key; the JPKI application has none
      return StatusWord.DATA_NOT_FOUND.bytes();
    }
    StatusWord found = reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(current() instanceof CardFile.SigningKey(var key, CardFile.Access access))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (apdu.data().length == 0 || apdu.le() < 256) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    if (!access.granted(verified)) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    if (!CardSigning.fits(apdu.p1(), apdu.data().length)) {
      return StatusWord.CONDITIONS_NOT_SATISFIED.bytes();
    }
    return StatusWord.OK.after(signing.sign(key, apdu.p1(), apdu.data()));
  }

  /** P2 of VERIFY, CHANGE and sign: 80 is the current file, 81 to 9E a short EF id. */
  private StatusWord reference(int p2) {
    if (p2 == 0x80) {
      return needCurrent();
    }
    return (p2 & 0xE0) == 0x80 ? makeCurrent(p2 & 0x1F) : StatusWord.WRONG_PARAMETERS;
  }

  private StatusWord needCurrent() {
    return currentFile == NO_FILE ? StatusWord.NO_CURRENT_FILE : StatusWord.OK;
  }

  private StatusWord makeCurrent(int shortFileId) {
    if (!application.files().containsKey(shortFileId)) {
      return StatusWord.FILE_NOT_FOUND;
    }
    currentFile = shortFileId;
    return StatusWord.OK;
  }

  private @Nullable CardFile current() {
    return application.files().get(currentFile);
  }
}
