package org.madoguchi.app.lobby;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.card.Pin;

/**
 * What a session holds of the resident and the card on the reader, for no longer than its states
 * need it.
 *
 * <p>Thread rule: the session's thread; {@link #pin} also the screen's, which types into it.
 */
final class PresentCard {
  /** While it is typed and presented. */
  private Pin pin = new Pin(0);

  private @Nullable X509Certificate certificate;

  /** Between card and gateway. */
  private byte @Nullable [] signature;

  /** The PIN that is typed now; one without room for digits when none is. */
  synchronized Pin pin() {
    return pin;
  }

  /** A new PIN is about to be typed. */
  void typePin() {
    replacePin(new Pin(LobbyFlow.PIN_DIGITS));
  }

  /** Wipes the PIN. Idempotent. */
  void wipePin() {
    replacePin(new Pin(0));
  }

  private synchronized void replacePin(Pin next) {
    pin.close();
    pin = next;
  }

  /** The card showed its electronic certificate. */
  void recognised(X509Certificate electronicCertificate) {
    certificate = electronicCertificate;
  }

  /** The card signed the request. */
  void signed(byte[] bytes) {
    signature = bytes;
  }

  /**
   * What the gateway is asked.
   *
   * @throws IllegalStateException if no card has signed
   */
  SignedRequest signedRequest(CertificateRequest request) {
    X509Certificate holder = certificate;
    byte[] signed = signature;
    if (holder == null || signed == null) {
      throw new IllegalStateException("nothing is submitted without a signature");
    }
    return new SignedRequest(request, signed, holder);
  }

  void dropSignature() {
    signature = null;
  }

  /** The card is in use no more. */
  void gone() {
    certificate = null;
    signature = null;
  }
}
