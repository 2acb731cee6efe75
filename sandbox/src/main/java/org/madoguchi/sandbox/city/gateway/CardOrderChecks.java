package org.madoguchi.sandbox.city.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.sandbox.city.authority.CardSignatures;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;
import org.madoguchi.sandbox.city.cardauthority.IssuedCard;

/**
 * Whether an order may be taken: what its municipality entrusts; whether the card that signed is
 * genuine, holds, signed exactly this and is the order's; whether the municipality holds it back.
 * Any thread.
 */
final class CardOrderChecks {
  private final CardAuthority authority;
  private final CardOrderRules rules;
  private final Function<X509Certificate, Optional<FailureCode>> examine;
  private final Predicate<X509Certificate> held;

  CardOrderChecks(
      CardAuthority authority,
      CardOrderRules rules,
      Function<X509Certificate, Optional<FailureCode>> examine,
      Predicate<X509Certificate> held) {
    this.authority = authority;
    this.rules = rules;
    this.examine = examine;
    this.held = held;
  }

  /** The first thing that is against it. */
  Optional<FailureCode> refusal(AskedOrder asked, Instant now) {
    return CardOperation.of(asked.order().operation()).isEmpty()
        ? Optional.of(FailureCode.REQUEST_INVALID)
        : rules.check(asked.order(), now).or(() -> consents(asked)).or(() -> holds(asked));
  }

  /** Whether the card that signed is genuine, holds, signed exactly this and is the order's. */
  private Optional<FailureCode> consents(AskedOrder asked) {
    CardConsent consent = asked.consent();
    if (consent == null) {
      return Optional.empty();
    }
    X509Certificate certificate = consent.certificate();
    Optional<FailureCode> wrong = examine.apply(certificate);
    if (wrong.isPresent()) {
      return wrong;
    }
    if (!CardSignatures.right(
        certificate, CanonicalCardOrder.encode(asked.order()), consent.signature())) {
      return Optional.of(FailureCode.SIGNATURE_INVALID);
    }
    // the subject stays the same when a certificate is renewed
    return authority
        .card(asked.cardCommitment())
        .filter(card -> !subject(card).equals(certificate.getSubjectX500Principal()))
        .map(_ -> FailureCode.CARD_OF_ANOTHER_ORDER);
  }

  private static Object subject(IssuedCard card) {
    return first(card).getSubjectX500Principal();
  }

  private static X509Certificate first(IssuedCard card) {
    X509Certificate first = card.userAuthentication().get();
    if (first == null) {
      throw new IllegalStateException("the city issues no card without an electronic certificate");
    }
    return first;
  }

  /** A card that nobody knows, another municipality's, and a holder who is held: told alike. */
  private Optional<FailureCode> holds(AskedOrder asked) {
    return authority
            .card(asked.cardCommitment())
            .filter(c -> c.holder().municipality().equals(asked.order().municipality()))
            .filter(c -> !held.test(first(c)))
            .isPresent()
        ? Optional.empty()
        : Optional.of(FailureCode.MUNICIPAL_COUNTER);
  }
}
