package org.madoguchi.app.errand.intake.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.madoguchi.app.errand.intake.IntakeOffice;
import org.madoguchi.app.errand.intake.OfficersLine;
import org.madoguchi.app.errand.intake.OfficersLine.Answer;

/**
 * Listens to the officers' programs: whether somebody is there, and what they do with packages. One
 * question to each at a time; who doesn't answer is left alone for a while. Thread-safe.
 */
final class OfficersHeard {
  private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final Map<String, Boolean> open = new ConcurrentHashMap<>();
  private final Map<String, Long> after = new ConcurrentHashMap<>();
  private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();
  private final Set<String> listening = ConcurrentHashMap.newKeySet();

  OfficersHeard(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether an officer of that municipality is expected now, as it said last. */
  boolean open(String municipality) {
    return open.getOrDefault(municipality, false);
  }

  /**
   * Asks whether somebody is there.
   *
   * @return whether that has changed
   */
  boolean ask(String municipality, IntakeOffice office) {
    boolean now = office.line().open() instanceof Answer.Told<Boolean>(Boolean there) && there;
    return !Boolean.valueOf(now).equals(open.put(municipality, now));
  }

  /** Whether it isn't listened to already, nor was silent a moment ago; then it is from now on. */
  boolean begin(String municipality) {
    return !clock.instant().isBefore(quietUntil.getOrDefault(municipality, Instant.MIN))
        && listening.add(municipality);
  }

  /**
   * Waits for what officers do next.
   *
   * @param happened told of each thing
   * @param lost called if there was no answer
   */
  void listen(
      String municipality,
      IntakeOffice office,
      Consumer<OfficersLine.Event> happened,
      Runnable lost) {
    try {
      if (office.line().events(after.getOrDefault(municipality, 0L))
          instanceof Answer.Told<List<OfficersLine.Event>>(var events)) {
        for (OfficersLine.Event event : events) {
          happened.accept(event);
          after.merge(municipality, event.number(), Math::max);
        }
      } else {
        quietUntil.put(municipality, clock.instant().plus(LEFT_ALONE));
        lost.run();
      }
    } finally {
      listening.remove(municipality);
    }
  }
}
