package org.madoguchi.card;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to one card, from recognising it to letting it go.
 *
 * <p>Thread rule: owner thread only.
 */
final class CardSession {
  private static final Logger log = LoggerFactory.getLogger(CardSession.class);

  private final CardSlot.Connection connection;
  private final JpkiApplication jpki;
  private @Nullable X509Certificate certificate;
  private boolean lost;

  CardSession(CardSlot.Connection connection, ExtendedLength extendedLength) {
    this.connection = connection;
    this.jpki = new JpkiApplication(this::transmit, extendedLength);
  }

  /** {@link CardReader#recognise()} on this connection. */
  Recognition recognise() {
    try {
      if (!jpki.select()) {
        return new Recognition.OtherCard();
      }
      RetryCount tries = jpki.retryCount();
      X509Certificate read = jpki.userAuthenticationCertificate();
      certificate = read;
      return read == null
          ? new Recognition.NoElectronicCertificate()
          : new Recognition.MyNumberCard(tries, read);
    } catch (CardLost lost) {
      return new Recognition.Failed(lost.fault());
    }
  }

  /** {@link CardReader#sign(Pin, byte[])} on this connection. */
  Signing sign(Pin pin, byte[] sha256) {
    try {
      return switch (jpki.verify(pin)) {
        case JpkiApplication.PinAnswer.Right() -> signed(jpki.sign(sha256));
        case JpkiApplication.PinAnswer.Wrong(RetryCount left) -> new Signing.WrongPin(left);
        case JpkiApplication.PinAnswer.Locked() -> new Signing.Locked();
        case JpkiApplication.PinAnswer.NotPresented() -> new Signing.Failed(CardFault.REMOVED);
      };
    } catch (CardLost lost) {
      return new Signing.Failed(lost.fault());
    }
  }

  private Signing signed(byte[] signature) {
    // An RSA signature is as long as the modulus (RFC 8017 8.2.1); anything else was cut off.
    boolean whole =
        certificate != null
            && certificate.getPublicKey() instanceof RSAKey key
            && signature.length == (key.getModulus().bitLength() + 7) / 8;
    return whole ? new Signing.Signed(signature) : new Signing.Failed(CardFault.UNEXPECTED_ANSWER);
  }

  /** Drops the PIN state and the connection. */
  void end() {
    try {
      if (!lost) {
        // A reset alone leaves the PIN verified on the card that was measured (card.md 6.5).
        jpki.select();
      }
    } catch (CardLost gone) {
      log.debug("card went before its PIN state was dropped: {}", gone.fault());
    } finally {
      connection.disconnect();
    }
  }

  private CardAnswer transmit(byte[] command) {
    CardAnswer answer = connection.transmit(command);
    lost |= answer instanceof CardAnswer.Lost;
    return answer;
  }
}
