package org.madoguchi.municipality.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.store.StoreFailure;

/** What comes at once is written at once, and whoever fails fails alone. */
final class TogetherTest {
  private static final int MANY = 60;
  private static final int HOLDS = 1000;
  private static final int BUG = 2000;

  @TempDir private Path folder;
  private OfficeWorld world;
  private Together<Integer> together;
  private final List<Integer> sizes = new ArrayList<>(); // one thread writes
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @BeforeEach
  void opens() {
    world = new OfficeWorld(folder);
    world.store().changing(in -> in.execute("CREATE TABLE written (what INTEGER PRIMARY KEY)"));
    together = new Together<>(world.store(), this::write);
  }

  @AfterEach
  void closes() {
    world.close();
  }

  private void write(Handle in, List<Integer> some) {
    sizes.add(some.size());
    for (int what : some) {
      if (what == HOLDS) {
        held.countDown();
        await(go);
      } else if (what == BUG) {
        throw new IllegalStateException("a bug");
      }
      in.execute("INSERT INTO written (what) VALUES (?)", what);
    }
  }

  private List<Integer> written() {
    return world
        .store()
        .reading(
            in ->
                in.createQuery("SELECT what FROM written ORDER BY what")
                    .mapTo(Integer.class)
                    .list());
  }

  /** The first holds all others up until they wait. */
  private List<Future<?>> allAtOnce(ExecutorService threads, List<Integer> others)
      throws InterruptedException {
    List<Future<?>> all = new ArrayList<>();
    all.add(threads.submit(() -> together.change(HOLDS)));
    held.await();
    others.forEach(what -> all.add(threads.submit(() -> together.change(what))));
    while (together.waiting() < others.size()) {
      Thread.onSpinWait();
    }
    go.countDown();
    return all;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void writesWhatWaitsByFewTransactions() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> each : allAtOnce(threads, IntStream.range(0, MANY).boxed().toList())) {
        each.get();
      }
    }
    assertEquals(MANY + 1, written().size());
    assertEquals(List.of(1, 32, MANY - 32), sizes);
  }

  @Test
  void whoeverFailsFailsAlone() throws Exception {
    List<Integer> others = List.of(0, 1, HOLDS, 3, BUG, 5); // one is there already
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = allAtOnce(threads, others);
      for (int i = 0; i < all.size(); i++) {
        Future<?> each = all.get(i);
        if (i == 1 + others.indexOf(HOLDS)) {
          assertInstanceOf(StoreFailure.class, failure(each));
        } else if (i == 1 + others.indexOf(BUG)) {
          assertInstanceOf(IllegalStateException.class, failure(each));
        } else {
          each.get();
        }
      }
    }
    assertEquals(List.of(0, 1, 3, 5, HOLDS), written());
  }

  private static @Nullable Throwable failure(Future<?> of) {
    return assertThrows(ExecutionException.class, of::get).getCause();
  }
}
