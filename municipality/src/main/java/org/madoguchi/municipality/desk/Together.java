package org.madoguchi.municipality.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.municipality.store.OfficeStore;
import org.madoguchi.municipality.store.StoreFailure;

/**
 * Writes what comes at once in one transaction: lines of the record are written one after the
 * other, and a line that waits for the disk alone lets all others wait with it. Nobody is told
 * before its own is on the disk. If a transaction fails, each is written by itself, so that nobody
 * pays for another's.
 *
 * <p>Thread rule: any thread; blocks on the database. A thread of its own writes: virtual threads
 * that hand a turn on wait each time until one that reckons has ended.
 *
 * @param <T> what is written
 */
final class Together<T> {
  private static final int MOST = 32;
  private static final long THREAD_RESTS_SECONDS = 10;

  private final OfficeStore store;
  private final BiConsumer<Handle, List<T>> write;
  private final ConcurrentLinkedQueue<Piece<T>> waiting = new ConcurrentLinkedQueue<>();
  private final Executor writer = writer();

  /**
   * @param write writes some in the transaction that it is given; none of them is there twice
   */
  Together(OfficeStore store, BiConsumer<Handle, List<T>> write) {
    this.store = store;
    this.write = write;
  }

  private static Executor writer() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            THREAD_RESTS_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("together").factory());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /** Something to be written; is told why it wasn't, or null. */
  private record Piece<T>(T what, CompletableFuture<@Nullable RuntimeException> failure) {}

  /**
   * Writes it; it is on the disk on return.
   *
   * @throws StoreFailure if the database fails; nothing of it is kept then
   */
  void change(T what) {
    Piece<T> piece = new Piece<>(what, new CompletableFuture<>());
    waiting.add(piece);
    writer.execute(this::writeSome);
    RuntimeException failure = piece.failure().join();
    if (failure != null) {
      throw failure;
    }
  }

  /** How many nobody has begun to write. */
  int waiting() {
    return waiting.size();
  }

  /** Whatever waits; nothing, if one who came before has taken it along. */
  private void writeSome() {
    List<Piece<T>> some = new ArrayList<>();
    Piece<T> next = waiting.poll();
    while (next != null) {
      some.add(next);
      next = some.size() < MOST ? waiting.poll() : null;
    }
    if (some.size() > 1 && failure(some) == null) {
      some.forEach(piece -> piece.failure().complete(null));
    } else {
      some.forEach(piece -> piece.failure().complete(failure(List.of(piece))));
    }
  }

  private @Nullable RuntimeException failure(List<Piece<T>> some) {
    try {
      store.changing(
          in -> {
            write.accept(in, some.stream().map(Piece::what).toList());
            return true;
          });
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
