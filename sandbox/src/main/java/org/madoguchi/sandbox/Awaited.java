package org.madoguchi.sandbox;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.madoguchi.app.base.Latest;
import org.madoguchi.sandbox.proof.replay.Stage;

/** What an accident waits for. */
final class Awaited {
  private Awaited() {}

  /**
   * The next value of that kind, or the present one.
   *
   * @param missed what is said if it doesn't come in time; asked then
   * @throws Stage.Missed if it doesn't, or the thread is interrupted
   */
  static <T> T of(
      Latest<T> values, Predicate<? super T> such, Duration bound, Supplier<String> missed) {
    try {
      return values.await(such, bound).orElseThrow(() -> new Stage.Missed(missed.get()));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** The thread stays interrupted. */
  static Stage.Missed interrupted() {
    Thread.currentThread().interrupt();
    return new Stage.Missed("interrupted");
  }
}
