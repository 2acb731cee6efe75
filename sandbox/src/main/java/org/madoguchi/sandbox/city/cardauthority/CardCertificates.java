package org.madoguchi.sandbox.city.cardauthority;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.cardauthority.CertificateStatuses.Status;

/** Which electronic certificate each card has by the authority's book. Thread-safe. */
final class CardCertificates {
  private record Place(String serial, CardKey use) {}

  private final CertificateStatuses statuses;
  private final Map<Place, X509Certificate> renewed = new ConcurrentHashMap<>();

  CardCertificates(CertificateStatuses statuses) {
    this.statuses = statuses;
  }

  CertificateStatuses statuses() {
    return statuses;
  }

  /** The one that was confirmed last, or that the card was issued with; null: none. */
  @Nullable X509Certificate current(IssuedCard card, CardKey use) {
    X509Certificate later = renewed.get(new Place(card.serial(), use));
    return later != null ? later : first(card, use);
  }

  private static @Nullable X509Certificate first(IssuedCard card, CardKey use) {
    return switch (use) {
      case USER_AUTHENTICATION -> card.userAuthentication().get();
      case DIGITAL_SIGNATURE -> card.digitalSignature().get();
    };
  }

  /** The new one becomes valid and the one before revoked. */
  void replace(IssuedCard card, CardKey use, X509Certificate fresh) {
    X509Certificate old = current(card, use);
    statuses.replace(use, fresh, old == null ? List.of() : List.of(old));
    renewed.put(new Place(card.serial(), use), fresh);
  }

  void revokeAll(IssuedCard card, CardKey use) {
    X509Certificate old = current(card, use);
    if (old != null && statuses.of(use, old) != Status.REVOKED) {
      statuses.revoke(use, old);
    }
  }
}
