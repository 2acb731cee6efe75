package org.madoguchi.sandbox.city.office;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.desk.Verdict.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An officer for whom no person is needed: opens what waits longest, asks the resident to look into
 * the camera, compares everything, and decides in its manner. One thread of its own.
 */
public final class RobotOfficer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RobotOfficer.class);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
  private static final Duration SLOW = Duration.ofSeconds(30);

  private final SimulatedOfficer hands;
  private final Duration pace;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("robot-officer").factory());
  private volatile Manner manner;

  /**
   * Begins to look.
   *
   * @param pace between two things that it does, so that a person can follow
   */
  public RobotOfficer(Desk desk, String name, Manner manner, Duration pace) {
    hands = new SimulatedOfficer(desk, name);
    this.manner = manner;
    this.pace = pace;
    again(LOOKS_EVERY);
  }

  /** From now on it is like that. */
  public void be(Manner other) {
    manner = other;
  }

  /** How it is. */
  public Manner manner() {
    return manner;
  }

  private void again(Duration in) {
    var _ = thread.schedule(this::look, in.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void later(Duration in, Runnable work) {
    var _ = thread.schedule(() -> guarded(work), in.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** An officer that failed once looks at the queue again. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("the robot officer: {}", e.getClass().getSimpleName());
      again(LOOKS_EVERY);
    }
  }

  private void look() {
    guarded(
        () -> {
          Optional<OpenPackage> open =
              manner == Manner.ABSENT ? Optional.empty() : hands.openNext();
          open.ifPresentOrElse(this::begin, () -> again(LOOKS_EVERY));
        });
  }

  private void begin(OpenPackage open) {
    if (manner == Manner.VANISHES) {
      again(LOOKS_EVERY);
      return;
    }
    later(
        pace,
        () -> {
          hands.phrase(open.id(), "face-camera");
          later(
              manner == Manner.SLOW ? SLOW : pace,
              () -> {
                hands.compare(open);
                later(pace, () -> decide(open));
              });
        });
  }

  private void decide(OpenPackage open) {
    Verdict verdict =
        switch (manner) {
          case TO_THE_COUNTER -> new Verdict.AcceptedCounter();
          case PHOTO_UNLIKE -> new Verdict.Refused(Reason.PHOTO_UNLIKE);
          case HOLDS -> new Verdict.Refused(Reason.HOLD);
          case SUSPENDS -> new Verdict.Suspended();
          case ABSENT, ACCEPTS, SLOW, VANISHES -> new Verdict.Accepted(Delivery.ADDRESSEE_ONLY);
        };
    hands.decide(open.id(), verdict);
    again(LOOKS_EVERY);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
