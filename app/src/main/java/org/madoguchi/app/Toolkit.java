package org.madoguchi.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.madoguchi.app.ui.TerminalWindow;
import org.madoguchi.config.service.ServiceManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JavaFX's start, and the two terminals on it. Used by the program's main thread. */
final class Toolkit {
  private static final String OFFICE = "局員端末";

  private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);

  private final ServiceManager manager;
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();

  /** Tells whoever has started the program when its screen is painted, and that it lives. */
  Toolkit(ServiceManager manager) {
    this.manager = manager;
  }

  /** Starts JavaFX on a thread of its own; returns at once. */
  void start() {
    Thread.ofPlatform().name("toolkit").daemon().start(this::startNow);
  }

  private void startNow() {
    try {
      Platform.startup(
          () -> {
            started.complete(true);
            loadAhead();
          });
    } catch (UnsupportedOperationException e) {
      LOG.debug("no screen", e);
      started.complete(false); // what JavaFX throws where there is no display
    }
  }

  /** Only saves time; a mistake in a file may end the program, and JavaFX, in the middle of it. */
  private static void loadAhead() {
    try {
      Screens.loadAhead();
    } catch (RuntimeException e) {
      LOG.debug("nothing was loaded ahead", e);
    }
  }

  /**
   * Shows lobby and office until the lobby window is closed, which only the desktop session can do.
   *
   * @param warmUp what the first resident would otherwise wait for; done on a thread of its own
   *     after the first picture is there
   * @return false if this machine has no display to show them on
   */
  boolean showUntilClosed(AllInOne box, Runnable warmUp) throws InterruptedException {
    return showUntilClosed(
        () -> {
          Screens screens = new Screens(box);
          Stage lobby = TerminalWindow.fullScreen("利用者端末", screens.lobby(), 0);
          TerminalWindow.whenPainted(
              lobby,
              () -> {
                tellHowLong();
                manager.ready(then -> box.whenAlive(() -> Platform.runLater(then)));
                office(screens);
                ready(screens, box, warmUp);
              });
          return lobby;
        });
  }

  /** On the first screen it would lie over the lobby's, for residents to read. */
  private static void office(Screens screens) {
    if (TerminalWindow.hasScreen(1)) {
      TerminalWindow.fullScreen(OFFICE, screens.office(), 1);
    } else {
      LOG.warn("no second screen, so the office's isn't shown here; further office terminals are");
    }
  }

  /** Shows an office terminal until its window is closed; false without a display. */
  boolean showUntilClosed(OfficeTerminal terminal) throws InterruptedException {
    return showUntilClosed(
        () -> {
          Stage office = TerminalWindow.fullScreen(OFFICE, Screens.office(terminal), 0);
          TerminalWindow.whenPainted(
              office,
              () -> manager.ready(then -> terminal.whenAlive(() -> Platform.runLater(then))));
          return office;
        });
  }

  private boolean showUntilClosed(Supplier<Stage> open) throws InterruptedException {
    if (!started.join()) {
      return false;
    }
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(() -> open.get().setOnHidden(_ -> closed.countDown()));
    closed.await();
    Platform.exit();
    return true;
  }

  private static void ready(Screens screens, AllInOne box, Runnable warmUp) {
    screens.rehearse(Objects.requireNonNull(box.lobbyViews().get()));
    Thread.ofVirtual().name("warm-up").start(warmUp);
  }

  private static void tellHowLong() {
    Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
    LOG.info("first lobby screen after {} ms", Duration.between(start, Instant.now()).toMillis());
  }
}
