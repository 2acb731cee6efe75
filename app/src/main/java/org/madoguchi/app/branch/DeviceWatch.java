package org.madoguchi.app.branch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.gateway.Gateway;
import org.madoguchi.printer.Printer;
import org.madoguchi.printer.PrinterStatus;

/**
 * Asks MFP and gateway now and then how they are, so that screens can tell before anybody depends
 * on them. Thread-safe.
 */
final class DeviceWatch implements AutoCloseable {
  private final Printer mfp;
  private final Gateway gateway;
  private final Runnable changed;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("device-watch").daemon().factory());
  private final ScheduledFuture<?> asking;

  private volatile Optional<FailureCode> mfpTrouble = Optional.empty();
  private volatile boolean gatewayReachable = true;

  /**
   * @param every pause between two questions
   * @param changed called after an answer differed from the one before
   */
  DeviceWatch(Printer mfp, Gateway gateway, Duration every, Runnable changed) {
    this.mfp = mfp;
    this.gateway = gateway;
    this.changed = changed;
    this.asking =
        scheduler.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What keeps the MFP from printing. */
  Optional<FailureCode> mfpTrouble() {
    return mfpTrouble;
  }

  boolean gatewayReachable() {
    return gatewayReachable;
  }

  private void ask() {
    Optional<FailureCode> trouble =
        switch (mfp.status()) {
          case PrinterStatus.Ready _ -> Optional.empty();
          case PrinterStatus.NeedsAttention a -> Optional.of(PrinterWords.code(a.problem()));
        };
    boolean reachable = gateway.reachable();
    boolean same = trouble.equals(mfpTrouble) && reachable == gatewayReachable;
    mfpTrouble = trouble;
    gatewayReachable = reachable;
    if (!same) {
      changed.run();
    }
  }

  /** Asks no more. */
  @Override
  public void close() {
    asking.cancel(true);
    scheduler.shutdownNow();
  }
}
