package org.madoguchi.app.lobby;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.SignatureAlgorithm;

/** What a card says when it is asked to sign with its user-authentication key. */
public sealed interface CardYes {
  /** It has signed. */
  record Signed(CardConsent consent) implements CardYes {}

  /** The PIN wasn't right. */
  record Refused(PresentedPin pin) implements CardYes {}

  /** It can't. */
  record Unable(FailureCode why) implements CardYes {}

  /**
   * Presents the PIN once and has a digest signed. The caller wipes the PIN.
   *
   * @param unfit what it means that it isn't a card for this
   */
  static CardYes ask(MyNumberCard card, Digest digest, Pin pin, FailureCode unfit) throws CardLost {
    Optional<JpkiApplication> jpki = card.jpki();
    if (jpki.isEmpty()) {
      return new Unable(unfit);
    }
    JpkiApplication application = jpki.get();
    Optional<X509Certificate> certificate =
        application.certificate(JpkiKey.USER_AUTHENTICATION).optional();
    if (certificate.isEmpty()) {
      return new Unable(FailureCode.ELECTRONIC_CERTIFICATE_MISSING);
    }
    PresentedPin presented = PresentedPin.to(application, PinReference.USER_AUTHENTICATION, pin);
    if (!(presented instanceof PresentedPin.Right)) {
      return new Refused(presented);
    }
    return application.sign(
                JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, digest.bytes())
            instanceof CardSignature.Signed(byte[] signature)
        ? new Signed(new CardConsent(signature, certificate.get()))
        : new Unable(FailureCode.CARD_FAULT);
  }
}
