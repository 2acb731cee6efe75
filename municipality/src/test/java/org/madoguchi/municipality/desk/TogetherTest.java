package org.madoguchi.municipality.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.municipality.OfficeWorld;
import org.madoguchi.municipality.store.StoreFailure;

/** What comes at once is written at once, and whoever fails fails alone. */
final class TogetherTest {
  private static final int MANY = 60;

  @TempDir private Path folder;
  private OfficeWorld world;
  private Together together;

  @BeforeEach
  void opens() {
    world = new OfficeWorld(folder);
    world.store().changing(in -> in.execute("CREATE TABLE written (what INTEGER PRIMARY KEY)"));
    together = new Together(world.store());
  }

  @AfterEach
  void closes() {
    world.close();
  }

  private static Consumer<Handle> writes(Handle in, int what) {
    in.execute("INSERT INTO written (what) VALUES (?)", what);
    return _ -> {};
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

  /** Holds the turn until all others wait, then lets them. */
  private List<Future<?>> allAtOnce(ExecutorService threads, List<Work> works)
      throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    all.add(
        threads.submit(
            () ->
                together.change(
                    in -> {
                      held.countDown();
                      await(go);
                      return writes(in, 1000);
                    })));
    held.await();
    works.forEach(work -> all.add(threads.submit(() -> together.change(work::in))));
    while (together.waiting() < works.size()) {
      Thread.onSpinWait();
    }
    go.countDown();
    return all;
  }

  /** As {@link Together#change} takes it. */
  private interface Work {
    Consumer<Handle> in(Handle in);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void writesAllInOrderWithLinesLast() throws Exception {
    List<String> order = new ArrayList<>(); // one thread writes
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Work> works = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int what = i;
        works.add(
            in -> {
              writes(in, what);
              order.add("row");
              return _ -> order.add("line");
            });
      }
      for (Future<?> each : allAtOnce(threads, works)) {
        each.get();
      }
    }
    assertEquals(MANY + 1, written().size());
    assertEquals(2 * MANY, order.size());
    assertEquals(List.of("row", "row", "row"), order.subList(0, 3), "several at once");
    assertEquals("line", order.getLast());
  }

  @Test
  void whoeverFailsFailsAlone() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Work> works = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int what = i == 5 ? 1000 : i; // that one is there already
        works.add(in -> writes(in, what));
      }
      works.add(
          _ -> {
            throw new IllegalStateException("a bug");
          });
      List<Future<?>> all = allAtOnce(threads, works);
      for (int i = 0; i < all.size(); i++) {
        Future<?> each = all.get(i);
        if (i == 6) {
          assertTrue(
              assertThrows(ExecutionException.class, each::get).getCause() instanceof StoreFailure);
        } else if (i == 11) {
          assertTrue(
              assertThrows(ExecutionException.class, each::get).getCause()
                  instanceof IllegalStateException);
        } else {
          each.get();
        }
      }
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 6, 7, 8, 9, 1000), written());
  }
}
