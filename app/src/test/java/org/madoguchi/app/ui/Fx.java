package org.madoguchi.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The headless JavaFX thread of the tests. */
public final class Fx {
  /** The face that the tests lay out with. */
  public static final String FAMILY = "BIZ UDPGothic";

  private Fx() {}

  /** Does something on the JavaFX thread and waits for it, at most a minute. */
  public static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException running) {
      // Another test class has started it.
    }
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** The same for work without a result. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }
}
