package org.madoguchi.app.errand.intake.branch;

import java.time.InstantSource;
import java.util.Map;
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

  private final InstantSource clock;
  private final Set<ApplicationId> sending = ConcurrentHashMap.newKeySet();
  private final Map<ApplicationId, Long> numbers = new ConcurrentHashMap<>();

  CallPictures(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether one may leave now; then {@link #send} must follow. */
  boolean begin(ApplicationId name, byte[] jpeg) {
    return jpeg.length > 0 && jpeg.length <= MOST_BYTES && sending.add(name);
  }

  void send(Calls.Call call, OfficersLine line, byte[] jpeg) {
    try {
      long number = next(call.name());
      line.frame(call.name(), number, CallFrame.seal(call.frameKey(), call.name(), number, jpeg));
    } finally {
      sending.remove(call.name());
    }
  }

  /**
   * Never used before under this key, not even by a run of the program that has ended: that one
   * counted from an earlier time, and in a millisecond there is at most one.
   */
  private long next(ApplicationId name) {
    return numbers.merge(name, clock.millis(), (last, now) -> Math.max(last + 1, now));
  }

  void drop(ApplicationId name) {
    numbers.remove(name);
  }
}
