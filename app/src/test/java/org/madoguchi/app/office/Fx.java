package org.madoguchi.app.office;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The JavaFX thread of the tests, on the headless platform. */
final class Fx {
  private Fx() {}

  /** Runs something there and waits for it. */
  static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        };
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException running) {
      // Another test has started it: that is all this call is for.
    }
    Platform.runLater(task);
    return result.get(60, TimeUnit.SECONDS);
  }
}
