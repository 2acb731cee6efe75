package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPrivateKey;
import org.madoguchi.sandbox.city.card.CardApplication.SessionKeys;

/** Signing, INTERNAL AUTHENTICATE and SET SESSION KEY (card.md 4.5, 4.7, 6). */
final class KeyCommands {
  private static final int SIGNATURE_LENGTH = 256;

  /** P1 by which the card digests and wraps what it is given. */
  private static final int DIGESTED = 3;

  private final SecurityState state;
  private final CardSigning signing;
  private final SecureMessaging messaging;

  KeyCommands(SecurityState state, CardSigning signing, SecureMessaging messaging) {
    this.state = state;
    this.signing = signing;
    this.messaging = messaging;
  }

  byte[] sign(CommandApdu apdu) {
    if (!CardSigning.known(apdu.p1())) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    StatusWord found = key(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(state.file() instanceof CardFile.SigningKey(var key, CardFile.Access access))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    if (apdu.data().length == 0 || apdu.le() < SIGNATURE_LENGTH) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    if (!state.opens(access)) {
      return StatusWord.SECURITY_STATUS_NOT_SATISFIED.bytes();
    }
    if (!CardSigning.fits(apdu.p1(), apdu.data().length)) {
      return StatusWord.CONDITIONS_NOT_SATISFIED.bytes();
    }
    return StatusWord.OK.after(signing.sign(key, apdu.p1(), apdu.data()));
  }

  private StatusWord key(int p2) {
    if (p2 != 0) {
      return state.reference(p2);
    }
    int ownKey = state.application().ownKey();
    return ownKey == 0 ? StatusWord.DATA_NOT_FOUND : state.makeCurrent(ownKey);
  }

  /** A signature over the challenge's SHA-256, with a key that signs nothing else. */
  byte[] internalAuthenticate(CommandApdu apdu) {
    if (apdu.p1() != 0) {
      return StatusWord.WRONG_PARAMETERS.bytes();
    }
    StatusWord found = state.reference(apdu.p2());
    if (!found.equals(StatusWord.OK)) {
      return found.bytes();
    }
    if (!(state.file() instanceof CardFile.AuthenticationKey(var key))) {
      return StatusWord.INCOMPATIBLE_FILE.bytes();
    }
    int length = apdu.data().length;
    if (length == 0 || !CardSigning.fits(DIGESTED, length) || apdu.le() < SIGNATURE_LENGTH) {
      return StatusWord.WRONG_LENGTH.bytes();
    }
    return StatusWord.OK.after(signing.sign(key, DIGESTED, apdu.data()));
  }

  /** The card asks for rights before it looks at what it is given. */
  StatusWord setSessionKey(CommandApdu apdu) {
    return switch (state.application().sessionKeys()) {
      case SessionKeys.NotConfigured() -> StatusWord.NO_KEY_DELIVERY;
      case SessionKeys.Closed() -> StatusWord.SECURITY_STATUS_NOT_SATISFIED;
      case SessionKeys.AfterPin(int pin, RSAPrivateKey key) ->
          state.verified(pin)
              ? messaging.begin(key, apdu.data())
              : StatusWord.SECURITY_STATUS_NOT_SATISFIED;
    };
  }
}
