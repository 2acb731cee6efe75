package org.madoguchi.card;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.card.data.CertificateAvailability;

/**
 * What a card tells of itself without a PIN, to say what can be done with it today: tries of the
 * four PINs, electronic certificates, its own last day, and whether an update was broken off.
 *
 * @param tries of those of the four PINs that the card has
 * @param userAuthentication 利用者証明用
 * @param digitalSignature 署名用; it can't be read without its password, so it has no dates
 * @param expiry last day of the card
 * @param updates of both keys
 */
public record CardSurvey(
    Map<PinReference, RetryCount> tries,
    Certificate userAuthentication,
    Certificate digitalSignature,
    Reading<LocalDate> expiry,
    Map<JpkiKey, UpdateState> updates) {
  /** The four PINs that a holder has. */
  public static final List<PinReference> PINS =
      List.of(
          PinReference.USER_AUTHENTICATION,
          PinReference.DIGITAL_SIGNATURE,
          PinReference.TEXT,
          PinReference.RESIDENT_REGISTER);

  public CardSurvey {
    tries = Map.copyOf(tries);
    updates = Map.copyOf(updates);
  }

  /** An electronic certificate, as far as the card tells. */
  public sealed interface Certificate {
    /** The card says that there is none. */
    record Absent() implements Certificate {}

    /** It is there, but only its PIN or password opens it. */
    record Closed() implements Certificate {}

    /** The card says that it is there, and gives something else. */
    record Unreadable() implements Certificate {}

    /** It is there; unchecked. */
    record Legible(X509Certificate certificate) implements Certificate {
      /** First second of validity. */
      public Instant from() {
        return certificate.getNotBefore().toInstant();
      }

      /** Last second of validity. */
      public Instant until() {
        return certificate.getNotAfter().toInstant();
      }

      /** Nothing: its numbers stand for a person. */
      @Override
      public String toString() {
        return "Legible[****]";
      }
    }
  }

  /**
   * Asks a card; no try is spent. A {@link CardWork}, if it is a My Number card.
   *
   * @return empty: it isn't
   */
  public static Optional<CardSurvey> of(MyNumberCard card) throws CardLost {
    Map<PinReference, RetryCount> tries = new EnumMap<>(PinReference.class);
    Map<JpkiKey, UpdateState> updates = card.updates();
    Reading<LocalDate> expiry = card.expiry();
    for (ApplicationId id : List.of(ApplicationId.TEXT, ApplicationId.RESIDENT_REGISTER)) {
      Optional<CardApplication> application = card.application(id);
      if (application.isPresent()) {
        ask(application.get(), tries);
      }
    }
    Optional<JpkiApplication> selected = card.jpki();
    if (selected.isEmpty()) {
      return Optional.empty();
    }
    JpkiApplication jpki = selected.get();
    ask(jpki, tries);
    CertificateAvailability there =
        jpki.availability().optional().orElse(new CertificateAvailability(true, true));
    return Optional.of(
        new CardSurvey(
            tries,
            certificate(jpki, JpkiKey.USER_AUTHENTICATION, there.userAuthentication()),
            certificate(jpki, JpkiKey.DIGITAL_SIGNATURE, there.digitalSignature()),
            expiry,
            updates));
  }

  private static void ask(CardApplication application, Map<PinReference, RetryCount> tries)
      throws CardLost {
    for (PinReference pin : PINS) {
      if (pin.application() == application.id()
          && application.tries(pin) instanceof Reading.Read<RetryCount>(RetryCount left)) {
        tries.put(pin, left);
      }
    }
  }

  private static Certificate certificate(JpkiApplication jpki, JpkiKey key, boolean there)
      throws CardLost {
    if (!there) {
      return new Certificate.Absent();
    }
    return switch (jpki.certificate(key)) {
      case Reading.Read<X509Certificate>(X509Certificate read) -> new Certificate.Legible(read);
      case Reading.Denied<X509Certificate>() -> new Certificate.Closed();
      case Reading.Absent<X509Certificate>() -> new Certificate.Absent();
      case Reading.Malformed<X509Certificate> _ -> new Certificate.Unreadable();
    };
  }
}
