package org.madoguchi.app.errand.intake.branch;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * What is known of the packages that officers have, beside what the book keeps: in memory only, and
 * found again after a restart by asking. Thread-safe.
 */
final class Calls {
  /**
   * A package that officers have or get.
   *
   * @param id of the case
   * @param municipality five-digit code
   * @param name of the package
   * @param frameKey for the pictures of its call; 32 bytes
   * @param number of the last of them in this run of the program; 0: none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Call(
      ApplicationId id,
      String municipality,
      ApplicationId name,
      byte[] frameKey,
      AtomicLong number) {
    /** Without the key. */
    @Override
    public String toString() {
      return "Call[" + id + "]";
    }
  }

  /**
   * What its queue and its officer said last.
   *
   * @param taken whether the officers' program has it, as far as is known
   * @param before how many wait before it
   * @param phone the officers' number
   * @param phrase what the officer asks; empty: nothing
   */
  record Said(boolean taken, int before, String phone, Optional<String> phrase) {
    static final Said NOTHING = new Said(false, 0, "", Optional.empty());

    Said with(Optional<String> other) {
      return new Said(taken, before, phone, other);
    }

    Said behind(int others) {
      return new Said(taken, others, phone, phrase);
    }

    Said lost() {
      return new Said(false, before, phone, phrase);
    }
  }

  private final Map<ApplicationId, Call> calls = new ConcurrentHashMap<>();
  private final Map<ApplicationId, Said> said = new ConcurrentHashMap<>();

  /** A package is sealed, or found again. */
  void add(ApplicationId id, String municipality, KeptIntake.Packed packed) {
    calls.put(
        id, new Call(id, municipality, packed.name(), packed.frameKey().clone(), new AtomicLong()));
    said.put(id, Said.NOTHING);
  }

  Optional<Call> of(ApplicationId id) {
    return Optional.ofNullable(calls.get(id));
  }

  /**
   * A copy of the key of that package's call, which the caller wipes: the one that is kept here is
   * wiped when the call ends, whoever uses it then.
   *
   * @return empty if nothing is asked about that package any more
   */
  Optional<byte[]> key(ApplicationId id, ApplicationId name) {
    AtomicReference<byte @Nullable []> copy = new AtomicReference<>();
    calls.computeIfPresent(
        id,
        (_, call) -> {
          if (call.name().equals(name)) {
            copy.set(call.frameKey().clone());
          }
          return call;
        });
    return Optional.ofNullable(copy.get());
  }

  /** Whose package that is. */
  Optional<ApplicationId> named(ApplicationId name) {
    return calls.values().stream()
        .filter(call -> call.name().equals(name))
        .map(Call::id)
        .findFirst();
  }

  /** Whether officers of that municipality have or get one. */
  boolean any(String municipality) {
    return calls.values().stream().anyMatch(call -> call.municipality().equals(municipality));
  }

  Said said(ApplicationId id) {
    return said.getOrDefault(id, Said.NOTHING);
  }

  void said(ApplicationId id, Said now) {
    said.replace(id, now); // nothing if it has gone meanwhile
  }

  /** Nothing more is asked about its package. */
  void drop(ApplicationId id) {
    Call dropped = calls.remove(id);
    said.remove(id);
    if (dropped != null) {
      Arrays.fill(dropped.frameKey(), (byte) 0);
    }
  }
}
