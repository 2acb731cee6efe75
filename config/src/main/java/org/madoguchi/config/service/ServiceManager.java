package org.madoguchi.config.service;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Tells the service manager that the program is ready and that it is alive (sd_notify(3)). Started
 * by anybody else nothing is told.
 *
 * <p>Thread rule: any thread.
 */
public final class ServiceManager {
  /** The manager waits for two of them to be missed. */
  private static final int SIGNS_IN_TIME = 3;

  private final Consumer<String> line;
  private final Optional<Duration> patience;

  private ServiceManager(Consumer<String> line, Optional<Duration> patience) {
    this.line = line;
    this.patience = patience;
  }

  /** The one that has started this process. */
  public static ServiceManager ofThisProcess() {
    return of(System.getenv(), ProcessHandle.current().pid());
  }

  /**
   * The one that an environment names.
   *
   * @param process of which {@code WATCHDOG_PID} must speak, if it is there
   */
  static ServiceManager of(Map<String, String> environment, long process) {
    String socket = environment.getOrDefault("NOTIFY_SOCKET", "");
    if (!socket.startsWith("/") && !socket.startsWith("@")) {
      return new ServiceManager(_ -> {}, Optional.empty());
    }
    Datagrams datagrams = new Datagrams();
    return new ServiceManager(
        text -> datagrams.send(socket, text), patience(environment, Long.toString(process)));
  }

  private static Optional<Duration> patience(Map<String, String> environment, String process) {
    String microseconds = environment.getOrDefault("WATCHDOG_USEC", "");
    return microseconds.matches("[1-9][0-9]{0,15}")
            && environment.getOrDefault("WATCHDOG_PID", process).equals(process)
        ? Optional.of(Duration.of(Long.parseLong(microseconds), ChronoUnit.MICROS))
        : Optional.empty();
  }

  /**
   * How long the manager waits for a sign of life before it ends the program; empty: it doesn't.
   */
  public Optional<Duration> patience() {
    return patience;
  }

  /**
   * Tells that the program is ready, and from now on that it is alive as long as what it lives by
   * answers.
   *
   * @param life runs what it is given once whoever must be alive comes to it; given the next only
   *     after the last was run
   */
  public void ready(Consumer<Runnable> life) {
    line.accept("READY=1");
    patience.ifPresent(
        time -> {
          ScheduledExecutorService signs =
              Executors.newSingleThreadScheduledExecutor(
                  Thread.ofPlatform().name("signs-of-life").daemon().factory());
          AtomicBoolean asked = new AtomicBoolean();
          long every = time.dividedBy(SIGNS_IN_TIME).toMillis();
          var _ =
              signs.scheduleAtFixedRate(
                  () -> {
                    if (asked.compareAndSet(false, true)) {
                      life.accept(
                          () -> {
                            asked.set(false);
                            line.accept("WATCHDOG=1");
                          });
                    }
                  },
                  0,
                  every,
                  TimeUnit.MILLISECONDS);
        });
  }
}
