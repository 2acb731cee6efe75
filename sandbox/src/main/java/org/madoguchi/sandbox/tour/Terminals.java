package org.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.AllInOne;
import org.madoguchi.app.Screens;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.office.OfficeScreen;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.ui.Pictures;
import org.madoguchi.config.Language;

/**
 * Both terminals without a window: the same screens and sessions, touched by the ids of their keys
 * and looked at as pictures.
 *
 * <p>Any thread but JavaFX's.
 */
public final class Terminals {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The headless display has 1000 x 1000 pixels (JDK-8364201). */
  private static final double WINDOW = 900;

  /** Digits and letters of a PIN, the key that erases one, and leafing. */
  private static final Pattern NO_STOP = Pattern.compile("(digit|letter)-.|erase|page-.*");

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final AllInOne box;
  private final Screens screens;
  private final Scene lobbyScene;
  private final Scene officeScene;

  /** Draws both terminals. JavaFX must be running. */
  public Terminals(AllInOne box) throws TourFailure {
    this.box = box;
    screens = fx(() -> new Screens(box));
    lobbyScene = fx(() -> new Scene(screens.lobby(), LobbyScreens.WIDTH, LobbyScreens.HEIGHT));
    officeScene = fx(() -> new Scene(screens.office(), OfficeScreen.WIDTH, OfficeScreen.HEIGHT));
  }

  /**
   * Puts both terminals into windows, so that they are painted as they change. A scene without a
   * window keeps all that was ever on it.
   */
  public void open() throws TourFailure {
    fx(
        () -> {
          for (Scene scene : List.of(lobbyScene, officeScene)) {
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(WINDOW);
            stage.setHeight(WINDOW);
            stage.show();
          }
          return true;
        });
  }

  /** Waits until the lobby stands in such a state, and shows it. */
  public <S extends LobbyState> void lobby(Class<S> state, Predicate<S> such) throws TourFailure {
    await(
        box.lobbyViews(),
        v -> state.isInstance(v.state()) && such.test(state.cast(v.state())),
        "lobby: " + state.getSimpleName());
  }

  /** Waits until the lobby speaks that language. */
  public void lobbyIn(Language language) throws TourFailure {
    await(
        box.lobbyViews(),
        v -> v.language().equals(language) && !v.choice().open(),
        "lobby in " + language);
  }

  /** Waits until the lobby shows nothing and speaks. */
  public void lobbyDark() throws TourFailure {
    await(box.lobbyViews(), v -> v.look().dark(), "dark screen");
  }

  /** Waits until the languages lie over the lobby's screen. */
  public void lobbyLanguages() throws TourFailure {
    await(box.lobbyViews(), v -> v.choice().open(), "choice of languages");
  }

  /** Waits until the office view is such. */
  public OfficeView office(String what, Predicate<OfficeView> such) throws TourFailure {
    return await(box.officeViews(), such, "office: " + what);
  }

  /**
   * Does what stands on the lobby screen under an id: a stop that can be done now, by the key that
   * is drawn for it. What is typed, and what leafs or erases, is no stop and is its key alone.
   */
  public void touchLobby(String id) throws TourFailure {
    LobbyView view = Objects.requireNonNull(box.lobbyViews().get());
    Optional<Stop> stop = fx(() -> screens.stops(view).find(id));
    if (stop.isPresent() && !stop.get().now()) {
      throw new TourFailure(id + " can't be done now: " + stop.get().whyNot());
    }
    if (stop.isEmpty() && !NO_STOP.matcher(id).matches()) {
      throw new TourFailure("there is no stop " + id + " on " + view.state());
    }
    touch(id, screens.lobby(), this::showLobby);
  }

  /** Presses a key of a keyboard before the lobby screen as it is now, and lets it go. */
  public void pressLobby(KeyCode code) throws TourFailure {
    fx(
        () -> {
          showLobby();
          for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                lobbyScene, new KeyEvent(type, "", "", code, false, false, false, false));
          }
          return true;
        });
  }

  /** What can be done on the lobby screen now. */
  public Stops stops() throws TourFailure {
    LobbyView view = Objects.requireNonNull(box.lobbyViews().get());
    return fx(() -> screens.stops(view));
  }

  /** The id of what lies in the ring of a keyboard. */
  public Optional<String> ringed() throws TourFailure {
    return fx(
        () -> {
          showLobby();
          return screens.lobby().lookupAll("*").stream()
              .filter(n -> n.getPseudoClassStates().contains(HERE))
              .map(n -> String.valueOf(n.getId()))
              .findFirst();
        });
  }

  /** Whether the lobby screen feels touches and keys: a new page is deaf for a moment. */
  public boolean settled() throws TourFailure {
    return fx(
        () ->
            screens.lobby().lookupAll(".page").stream()
                .noneMatch(page -> page.getParent().isMouseTransparent()));
  }

  /** Touches a key of the office screen. */
  public void touchOffice(String id) throws TourFailure {
    touch(id, screens.office(), this::showOffice);
  }

  /** What a hand scanner does: types the code and Enter. */
  public void scan(String code) {
    code.chars().forEach(c -> box.office().typed((char) c));
    box.office().typed('\r');
  }

  /** Lays out and paints the whole lobby screen as it is now, and waits until that is done. */
  public void paintLobby() throws TourFailure {
    fx(
        () -> {
          showLobby();
          return Pictures.of(lobbyScene);
        });
  }

  /** Saves the lobby screen as a picture. */
  public void pictureOfLobby(Path file) throws TourFailure {
    picture(lobbyScene, this::showLobby, file);
  }

  /** Saves the office screen as a picture. */
  public void pictureOfOffice(Path file) throws TourFailure {
    picture(officeScene, this::showOffice, file);
  }

  private void showLobby() {
    screens.showLobby(Objects.requireNonNull(box.lobbyViews().get()));
  }

  private void showOffice() {
    screens.showOffice(Objects.requireNonNull(box.officeViews().get()));
  }

  private static void touch(String id, Parent root, Runnable show) throws TourFailure {
    boolean touched =
        fx(
            () -> {
              show.run();
              root.applyCss();
              root.layout();
              Node key = root.lookup("#" + id);
              if (key instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
                return true;
              }
              return false;
            });
    if (!touched) {
      throw new TourFailure("there is no key #" + id + " to touch");
    }
  }

  private static void picture(Scene scene, Runnable show, Path file) throws TourFailure {
    var image =
        fx(
            () -> {
              show.run();
              return Pictures.of(scene);
            });
    try {
      Pictures.write(image, file);
    } catch (IOException e) {
      throw new TourFailure("the picture can't be written: " + e.getMessage());
    }
  }

  private static <T> T await(Latest<T> views, Predicate<T> such, String what) throws TourFailure {
    try {
      return views
          .await(such, PATIENCE)
          .orElseThrow(
              () -> new TourFailure("waited in vain for " + what + "; saw " + seen(views.get())));
    } catch (InterruptedException e) {
      throw new TourFailure("interrupted while waiting for " + what);
    }
  }

  private static String seen(@Nullable Object view) {
    return switch (view) {
      case LobbyView lobby -> lobby.state().toString();
      case OfficeView office -> office.snapshot().open().toString();
      case null, default -> "nothing";
    };
  }

  /** Does something on the JavaFX thread and waits for it. */
  public static <T> T fx(Callable<T> work) throws TourFailure {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new TourFailure("the screen failed: " + e);
    }
  }
}
