package org.madoguchi.sandbox.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.Screens;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.Look;
import org.madoguchi.app.lobby.LookChoice;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.Visit;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.sandbox.gallery.MeasuredScreen.Control;
import org.madoguchi.sandbox.gallery.MeasuredScreen.StopKind;

/** Sizes, colours and places are those that are seen. */
class MeasuringTest {
  private static final double DENSITY = 4;
  private static final Stops STOPS =
      new Stops(
          List.of(new Stop("next", "つぎへ すすむ", new LobbyTouch.Next(), null)), List.of(), "next");

  private static <T> T fx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException running) {
      // another test class has started it
    }
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }

  /** One key of 200 x 100 px at that place, as a screen of 1080 x 1920. */
  private static MeasuredScreen measured(Region key, double x) throws Exception {
    return fx(
        () -> {
          Pane root = new Pane(key);
          Theme.dress(root, Screens.fontOfSystem());
          Scene scene = new Scene(root, 1080, 1920);
          key.resizeRelocate(x, 100, 200, 100);
          key.setManaged(false);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return Measuring.of(new Shown("start", view()), root, STOPS, 1080, 1920, DENSITY);
        });
  }

  private static LobbyView view() {
    return new LobbyView(
        Visit.NOBODY,
        Look.USUAL,
        LookChoice.ofStaff(),
        LocalDateTime.of(2026, 11, 20, 10, 24),
        new LocalizedText("見本局", "Mihon"),
        DENSITY,
        Optional.empty(),
        StaffCall.State.NONE,
        false,
        Optional.empty(),
        false,
        List.of());
  }

  private static Key key(String id) throws Exception {
    return fx(() -> Key.go(id, "つぎへ", () -> {}));
  }

  @Test
  void aKeyIsAsLargeAndAsDarkAsItIsDrawn() throws Exception {
    MeasuredScreen screen = measured(key("next"), 100);
    Control next = screen.controls().getFirst();
    assertEquals(50, next.widthMm());
    assertEquals(25, next.heightMm());
    assertEquals(9.31, next.contrast(), 0.01); // #FFFFFF on #0B4F52
    assertEquals(8.54, next.shape(), 0.01); // #0B4F52 on #F7F5EF
    assertEquals("つぎへ", next.text());
    assertEquals("つぎへ すすむ", next.speech());
    assertEquals(StopKind.STOP, next.stop());
    assertEquals(46 / DENSITY, screen.texts().getFirst().emMm());
    assertEquals(List.of(), GalleryLaws.breaches(screen));
  }

  @Test
  void whatIsDrawnSmallerIsSmaller() throws Exception {
    Key key = key("next");
    fx(() -> key.getTransforms().add(new Scale(0.5, 0.5, 0, 0)));
    MeasuredScreen screen = measured(key, 100);
    assertEquals(12.5, screen.controls().getFirst().heightMm());
    assertEquals(23 / DENSITY, screen.texts().getFirst().emMm());
    assertEquals(
        List.of("next is 12.5 mm small", "letters of 5.8 mm: つぎへ"), GalleryLaws.breaches(screen));
  }

  @Test
  void whatLeavesTheScreenIsCutOff() throws Exception {
    MeasuredScreen screen = measured(key("next"), 1000);
    assertTrue(screen.controls().getFirst().clipped());
    assertTrue(GalleryLaws.breaches(screen).contains("next is cut off"));
  }

  @Test
  void aKeyThatIsNoStopAndAStopThatIsNoKeyAreFound() throws Exception {
    MeasuredScreen screen = measured(key("other"), 100);
    assertEquals(List.of("next isn't drawn", "other is no stop"), GalleryLaws.breaches(screen));
  }

  @Test
  void digitsAndLeavesAreNoStopsAndNeedNotBe() throws Exception {
    assertEquals(StopKind.TYPING, measured(key("digit-7"), 100).controls().getFirst().stop());
    assertEquals(StopKind.LEAFING, measured(key("page-later"), 100).controls().getFirst().stop());
  }

  /** As the pale second line on a notice would be. */
  @Test
  void thePaleTextOfAKeyIsFound() throws Exception {
    Key key =
        fx(
            () ->
                new Key(
                    "next",
                    "つぎへ",
                    new PhraseText(HPos.CENTER, "つぎへ", "large", "second"),
                    () -> {}));
    key.setStyle("-fx-background-color: #767B82;");
    MeasuredScreen screen = measured(key, 100);
    assertEquals(2.15, screen.texts().getFirst().contrast(), 0.1);
  }
}
