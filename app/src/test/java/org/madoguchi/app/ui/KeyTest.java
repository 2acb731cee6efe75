package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyTest {
  private final List<String> done = new ArrayList<>();
  private Key key;

  @BeforeEach
  void showKey() {
    key =
        Fx.call(
            () -> {
              Key made = Key.plain("ask", "きく", () -> done.add("asked"));
              VBox root = new VBox(made);
              root.setOnMousePressed(_ -> done.add("pressed what lies behind"));
              Theme.dress(root, Fx.FAMILY);
              Scene scene = new Scene(root, 400, 300);
              scene.getRoot().applyCss();
              root.layout();
              return made;
            });
  }

  @Test
  void aTapFiresOnceAndReachesNothingBehind() {
    mouse(MouseEvent.MOUSE_PRESSED);
    assertEquals(List.of(), done);
    mouse(MouseEvent.MOUSE_RELEASED);
    assertEquals(List.of("asked"), done);
  }

  @Test
  void aFingerThatSlidesOffFiresNothing() {
    mouse(MouseEvent.MOUSE_PRESSED);
    mouse(MouseEvent.MOUSE_EXITED);
    mouse(MouseEvent.MOUSE_RELEASED);
    assertEquals(List.of(), done);
  }

  @Test
  void theKeyboardFiresToo() {
    Fx.run(
        () ->
            Event.fireEvent(
                key,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    assertEquals(List.of("asked"), done);
  }

  @Test
  void givesWayToItsSmallestHeightAndNoFurther() {
    Fx.run(() -> key.heights(81, 150));
    assertEquals(150, Fx.call(() -> key.prefHeight(400)));
    assertEquals(86, Fx.call(() -> Math.max(86, key.minHeight(400))));
    Fx.run(() -> key.heights(120, 100));
    assertEquals(120, Fx.call(() -> key.prefHeight(400)));
  }

  private void mouse(EventType<MouseEvent> type) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    Fx.run(
        () ->
            Event.fireEvent(
                key,
                new MouseEvent(
                    type,
                    50,
                    50,
                    50,
                    50,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    down,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null)));
  }
}
