package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Fingers become numbers that don't depend on how large the board is. */
class DrawingPaneTest {
  private static final int MOST = 20;

  private final List<List<Integer>> drawn = new ArrayList<>();

  private DrawingPane board(double width, double height) {
    DrawingPane board = new DrawingPane(MOST, drawn::add);
    StackPane root = new StackPane(board);
    var _ = new Scene(root, width, height);
    root.resize(width, height);
    root.layout();
    board.resize(width, height); // also lower than it wants to be
    board.layout();
    return board;
  }

  private static void mouse(DrawingPane on, EventType<MouseEvent> what, double x, double y) {
    var at = on.localToScene(x, y);
    on.fireEvent(
        new MouseEvent(
            what,
            at.getX(),
            at.getY(),
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private void line(DrawingPane on, double... points) {
    mouse(on, MouseEvent.MOUSE_PRESSED, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      mouse(on, MouseEvent.MOUSE_DRAGGED, points[i], points[i + 1]);
    }
    mouse(on, MouseEvent.MOUSE_RELEASED, points[0], points[1]);
  }

  @Test
  void aLineIsTheSameOnAnyBoard() {
    Fx.run(
        () -> {
          line(board(1000, 750), 100, 100, 101, 100, 300, 200);
          line(board(500, 375), 50, 50, 50.4, 50, 150, 100);
        });
    assertEquals(List.of(List.of(100, 100, 300, 200), List.of(100, 100, 300, 200)), drawn);
  }

  /** What the other side drew at the lower edge must be seen, and so must what is drawn here. */
  @Test
  void withLittleRoomItIsSmallerAndNotCutOff() {
    Fx.run(() -> line(board(1000, 375), 250, 0, 500, 374.9));
    assertEquals(List.of(List.of(0, 0, 500, 750)), drawn);
  }

  @Test
  void pastItsEdgeALineGoesAlongTheEdge() {
    Fx.run(() -> line(board(1000, 750), 900, 700, 1500, 900, -5, 10));
    assertEquals(List.of(List.of(900, 700, 1000, 750, 0, 10)), drawn);
  }

  @Test
  void aLongLineGoesOnAsTheNext() {
    double[] points = new double[60];
    for (int i = 0; i < points.length; i++) {
      points[i] = i * 10;
    }
    Fx.run(() -> line(board(1000, 750), points));
    assertTrue(drawn.stream().allMatch(line -> line.size() <= MOST), drawn.toString());
    assertTrue(drawn.size() > 2, drawn.toString());
    for (int i = 1; i < drawn.size(); i++) {
      List<Integer> before = drawn.get(i - 1);
      assertEquals(before.subList(MOST - 2, MOST), drawn.get(i).subList(0, 2), "no gap");
    }
  }
}
