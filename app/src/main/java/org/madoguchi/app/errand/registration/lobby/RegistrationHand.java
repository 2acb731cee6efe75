package org.madoguchi.app.errand.registration.lobby;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.lobby.CardYes;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LyingCard;
import org.madoguchi.app.lobby.PresentedPin;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.TextApplication;
import org.madoguchi.card.data.Attributes;
import org.madoguchi.card.data.MyNumber;

/**
 * What a terminal does with the card for a registration. Each looks first whether it is still the
 * same card. A PIN is presented once and wiped, whatever happens.
 *
 * <p>Thread rule: any thread; returns at once, futures complete on the reader's owner thread.
 */
final class RegistrationHand {
  private RegistrationHand() {}

  /** The result. */
  sealed interface Answer {}

  /** The card has signed the request. */
  record Signed(CardConsent consent) implements Answer {}

  /**
   * The card has told; the receiver closes both.
   *
   * @param number my number; null if it wasn't asked for
   */
  record Told(HolderText holder, @Nullable MyNumber number) implements Answer, AutoCloseable {
    @Override
    public void close() {
      holder.close();
      if (number != null) {
        number.close();
      }
    }

    @Override
    public String toString() {
      return "Told[****]";
    }
  }

  /** It didn't come to that. */
  record Otherwise(LobbyEvent event) implements Answer {}

  /** The user-authentication key signs a request. */
  static CompletableFuture<Answer> sign(
      CardReader reader, LyingCard lying, PortalRequest request, Pin pin) {
    Digest digest = CanonicalPortalRequest.digest(request);
    return lying.perform(
        reader,
        card ->
            switch (CardYes.ask(card, digest, pin, FailureCode.CARD_FAULT)) {
              case CardYes.Signed(CardConsent consent) -> new Signed(consent);
              case CardYes.Refused(PresentedPin presented) -> refused(presented);
              case CardYes.Unable(FailureCode why) -> failed(why);
            },
        FailureCode.CARD_CHANGED,
        Otherwise::new,
        pin);
  }

  /**
   * The text application tells whose card it is.
   *
   * @param withNumber whether my number is needed
   */
  static CompletableFuture<Answer> tell(
      CardReader reader, LyingCard lying, Pin pin, boolean withNumber) {
    return lying.perform(
        reader,
        card -> {
          Optional<TextApplication> text = card.text();
          if (text.isEmpty()) {
            return failed(FailureCode.CARD_FAULT);
          }
          PresentedPin presented = PresentedPin.to(text.get(), PinReference.TEXT, pin);
          return presented instanceof PresentedPin.Right
              ? told(text.get(), withNumber)
              : refused(presented);
        },
        FailureCode.CARD_CHANGED,
        Otherwise::new,
        pin);
  }

  private static Answer told(TextApplication text, boolean withNumber) throws CardLost {
    Optional<MyNumber> number = withNumber ? text.myNumber().optional() : Optional.empty();
    boolean handedOn = false;
    try {
      Optional<Attributes> read = text.attributes().optional();
      if (read.isEmpty() || (withNumber && number.isEmpty())) {
        return failed(FailureCode.CARD_FAULT);
      }
      try (Attributes attributes = read.get()) {
        handedOn = true;
        return new Told(HolderText.of(attributes), number.orElse(null));
      }
    } finally {
      if (!handedOn) {
        number.ifPresent(MyNumber::close);
      }
    }
  }

  private static Answer refused(PresentedPin presented) {
    return presented instanceof PresentedPin.Wrong(RetryCount left)
        ? new Otherwise(new RegistrationEvent.Wrong(left))
        : failed(
            presented instanceof PresentedPin.Unclear(FailureCode why)
                ? why
                : FailureCode.UNFORESEEN); // the pad has four digits
  }

  private static Answer failed(FailureCode why) {
    return new Otherwise(new LobbyEvent.Failed(why));
  }
}
