package org.madoguchi.app.errand.electronic.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.app.base.FailureCode;

/**
 * Refusals at the desk that the resident hears when the card lies at a lobby terminal again: once,
 * and within half an hour. In memory only; thread-safe.
 */
final class RefusalsToTell {
  private static final Duration TOLD_WITHIN = Duration.ofMinutes(30);

  private record Refusal(FailureCode why, Instant until) {}

  private final InstantSource clock;
  private final Map<String, Refusal> byCard = new ConcurrentHashMap<>();

  RefusalsToTell(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What the resident hears of a refusal. Whoever stands at a lobby terminal may not be the holder,
   * and others read the screen: nothing is said there of a face that differed or of guardianship.
   */
  static FailureCode heard(FailureCode why) {
    return switch (why) {
      case HOLDER_NOT_RECOGNISED, SIGNATURE_CERTIFICATE_NOT_TO_BE_HAD, SESSION_TIMED_OUT ->
          FailureCode.MUNICIPAL_COUNTER;
      default -> why;
    };
  }

  void add(byte[] cardCommitment, FailureCode why) {
    Instant now = clock.instant();
    byCard.values().removeIf(r -> !now.isBefore(r.until()));
    byCard.put(name(cardCommitment), new Refusal(heard(why), now.plus(TOLD_WITHIN)));
  }

  /** The refusal for that card, which is forgotten by that. */
  Optional<FailureCode> take(byte[] cardCommitment) {
    Refusal refusal = byCard.remove(name(cardCommitment));
    return refusal != null && clock.instant().isBefore(refusal.until())
        ? Optional.of(refusal.why())
        : Optional.empty();
  }

  private static String name(byte[] cardCommitment) {
    return HexFormat.of().formatHex(cardCommitment);
  }
}
