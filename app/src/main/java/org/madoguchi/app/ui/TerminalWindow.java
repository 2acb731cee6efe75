package org.madoguchi.app.ui;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window of a terminal. JavaFX thread only, but for {@link #shows}.
 *
 * <p>Full screen has no way out for residents: no hint, no key. Locking down the rest of the
 * machine is the desktop session's part.
 */
public final class TerminalWindow {
  private TerminalWindow() {}

  /**
   * Fills a screen of the machine: 0 is the one that the desktop session calls its primary, the
   * others follow in its order.
   *
   * @param screen one that {@link #hasScreen} knows; otherwise the primary one is filled
   */
  public static Stage fullScreen(String title, Parent root, int screen) {
    Stage stage = stage(title, root);
    Rectangle2D bounds = screen(screen).getBounds();
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreen(true);
    stage.show();
    return stage;
  }

  /** Whether this machine has such a screen, counted as {@link #fullScreen} does. */
  public static boolean hasScreen(int screen) {
    return screen < Screen.getScreens().size();
  }

  /** A window among others, for demo and trials. */
  public static Stage among(String title, Parent root, double x, double y, double w, double h) {
    Stage stage = stage(title, root);
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(w);
    stage.setHeight(h);
    stage.show();
    return stage;
  }

  /**
   * Calls once, on the JavaFX thread, after the window's content has been handed to the painter.
   */
  public static void whenPainted(Stage stage, Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        // The first pulse lays out and paints; when the second comes, the first was taken over.
        if (stage.isShowing() && ++pulses == 2) {
          stop();
          then.run();
        }
      }
    }.start();
  }

  private static Screen screen(int number) {
    Screen primary = Screen.getPrimary();
    return Screen.getScreens().stream()
        .filter(each -> !each.equals(primary))
        .skip(Math.max(0, number - 1L))
        .findFirst()
        .filter(_ -> number > 0)
        .orElse(primary);
  }

  private static Stage stage(String title, Parent root) {
    Stage stage = new Stage();
    stage.setTitle(title);
    stage.setScene(new Scene(root));
    return stage;
  }

  /**
   * Brings values to a screen from any thread. What was overtaken before the screen came to it is
   * left out.
   *
   * @param show JavaFX thread
   */
  public static <T> Consumer<T> shows(Consumer<T> show) {
    var latest = new java.util.concurrent.atomic.AtomicReference<T>();
    return value -> {
      if (latest.getAndSet(value) == null) {
        Platform.runLater(
            () -> {
              T now = latest.getAndSet(null);
              if (now != null) {
                show.accept(now);
              }
            });
      }
    };
  }
}
