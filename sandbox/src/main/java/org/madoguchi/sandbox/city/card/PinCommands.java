package org.madoguchi.sandbox.city.card;

/** VERIFY, CHANGE REFERENCE DATA and CHANGE KEY (card.md 4.3, 4.4, 4.6). */
final class PinCommands {
  private final SecurityState state;
  private final CardQuirks quirks;
  private final Unlocks unlocks;

  PinCommands(SecurityState state, CardQuirks quirks, Unlocks unlocks) {
    this.state = state;
    this.quirks = quirks;
    this.unlocks = unlocks;
  }

  StatusWord verify(CommandApdu apdu) {
    if (apdu.p1() != 0) {
      return StatusWord.WRONG_PARAMETERS;
    }
    StatusWord found = state.reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found;
    }
    if (!(state.file() instanceof CardFile.Secret(ReferenceData secret))) {
      return StatusWord.INCOMPATIBLE_FILE;
    }
    if (apdu.le() != 0) { // asking with a fifth byte is refused and costs nothing (card.md 4.4)
      return StatusWord.WRONG_LENGTH;
    }
    return apdu.data().length == 0 ? asked(secret) : presented(secret, apdu.data());
  }

  private StatusWord asked(ReferenceData secret) {
    if (secret.left() == 0) {
      return secret.issuedLocked() ? StatusWord.tries(0) : lockWord(secret);
    }
    boolean ok = quirks.verifiedAnswersOk() && state.currentVerified();
    return ok ? StatusWord.OK : StatusWord.tries(secret.left());
  }

  private StatusWord presented(ReferenceData secret, byte[] value) {
    if (secret.left() == 0) {
      return lockWord(secret);
    }
    if (!secret.possible(value.length)) {
      switch (quirks.malformedPin()) {
        case WRONG_LENGTH -> {
          return StatusWord.WRONG_LENGTH;
        }
        case WRONG_DATA -> {
          return StatusWord.WRONG_DATA;
        }
        case COUNTS -> {} // as any other wrong value
      }
    }
    boolean right = secret.verify(value);
    state.verify(right);
    return right ? StatusWord.OK : StatusWord.tries(secret.left());
  }

  private StatusWord lockWord(ReferenceData secret) {
    return new StatusWord(secret.issuedLocked() ? 0x6984 : quirks.lockStatusWord());
  }

  /**
   * The new value alone; the old one was verified in the same session, or an issuer has unlocked
   * the PIN.
   */
  StatusWord change(CommandApdu apdu) {
    StatusWord found = state.reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found;
    }
    if (!(state.file() instanceof CardFile.Secret(ReferenceData secret))) {
      return StatusWord.INCOMPATIBLE_FILE;
    }
    boolean unlocked = unlocks.granted(secret.counter());
    if ((!unlocked && !state.currentVerified()) || !secret.changeable()) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED;
    }
    if (apdu.data().length == 0 || apdu.le() != 0) {
      return StatusWord.WRONG_LENGTH;
    }
    if (!unlocked) {
      return secret.change(apdu.data()) ? StatusWord.OK : StatusWord.WRONG_DATA;
    }
    if (!secret.setAnew(apdu.data())) {
      return StatusWord.WRONG_DATA;
    }
    unlocks.used(secret.counter());
    return StatusWord.OK;
  }
}
