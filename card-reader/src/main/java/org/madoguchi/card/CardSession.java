package org.madoguchi.card;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;

/**
 * One connection to one card, from recognising it to letting it go.
 *
 * <p>Thread rule: owner thread only.
 */
final class CardSession {
  private final OpenConnection connection;
  private final CardDialogue dialogue;
  private @Nullable JpkiApplication jpki;
  private @Nullable X509Certificate certificate;

  CardSession(CardSlot.Connection connection, ExtendedLength extendedLength) {
    this.connection = new OpenConnection(connection);
    this.dialogue = new CardDialogue(this.connection, extendedLength);
  }

  /** {@link CardReader#recognise()} on this connection. */
  Recognition recognise() {
    try {
      Optional<JpkiApplication> selected = new MyNumberCard(dialogue).jpki();
      if (selected.isEmpty()) {
        return new Recognition.OtherCard();
      }
      jpki = selected.get();
      Reading<RetryCount> tries = selected.get().tries(PinReference.USER_AUTHENTICATION);
      return switch (tries) {
        case Reading.Read<RetryCount>(RetryCount left) ->
            recognised(left, selected.get().certificate(JpkiKey.USER_AUTHENTICATION));
        // A card without that PIN (for face authentication): as none that can be presented.
        case Reading.Absent<RetryCount>() ->
            recognised(new RetryCount(0), selected.get().certificate(JpkiKey.USER_AUTHENTICATION));
        case Reading.Denied<RetryCount> _, Reading.Malformed<RetryCount> _ ->
            new Recognition.Failed(CardFault.UNEXPECTED_ANSWER);
      };
    } catch (CardLost lost) {
      return new Recognition.Failed(lost.fault());
    }
  }

  private Recognition recognised(RetryCount tries, Reading<X509Certificate> reading) {
    return switch (reading) {
      case Reading.Read<X509Certificate>(X509Certificate read) -> {
        certificate = read;
        yield new Recognition.MyNumberCard(tries, read);
      }
      case Reading.Absent<X509Certificate>() -> new Recognition.NoElectronicCertificate();
      case Reading.Denied<X509Certificate> _, Reading.Malformed<X509Certificate> _ ->
          new Recognition.Failed(CardFault.UNEXPECTED_ANSWER);
    };
  }

  /** {@link CardReader#sign(Pin, byte[])} on this connection. */
  Signing sign(Pin pin, byte[] sha256) {
    JpkiApplication selected = jpki;
    if (selected == null) {
      pin.close();
      return new Signing.Failed(CardFault.REMOVED);
    }
    try {
      return switch (selected.verify(PinReference.USER_AUTHENTICATION, pin)) {
        case PinAnswer.Right() ->
            signed(
                selected.sign(JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, sha256));
        case PinAnswer.Wrong(RetryCount left) -> new Signing.WrongPin(left);
        case PinAnswer.Locked() -> new Signing.Locked();
        case PinAnswer.NotPresented _ -> new Signing.Failed(CardFault.PIN_NOT_PRESENTED);
        case PinAnswer.Refused(int word) -> new Signing.Failed(CardFault.UNEXPECTED_ANSWER);
      };
    } catch (CardLost lost) {
      return new Signing.Failed(lost.fault());
    }
  }

  private Signing signed(CardSignature answer) {
    // An RSA signature is as long as the modulus (RFC 8017 8.2.1); anything else was cut off.
    return answer instanceof CardSignature.Signed(byte[] signature)
            && certificate != null
            && certificate.getPublicKey() instanceof RSAKey key
            && signature.length == (key.getModulus().bitLength() + 7) / 8
        ? new Signing.Signed(signature)
        : new Signing.Failed(CardFault.UNEXPECTED_ANSWER);
  }

  /** {@link CardReader#holder(Pin)} on this connection. */
  HolderReading holder(Pin pin) {
    jpki = null; // its security state ends when another application is selected
    try (pin) {
      Optional<TextApplication> selected = new MyNumberCard(dialogue).text();
      if (selected.isEmpty()) {
        return new HolderReading.NotTried();
      }
      TextApplication text = selected.get();
      Reading<RetryCount> tries = text.tries(PinReference.TEXT);
      if (!(tries instanceof Reading.Read<RetryCount>(RetryCount left))) {
        return new HolderReading.Failed(CardFault.UNEXPECTED_ANSWER);
      }
      if (left.locked() || left.lastTry()) {
        return new HolderReading.NotTried();
      }
      return switch (text.verify(PinReference.TEXT, pin)) {
        case PinAnswer.Right() -> attributes(text);
        case PinAnswer.Wrong(RetryCount now) -> new HolderReading.WrongPin(now);
        case PinAnswer.Locked() -> new HolderReading.NotTried();
        case PinAnswer.NotPresented _ -> new HolderReading.Failed(CardFault.PIN_NOT_PRESENTED);
        case PinAnswer.Refused(int word) -> new HolderReading.Failed(CardFault.UNEXPECTED_ANSWER);
      };
    } catch (CardLost lost) {
      return new HolderReading.Failed(lost.fault());
    }
  }

  private static HolderReading attributes(TextApplication text) throws CardLost {
    return text.attributes() instanceof Reading.Read<Attributes>(Attributes read)
        ? new HolderReading.Read(read)
        : new HolderReading.Failed(CardFault.UNEXPECTED_ANSWER);
  }

  /** Drops the PIN state and the connection. */
  void end() {
    connection.leave(dialogue);
  }
}
