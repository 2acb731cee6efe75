package org.madoguchi.municipality.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * <p>Thread rule: any thread; blocks on the database.
 */
final class Together {
  private static final int MOST = 32;

  private final OfficeStore store;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ConcurrentLinkedQueue<Piece> waiting = new ConcurrentLinkedQueue<>();

  Together(OfficeStore store) {
    this.store = store;
  }

  /** Something to be written. Both fields belong to who has the turn. */
  private static final class Piece {
    private final Function<Handle, Consumer<Handle>> work;
    private boolean done;
    private @Nullable RuntimeException failure;

    Piece(Function<Handle, Consumer<Handle>> work) {
      this.work = work;
    }
  }

  /**
   * Writes it; it is on the disk on return.
   *
   * @param work writes it, and gives what adds its lines to the record: those come last, because
   *     the record belongs to one transaction at a time
   * @throws StoreFailure if the database fails; nothing of it is kept then
   */
  void change(Function<Handle, Consumer<Handle>> work) {
    Piece piece = new Piece(work);
    waiting.add(piece);
    turn.lock();
    try {
      while (!piece.done) {
        writeSome();
      }
      RuntimeException failure = piece.failure;
      if (failure != null) {
        throw failure;
      }
    } finally {
      turn.unlock();
    }
  }

  /** How many nobody has begun to write. */
  int waiting() {
    return waiting.size();
  }

  private void writeSome() {
    List<Piece> some = new ArrayList<>();
    for (Piece next = waiting.poll(); next != null; next = waiting.poll()) {
      some.add(next);
      if (some.size() == MOST) {
        break;
      }
    }
    try {
      write(some);
    } catch (RuntimeException e) {
      if (some.size() == 1) {
        some.getFirst().failure = e;
      } else {
        some.forEach(this::writeAlone);
      }
    }
    some.forEach(p -> p.done = true);
  }

  private void writeAlone(Piece piece) {
    try {
      write(List.of(piece));
    } catch (RuntimeException e) {
      piece.failure = e;
    }
  }

  private void write(List<Piece> some) {
    store.changing(
        in -> {
          List<Consumer<Handle>> lines = new ArrayList<>();
          some.forEach(p -> lines.add(p.work.apply(in)));
          lines.forEach(line -> line.accept(in));
          return true;
        });
  }
}
