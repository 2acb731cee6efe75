package org.madoguchi.sandbox.city.office;

import java.time.Duration;
import java.time.Instant;
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
 * An officer for whom no person is needed: opens what nobody has opened for a while, asks the
 * resident to look into the camera, compares everything, and decides as it was told. One thread of
 * its own; any thread may tell it.
 */
public final class RobotOfficer implements AutoCloseable {
  /** What it does with a package. */
  public enum Manner {
    ACCEPTS,
    /** The card is fetched at the town hall. */
    COUNTER,
    /** A paper has expired: the resident is told. */
    REFUSES,
    /** Nobody at the post office is told why. */
    HOLDS,
    /** Accepts after it took its time. */
    IS_SLOW,
    /** Opens it, speaks, and isn't heard of again; told otherwise, it goes on. */
    VANISHES,
    /** Leaves everything to persons. */
    RESTS
  }

  private static final Logger LOG = LoggerFactory.getLogger(RobotOfficer.class);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

  /** How much longer it takes when it takes its time. */
  private static final int SLOWER = 8;

  private final Desk desk;
  private final SimulatedOfficer hands;
  private final Duration patience;
  private final Duration pace;
  private final Runnable ticks;
  private volatile Manner manner = Manner.ACCEPTS;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("robot-officer").factory());

  RobotOfficer(Desk desk, String name, Duration patience, Duration pace, Runnable ticks) {
    this.desk = desk;
    this.patience = patience;
    this.pace = pace;
    this.ticks = ticks;
    hands = new SimulatedOfficer(desk, name);
    after(LOOKS_EVERY, this::look);
  }

  /** From now on it does that, also with what it has open. */
  public void does(Manner what) {
    manner = what;
  }

  /** An officer that failed once looks at the queue again. */
  private void after(Duration in, Runnable work) {
    var _ =
        thread.schedule(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                LOG.warn("the robot officer: {}", e.getClass().getSimpleName());
                after(LOOKS_EVERY, this::look);
              }
            },
            in.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    ticks.run();
    Instant before = Instant.now().minus(patience);
    desk.officers().waiting().stream()
        .filter(w -> manner != Manner.RESTS)
        .filter(w -> w.officer().isEmpty() && w.received().isBefore(before))
        .findFirst()
        .flatMap(w -> hands.open(w.id()))
        .ifPresentOrElse(this::begin, () -> after(LOOKS_EVERY, this::look));
  }

  private void begin(OpenPackage open) {
    after(
        pace,
        () -> {
          hands.phrase(open.id(), "face-camera");
          after(pace, () -> decide(open, SLOWER));
        });
  }

  private void decide(OpenPackage open, int patience) {
    Manner now = manner;
    if (now == Manner.VANISHES || now == Manner.RESTS) {
      // not even a look at it: that would be a sign of life
      after(LOOKS_EVERY, () -> decide(open, patience));
    } else if (hands.look(open.id()).isEmpty()) {
      look(); // taken back, or given to another meanwhile
    } else if (now == Manner.IS_SLOW && patience > 0) {
      after(pace, () -> decide(open, patience - 1));
    } else {
      hands.compare(open);
      hands.decide(open.id(), verdict(now));
      look();
    }
  }

  private static Verdict verdict(Manner manner) {
    return switch (manner) {
      case ACCEPTS, IS_SLOW, VANISHES, RESTS -> new Verdict.Accepted(Delivery.ADDRESSEE_ONLY);
      case COUNTER -> new Verdict.AcceptedCounter();
      case REFUSES -> new Verdict.Refused(Reason.PAPERS_EXPIRED);
      case HOLDS -> new Verdict.Refused(Reason.HOLD);
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
