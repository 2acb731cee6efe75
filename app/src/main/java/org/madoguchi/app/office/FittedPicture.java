package org.madoguchi.app.office;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A drawing as large as its place allows, never larger than it was drawn. JavaFX thread only. */
final class FittedPicture extends Region {
  private static final double WIDTH = DeskPictures.WIDTH;
  private static final double HEIGHT = DeskPictures.HEIGHT;

  private final Group drawing;
  private final Scale scale = new Scale(1, 1, 0, 0);

  /**
   * @param drawing {@link DeskPictures#WIDTH} by {@link DeskPictures#HEIGHT} px
   */
  FittedPicture(Group drawing) {
    this.drawing = new Group(drawing);
    this.drawing.getTransforms().add(scale);
    this.drawing.setManaged(false);
    getChildren().add(this.drawing);
    setMinSize(WIDTH, HEIGHT * 0.6);
    setPrefSize(WIDTH, HEIGHT);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
    scale.setX(factor);
    scale.setY(factor);
    drawing.setLayoutX((getWidth() - factor * WIDTH) / 2);
    drawing.setLayoutY((getHeight() - factor * HEIGHT) / 2);
  }
}
