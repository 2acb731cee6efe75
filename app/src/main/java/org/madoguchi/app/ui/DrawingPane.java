package org.madoguchi.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/**
 * A board to be drawn on with a finger, and what stands on it already. A line goes out when the
 * finger is lifted or the line is long enough; what comes meanwhile disturbs none that is being
 * drawn. JavaFX thread only.
 */
public final class DrawingPane extends Region {
  /** So high is it for each px of its width. */
  public static final double HEIGHT = 0.75;

  private static final double LOWEST = 0.5;

  /** A line: x and y in turn, thousandths of the width. */
  public record Line(boolean mine, List<Integer> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** Nearer points than this say nothing more, thousandths of the width. */
  private static final int NEAR = 4;

  private static final int WIDTH = 1000;

  private final Pane lines = new Pane();
  private final Scale scale = new Scale();
  private final int most;
  private final Consumer<List<Integer>> drawn;
  private final List<Integer> points = new ArrayList<>();
  private Polyline drawing = new Polyline();
  private List<Line> shown = List.of();

  /**
   * @param most numbers of a line
   * @param drawn told of each line
   */
  public DrawingPane(int most, Consumer<List<Integer>> drawn) {
    this.most = most;
    this.drawn = drawn;
    getStyleClass().add("board");
    lines.setMouseTransparent(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    getChildren().add(lines);
    setOnMousePressed(this::begin);
    setOnMouseDragged(this::move);
    setOnMouseReleased(_ -> end());
    lines.getTransforms().add(scale);
  }

  /** Shows these; the ones that are there already aren't drawn again. */
  public void show(List<Line> now) {
    if (now.equals(shown)) {
      return;
    }
    boolean more = now.size() > shown.size() && now.subList(0, shown.size()).equals(shown);
    List<Line> fresh = more ? now.subList(shown.size(), now.size()) : now;
    shown = List.copyOf(now);
    if (!more) {
      lines.getChildren().clear();
      if (!points.isEmpty()) {
        lines.getChildren().add(drawing);
      }
    }
    fresh.forEach(line -> lines.getChildren().add(drawn(line)));
  }

  /** A point alone has no length, and nobody would see it. */
  private static Polyline drawn(Line line) {
    Polyline made = styled(line.mine());
    line.points().forEach(at -> made.getPoints().add((double) at));
    if (line.points().size() == 2) {
      made.getPoints().addAll(line.points().get(0) + 1.0, (double) line.points().get(1));
    }
    return made;
  }

  private static Polyline styled(boolean mine) {
    Polyline line = new Polyline();
    line.getStyleClass().add(mine ? "board-mine" : "board-theirs");
    return line;
  }

  private void begin(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      points.clear();
      drawing = styled(true);
      lines.getChildren().add(drawing);
      add(event);
    }
  }

  private void move(MouseEvent event) {
    if (points.isEmpty()) {
      return;
    }
    int last = points.size() - 2;
    Point2D at = on(event);
    if (Math.abs(at.getX() - points.get(last)) + Math.abs(at.getY() - points.get(last + 1))
        >= NEAR) {
      add(event);
    }
    if (points.size() >= most) {
      end();
      begin(event); // goes on where it was
    }
  }

  private void add(MouseEvent event) {
    Point2D at = on(event);
    points.add((int) at.getX());
    points.add((int) at.getY());
    drawing.getPoints().addAll(at.getX(), at.getY());
  }

  /** Where on the board; past its edge a line goes along the edge. */
  private Point2D on(MouseEvent event) {
    Point2D at = lines.sceneToLocal(event.getSceneX(), event.getSceneY());
    return new Point2D(
        Math.clamp(Math.round(at.getX()), 0, WIDTH),
        Math.clamp(Math.round(at.getY()), 0, Math.round(WIDTH * HEIGHT)));
  }

  private void end() {
    if (points.isEmpty()) {
      return;
    }
    List<Integer> line = List.copyOf(points);
    points.clear();
    lines.getChildren().remove(drawing);
    // it comes back with all others; till then it is here
    List<Line> with = new ArrayList<>(shown);
    with.add(new Line(true, line));
    show(with);
    drawn.accept(line);
  }

  /** Lower nobody can write on it: then it stands on a page of its own. */
  @Override
  protected double computeMinHeight(double width) {
    return (width < 0 ? WIDTH : width) * LOWEST;
  }

  @Override
  protected double computePrefHeight(double width) {
    return (width < 0 ? computePrefWidth(-1) : width) * HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return height < 0 ? WIDTH : height / HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    // with too little room it is smaller, and not cut off
    double factor = Math.min(getWidth() / WIDTH, getHeight() / (WIDTH * HEIGHT));
    scale.setX(factor);
    scale.setY(factor);
    lines.relocate((getWidth() - WIDTH * factor) / 2, 0);
  }
}
