package org.madoguchi.sandbox.city.office;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.desk.Verdict.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An officer for whom no person is needed: opens what nobody has opened for a while, asks the
 * resident to look into the camera, compares everything, and accepts. One thread of its own.
 */
public final class RobotOfficer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RobotOfficer.class);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

  private final Desk desk;
  private final SimulatedOfficer hands;
  private final Duration patience;
  private final Duration pace;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("robot-officer").factory());

  RobotOfficer(Desk desk, String name, Duration patience, Duration pace) {
    this.desk = desk;
    this.patience = patience;
    this.pace = pace;
    hands = new SimulatedOfficer(desk, name);
    after(LOOKS_EVERY, this::look);
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
    Instant before = Instant.now().minus(patience);
    desk.officers().waiting().stream()
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
          after(
              pace,
              () -> {
                hands.compare(open);
                hands.decide(open.id(), new Verdict.Accepted(Delivery.ADDRESSEE_ONLY));
                look();
              });
        });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
