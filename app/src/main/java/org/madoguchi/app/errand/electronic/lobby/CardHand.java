package org.madoguchi.app.errand.electronic.lobby;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.lobby.CardYes;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.PresentedPin;
import org.madoguchi.card.CardApplication;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinChange;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.SignatureAlgorithm;

/**
 * What a terminal does with the card beside the authority's script. Each looks first whether it is
 * still the same card. A PIN is presented once and wiped, whatever happens.
 *
 * <p>Thread rule: any thread; returns at once, futures complete on the reader's owner thread.
 */
final class CardHand {
  private CardHand() {}

  /** The result. */
  sealed interface Answer {
    /** What it means for the session. */
    LobbyEvent event();
  }

  /** The card has signed the order. */
  record Consented(CardConsent consent) implements Answer {
    @Override
    public LobbyEvent event() {
      return new ElectronicEvent.Right();
    }
  }

  /** The PIN is right. */
  record Proven() implements Answer {
    @Override
    public LobbyEvent event() {
      return new ElectronicEvent.Right();
    }
  }

  /** The PIN is changed. */
  record Changed() implements Answer {
    @Override
    public LobbyEvent event() {
      return new ElectronicEvent.Settled();
    }
  }

  /** The electronic certificate and a signature of its key. */
  record Read(CardReadBack read) implements Answer {
    @Override
    public LobbyEvent event() {
      return new ElectronicEvent.Right();
    }
  }

  /** It didn't come to that. */
  record Otherwise(LobbyEvent event) implements Answer {}

  /** The user-authentication key signs the order. */
  static CompletableFuture<Answer> consent(
      CardReader reader, KnownCard known, CardOrderRequest order, Pin pin) {
    Digest digest = CanonicalCardOrder.digest(order);
    return with(
        reader,
        known,
        card ->
            switch (CardYes.ask(card, digest, pin, FailureCode.CARD_OF_ANOTHER_ORDER)) {
              case CardYes.Signed(CardConsent consent) -> new Consented(consent);
              case CardYes.Refused(PresentedPin presented) -> refused(presented);
              case CardYes.Unable(FailureCode why) -> failed(why);
            },
        pin);
  }

  /** Presents a PIN, and nothing else. */
  static CompletableFuture<Answer> prove(
      CardReader reader, KnownCard known, PinReference reference, Pin pin) {
    return with(
        reader,
        known,
        card -> {
          Optional<CardApplication> application = card.application(reference.application());
          if (application.isEmpty()) {
            return unfit();
          }
          PresentedPin presented = PresentedPin.to(application.get(), reference, pin);
          return presented instanceof PresentedPin.Right ? new Proven() : refused(presented);
        },
        pin);
  }

  /** Puts a new PIN in place of the old one. */
  static CompletableFuture<Answer> change(
      CardReader reader, KnownCard known, PinReference reference, Pin old, Pin fresh) {
    return with(
        reader,
        known,
        card -> {
          Optional<CardApplication> application = card.application(reference.application());
          if (application.isEmpty()) {
            return unfit();
          }
          return switch (application.get().change(reference, old, fresh, PrintedFacts.unknown())) {
            case PinChange.Changed _ -> new Changed();
            case PinChange.OldRefused(PinAnswer answer) ->
                refused(PresentedPin.of(application.get(), reference, answer));
            case PinChange.NewRefused(var mistakes) ->
                new Otherwise(new ElectronicEvent.NotTaken(mistakes));
            case PinChange.NotTaken _ -> failed(FailureCode.CARD_FAULT);
          };
        },
        old,
        fresh);
  }

  /** Reads back by the ordinary way: the certificate, and its key's signature over a challenge. */
  static CompletableFuture<Answer> readBack(
      CardReader reader, KnownCard known, JpkiKey key, Pin pin, byte[] challenge) {
    Digest digest = Digest.of(challenge);
    return with(
        reader,
        known,
        card -> {
          Optional<JpkiApplication> jpki = card.jpki();
          if (jpki.isEmpty()) {
            return unfit();
          }
          PresentedPin presented = PresentedPin.to(jpki.get(), key.pin(), pin);
          if (!(presented instanceof PresentedPin.Right)) {
            return refused(presented);
          }
          Optional<X509Certificate> certificate = jpki.get().certificate(key).optional();
          return certificate.isPresent()
                  && jpki.get().sign(key, SignatureAlgorithm.RSA_SHA256, digest.bytes())
                      instanceof CardSignature.Signed(byte[] signature)
              ? new Read(new CardReadBack(certificate.get(), signature))
              : failed(FailureCode.CARD_ORDER_UNCONFIRMED);
        },
        pin);
  }

  private static CompletableFuture<Answer> with(
      CardReader reader, KnownCard known, CardWork<Answer> work, Pin... pins) {
    return known
        .lying()
        .perform(reader, work, FailureCode.CARD_OF_ANOTHER_ORDER, Otherwise::new, pins);
  }

  private static Answer refused(PresentedPin presented) {
    return switch (presented) {
      case PresentedPin.Right _ -> failed(FailureCode.UNFORESEEN);
      case PresentedPin.Wrong(RetryCount left) -> new Otherwise(new ElectronicEvent.Wrong(left));
      case PresentedPin.NotTaken(var mistakes) ->
          new Otherwise(new ElectronicEvent.NotTaken(mistakes));
      case PresentedPin.Unclear(FailureCode why) -> failed(why);
    };
  }

  private static Answer unfit() {
    return failed(FailureCode.CARD_OF_ANOTHER_ORDER);
  }

  private static Answer failed(FailureCode why) {
    return new Otherwise(new LobbyEvent.Failed(why));
  }
}
