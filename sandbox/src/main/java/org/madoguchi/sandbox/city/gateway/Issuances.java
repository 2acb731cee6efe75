package org.madoguchi.sandbox.city.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.IssuanceId;

/**
 * One answer for each issuance, whatever happens on the line: the issuance id is the idempotency
 * key, the digest of the whole body its fingerprint. Any thread.
 */
final class Issuances {
  private final Map<IssuanceId, Entry> entries = new HashMap<>();
  private final Duration memory;
  private final InstantSource clock;

  /**
   * @param memory how long an answer is kept, longer than a challenge lives
   */
  Issuances(Duration memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  private record Entry(Digest fingerprint, Instant since, @Nullable Answer answer) {}

  /** What is known about an issuance. */
  sealed interface Claim {
    /** Nothing: the caller is the one to answer, and must {@link #settle} or {@link #drop} it. */
    record Fresh() implements Claim {}

    /** Somebody is at it. */
    record InProgress() implements Claim {}

    /** The id was used with another body. */
    record OtherBody() implements Claim {}

    /** It has its answer. */
    record Answered(Answer answer) implements Claim {}
  }

  synchronized Claim claim(IssuanceId id, Digest fingerprint) {
    Instant now = clock.instant();
    entries.values().removeIf(e -> e.answer() != null && e.since().plus(memory).isBefore(now));
    Entry entry = entries.putIfAbsent(id, new Entry(fingerprint, now, null));
    if (entry == null) {
      return new Claim.Fresh();
    }
    if (!entry.fingerprint().equals(fingerprint)) {
      return new Claim.OtherBody();
    }
    return entry.answer() == null ? new Claim.InProgress() : new Claim.Answered(entry.answer());
  }

  synchronized void settle(IssuanceId id, Answer answer) {
    Entry entry = Objects.requireNonNull(entries.get(id), "claimed");
    entries.put(id, new Entry(entry.fingerprint(), entry.since(), answer));
  }

  /** The claim ended without an answer. */
  synchronized void drop(IssuanceId id) {
    entries.remove(id);
  }
}
