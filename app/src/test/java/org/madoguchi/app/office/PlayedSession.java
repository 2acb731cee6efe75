package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.madoguchi.app.branch.OfficeSnapshot.Step;

/** An office session at a played desk; what it shows is waited for, and time is the test's. */
abstract class PlayedSession {
  final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
  final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  final LinkedBlockingQueue<OfficeView> views = new LinkedBlockingQueue<>();
  PlayedDesk desk = new PlayedDesk(Samples.RESIDENCE, Samples.SEAL, Samples.SINGLE);
  OfficeSession session = open(desk);

  OfficeSession open(PlayedDesk with) {
    return new OfficeSession(
        with,
        "build",
        ZoneId.of("Asia/Tokyo"),
        now::get,
        thread,
        Thread::startVirtualThread,
        views::add);
  }

  @AfterEach
  void end() {
    session.close();
    thread.shutdownNow();
  }

  OfficeView see(Predicate<OfficeView> wanted) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    OfficeView last = null;
    while (System.nanoTime() < until) {
      OfficeView view = views.poll(1, TimeUnit.SECONDS);
      last = view == null ? last : view;
      // what the desk did may follow the view that came of it
      if (last != null && wanted.test(last)) {
        return last;
      }
    }
    return fail("not shown; last: " + last);
  }

  OfficeView seeStep(Step step) throws InterruptedException {
    OfficeView view = see(v -> v.snapshot().open().filter(o -> o.step() == step).isPresent());
    later();
    return view;
  }

  OfficeView seeIdle() throws InterruptedException {
    return see(v -> v.snapshot().open().isEmpty());
  }

  void later() {
    now.updateAndGet(t -> t.plus(OfficeSession.SETTLE));
  }

  void type(String text) {
    text.chars()
        .forEach(
            c -> {
              session.typed((char) c);
              now.updateAndGet(t -> t.plusMillis(3));
            });
  }

  void scan(String text) {
    type(text + "\r");
  }

  /** Waits until everything that was asked for is through, and what follows from it. */
  void settle() throws Exception {
    for (int i = 0; i < 5; i++) {
      thread.submit(() -> {}).get(20, TimeUnit.SECONDS);
    }
  }

  void laterThanAnEcho() {
    now.updateAndGet(t -> t.plus(DoubleReads.ECHO));
  }

  void twice(String text) {
    scan(text);
    now.updateAndGet(t -> t.plusMillis(400));
    scan(text);
  }

  static int scanned(OfficeView view) {
    return view.snapshot().open().map(o -> o.scanned().size()).orElse(0);
  }
}
