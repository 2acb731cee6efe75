package org.madoguchi.app.errand.electronic.lobby;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.app.lobby.CardFaults;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.card.CardApplication;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.CommonApplication;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinChange;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.SignatureAlgorithm;
import org.madoguchi.card.data.CardRecord;

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

  /** Names a card by a salt; empty if it isn't a My Number card. */
  static Optional<byte[]> commitment(MyNumberCard card, byte[] salt) throws CardLost {
    Optional<CommonApplication> common = card.common();
    Optional<CardRecord> read =
        common.isPresent() ? common.get().record().optional() : Optional.empty();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    try (CardRecord named = read.get()) {
      return Optional.of(named.commitment(salt));
    }
  }

  /** The user-authentication key signs the order. */
  static CompletableFuture<Answer> consent(
      CardReader reader, KnownCard known, CardOrderRequest order, Pin pin) {
    Digest digest = CanonicalCardOrder.digest(order);
    return with(
        reader,
        known,
        card -> {
          Optional<JpkiApplication> jpki = card.jpki();
          if (jpki.isEmpty()) {
            return unfit();
          }
          JpkiApplication application = jpki.get();
          Optional<X509Certificate> certificate =
              application.certificate(JpkiKey.USER_AUTHENTICATION).optional();
          if (certificate.isEmpty()) {
            return failed(FailureCode.ELECTRONIC_CERTIFICATE_MISSING);
          }
          PinAnswer answer = application.verify(PinReference.USER_AUTHENTICATION, pin);
          if (!(answer instanceof PinAnswer.Right)) {
            return refused(application, PinReference.USER_AUTHENTICATION, answer);
          }
          return application.sign(
                      JpkiKey.USER_AUTHENTICATION, SignatureAlgorithm.RSA_SHA256, digest.bytes())
                  instanceof CardSignature.Signed(byte[] signature)
              ? new Consented(new CardConsent(signature, certificate.get()))
              : failed(FailureCode.CARD_FAULT);
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
          PinAnswer answer = application.get().verify(reference, pin);
          return answer instanceof PinAnswer.Right
              ? new Proven()
              : refused(application.get(), reference, answer);
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
                refused(application.get(), reference, answer);
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
          PinAnswer answer = jpki.get().verify(key.pin(), pin);
          if (!(answer instanceof PinAnswer.Right)) {
            return refused(jpki.get(), key.pin(), answer);
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
    return reader
        .perform(
            card -> {
              Optional<byte[]> name = commitment(card, known.salt());
              if (name.isEmpty()) {
                return unfit();
              }
              return MessageDigest.isEqual(name.get(), known.commitment())
                  ? work.with(card)
                  : failed(FailureCode.CARD_OF_ANOTHER_ORDER);
            })
        .thenApply(CardHand::answer)
        .whenComplete(
            (_, _) -> {
              for (Pin pin : pins) {
                pin.close();
              }
            });
  }

  private static Answer answer(CardResult<Answer> result) {
    return switch (result) {
      case CardResult.Done<Answer>(Answer answer) -> answer;
      case CardResult.Failed<Answer> failed -> new Otherwise(CardFaults.event(failed.fault()));
      case CardResult.PinInDoubt<Answer> doubt -> new Otherwise(CardFaults.event(doubt.fault()));
    };
  }

  private static Answer refused(
      CardApplication application, PinReference reference, PinAnswer answer) throws CardLost {
    return switch (answer) {
      case PinAnswer.Right _ -> failed(FailureCode.UNFORESEEN);
      case PinAnswer.Wrong(RetryCount left) -> new Otherwise(new ElectronicEvent.Wrong(left));
      case PinAnswer.Locked _ -> new Otherwise(new ElectronicEvent.Wrong(new RetryCount(0)));
      case PinAnswer.NotPresented(var mistakes) ->
          new Otherwise(new ElectronicEvent.NotTaken(mistakes));
      // whether a try is spent isn't known: asked
      case PinAnswer.Refused _ ->
          application
              .tries(reference)
              .optional()
              .<Answer>map(left -> new Otherwise(new ElectronicEvent.Wrong(left)))
              .orElse(failed(FailureCode.CARD_FAULT));
    };
  }

  private static Answer unfit() {
    return failed(FailureCode.CARD_OF_ANOTHER_ORDER);
  }

  private static Answer failed(FailureCode why) {
    return new Otherwise(new LobbyEvent.Failed(why));
  }
}
