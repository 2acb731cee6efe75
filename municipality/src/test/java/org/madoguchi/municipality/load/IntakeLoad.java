package org.madoguchi.municipality.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.madoguchi.municipality.TestOffice;

/** Branches that send packages, over TLS 1.3 with their certificates. One run at a time. */
final class IntakeLoad implements AutoCloseable {
  /** Whoever waits for longer waits here; what it has waited counts. */
  private static final int MOST_AT_A_TIME = 200;

  /** Every so manyth is sent twice at once, as by a branch that missed the answer. */
  private static final int TWICE = 10;

  private final Map<String, OpenLines> lines = new HashMap<>();

  /**
   * Branches of an office.
   *
   * @param office where it is called
   */
  IntakeLoad(URI office) {
    PackagePile.BRANCHES.forEach(
        b -> lines.put(b, new OpenLines(TestOffice.tls(TestOffice.client(b)), office)));
  }

  /**
   * What came of it.
   *
   * @param received packages whose sender was told that they wait
   * @param failed the others
   * @param nanos of each answer, from the moment at which it should have been sent
   * @param took all together
   */
  record Result(int received, int failed, List<Long> nanos, Duration took) {
    /** Milliseconds within which so many of a hundred were answered. */
    double milliseconds(double percent) {
      if (nanos.isEmpty()) {
        return 0;
      }
      int index = (int) Math.ceil(percent / 100 * nanos.size()) - 1;
      return nanos.get(Math.max(0, index)) / 1e6;
    }

    /** Received in each second. */
    double rate() {
      return received / (took.toNanos() / 1e9);
    }
  }

  /**
   * Sends them at an even pace, also while others aren't answered yet.
   *
   * @param perSecond how many
   */
  Result paced(PackagePile pile, List<PackagePile.Kept> packages, int perSecond) {
    return send(pile, packages, perSecond, MOST_AT_A_TIME);
  }

  /** Sends them as fast as it takes them, so many at a time. */
  Result asFastAs(PackagePile pile, List<PackagePile.Kept> packages, int atATime) {
    return send(pile, packages, 0, atATime);
  }

  private Result send(
      PackagePile pile, List<PackagePile.Kept> packages, int perSecond, int atATime) {
    LinkedBlockingQueue<Long> nanos = new LinkedBlockingQueue<>();
    AtomicInteger received = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    Semaphore free = new Semaphore(atATime);
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < packages.size(); i++) {
        PackagePile.Kept one = packages.get(i);
        long due = perSecond == 0 ? 0 : begin + i * 1_000_000_000L / perSecond;
        while (perSecond != 0 && due - System.nanoTime() > 0) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        free.acquireUninterruptibly();
        long from = perSecond == 0 ? System.nanoTime() : due;
        if (i % TWICE == 0) {
          var _ = threads.submit(() -> taken(pile, one));
        }
        var _ =
            threads.submit(
                () -> {
                  (taken(pile, one) ? received : failed).incrementAndGet();
                  nanos.add(System.nanoTime() - from);
                  free.release();
                });
      }
    }
    return new Result(
        received.get(),
        failed.get(),
        nanos.stream().sorted().toList(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private boolean taken(PackagePile pile, PackagePile.Kept one) {
    try {
      return Objects.requireNonNull(lines.get(one.branch()))
          .post("/v1/intakes", pile.message(one))
          .contains("\"waiting\"");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    lines.values().forEach(OpenLines::close);
  }
}
