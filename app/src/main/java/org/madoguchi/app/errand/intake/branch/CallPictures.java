package org.madoguchi.app.errand.intake.branch;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.app.errand.intake.CallFrame;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.support.ApplicationId;

/**
 * Pictures of the resident on their way to the officer: one at a time for each call, and what comes
 * meanwhile is dropped, so that a slow line never falls behind. Thread-safe.
 */
final class CallPictures {
  /** A frame of so many bytes fits into one message. */
  private static final int MOST_BYTES = 180 * 1024;

  private final Calls calls;
  private final InstantSource clock;
  private final Set<ApplicationId> sending = ConcurrentHashMap.newKeySet();

  CallPictures(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Whether one may leave now; then {@link #send} must follow. */
  boolean begin(ApplicationId name, byte[] jpeg) {
    return jpeg.length > 0 && jpeg.length <= MOST_BYTES && sending.add(name);
  }

  /** Sends it, unless the call has come to its end meanwhile. */
  void send(Calls.Call call, OfficersLine line, byte[] jpeg) {
    try {
      Optional<byte[]> key = calls.key(call.id(), call.name());
      if (key.isPresent()) {
        long number = next(call);
        line.frame(call.name(), number, sealed(key.get(), call.name(), number, jpeg));
      }
    } finally {
      sending.remove(call.name());
    }
  }

  private static byte[] sealed(byte[] key, ApplicationId name, long number, byte[] jpeg) {
    try {
      return CallFrame.seal(key, name, number, jpeg);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Never used before under this key, not even by a run of the program that has ended: that one
   * counted from an earlier time, and in a millisecond there is at most one.
   */
  private long next(Calls.Call call) {
    long now = clock.millis();
    return call.number().updateAndGet(last -> Math.max(last + 1, now));
  }
}
