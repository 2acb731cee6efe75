package org.madoguchi.app.monitoring;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.SessionThreads;
import org.madoguchi.app.base.Steady;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.config.MetricsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every few seconds how the branch is, on a thread of its own, and serves what was read last.
 * No session and no device waits for it, and whoever asks for it waits for none of them.
 */
public final class BranchMonitoring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BranchMonitoring.class);

  /** A quarter of the minute at which Prometheus asks if nobody says otherwise. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Round round;
  private final MetricsServer server;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("monitoring").factory());

  /** What is served until the next time. */
  private volatile Standing last = Standing.NOTHING_READ;

  private BranchMonitoring(Round round, MetricsConfig at, InstantSource clock) throws IOException {
    this.round = round;
    server = MetricsServer.start(at, () -> last.metrics(), () -> last.health(clock.instant()));
  }

  /**
   * Begins; returns at once, and the first numbers come soon after.
   *
   * @param branch made of what is observed
   * @throws IOException if the port can't be had
   */
  public static BranchMonitoring start(
      MetricsConfig at, Observed observed, OfficeBranch branch, Round.Around around)
      throws IOException {
    Round round = new Round(observed, branch::office, around);
    BranchMonitoring monitoring;
    try {
      monitoring = new BranchMonitoring(round, at, observed.parts().machine().clock());
    } catch (IOException e) {
      round.close();
      throw e;
    }
    var _ =
        monitoring.thread.scheduleWithFixedDelay(
            Steady.steady("reading how the branch is", monitoring::read),
            0,
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
    return monitoring;
  }

  /**
   * Begins if it is configured. Residents don't wait for whoever watches: a port that can't be had
   * is written down, and the branch works on; who asks there finds nobody, which is an alarm too.
   *
   * @param at null: nobody is told anything
   * @return null: it hasn't begun
   */
  public static @Nullable BranchMonitoring startIfAsked(
      @Nullable MetricsConfig at, Observed observed, OfficeBranch branch, Round.Around around) {
    if (at == null) {
      return null;
    }
    try {
      return start(at, observed, branch, around);
    } catch (IOException e) {
      LOG.error(
          "[metrics] {}:{} can't be listened at, so nobody is told how the branch is: {}",
          at.address(),
          at.port(),
          e.getMessage());
      return null;
    }
  }

  private void read() {
    last = round.read();
  }

  /** The port on which it serves. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    SessionThreads.end(thread);
    round.close();
  }
}
