package org.madoguchi.app.errand.certificate.lobby;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.lobby.CardFaults;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.Signing;
import org.madoguchi.card.data.Attributes;

/**
 * What a visit with certificates holds of the resident and the card on the reader, for no longer
 * than its states need it.
 *
 * <p>Thread rule: the session's thread.
 */
final class PresentCard {
  /** While it is presented. */
  private Pin pin = new Pin(0);

  private @Nullable X509Certificate certificate;

  /** Of the card that began the visit, while it lies there for another certificate. */
  private @Nullable X509Certificate first;

  /** Between card and gateway. */
  private byte @Nullable [] signature;

  /** Name and birth date, between card and branch. */
  private @Nullable HolderText holder;

  /** A PIN goes to the card; one that went before is wiped. */
  Pin present(Pin typed) {
    wipePin();
    pin = typed;
    return typed;
  }

  /** Wipes the PIN. Idempotent. */
  void wipePin() {
    pin.close();
    pin = new Pin(0);
  }

  /** What the card's recognition means for the session; keeps the electronic certificate. */
  LobbyEvent recognised(ExaminedCard card) {
    return switch (card.recognition()) {
      case Recognition.MyNumberCard found -> {
        if (first != null && !first.equals(found.certificate())) {
          yield new LobbyEvent.Failed(FailureCode.CARD_CHANGED);
        }
        certificate = found.certificate();
        yield card.objection()
            .<LobbyEvent>map(LobbyEvent.Failed::new)
            .orElse(new CertificateEvent.Recognised(found.tries()));
      }
      case Recognition.OtherCard _ -> new LobbyEvent.CardUnfit(FailureCode.NOT_MY_NUMBER_CARD);
      case Recognition.NoElectronicCertificate _ ->
          new LobbyEvent.Failed(FailureCode.ELECTRONIC_CERTIFICATE_MISSING);
      case Recognition.Failed failed -> CardFaults.event(failed.fault());
    };
  }

  /**
   * What the card's signing means for the session; keeps the signature.
   *
   * @param asksName whether the resident is asked for the comparison with the name
   */
  LobbyEvent signed(Signing signing, boolean asksName) {
    return switch (signing) {
      case Signing.Signed s -> {
        signature = s.signature();
        yield new CertificateEvent.SignedByCard(asksName);
      }
      case Signing.WrongPin wrong -> new CertificateEvent.PinRefused(wrong.left());
      case Signing.Locked _ -> new CertificateEvent.PinRefused(new RetryCount(0));
      case Signing.Failed failed -> CardFaults.event(failed.fault());
    };
  }

  /** What the card's telling of the name means for the session; keeps name and birth date. */
  LobbyEvent told(HolderReading reading) {
    return switch (reading) {
      case HolderReading.Read(Attributes attributes) -> {
        try (attributes) {
          forgetHolder();
          holder = HolderText.of(attributes);
        }
        yield new CertificateEvent.NameRead();
      }
      case HolderReading.WrongPin wrong -> new CertificateEvent.NamePinRefused(wrong.left());
      case HolderReading.NotTried _ -> new CertificateEvent.NameNotTried();
      case HolderReading.Failed failed -> CardFaults.event(failed.fault());
    };
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

  /** Gives away what the card told, if it did; the receiver closes it. */
  Optional<HolderText> takeHolder() {
    Optional<HolderText> told = Optional.ofNullable(holder);
    holder = null;
    return told;
  }

  private void forgetHolder() {
    takeHolder().ifPresent(HolderText::close);
  }

  /** Nothing more goes to the gateway. */
  void dropSignature() {
    signature = null;
    forgetHolder();
  }

  /** The card is let go, but lies there: the next one that is recognised must be the same. */
  void rests() {
    if (certificate != null) {
      first = certificate;
    }
    certificate = null;
    dropSignature();
  }

  /** The card is in use no more. */
  void gone() {
    first = null;
    certificate = null;
    dropSignature();
  }
}
