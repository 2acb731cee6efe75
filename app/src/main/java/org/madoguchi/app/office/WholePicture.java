package org.madoguchi.app.office;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * A picture in whatever proportions it has, whole: as large as its place allows. JavaFX thread
 * only.
 */
final class WholePicture extends Region {
  /** It may be so much smaller where a message stands over it. */
  private static final double LEAST = 0.6;

  private final ImageView view;

  private WholePicture(Image image) {
    view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setManaged(false);
    getChildren().add(view);
    setMinSize(image.getWidth() * LEAST, image.getHeight() * LEAST);
    setPrefSize(image.getWidth(), image.getHeight());
    setMaxSize(image.getWidth(), image.getHeight());
    setId("picture");
  }

  /**
   * The picture, as large as it goes.
   *
   * @param width px, at most
   * @param height px, at most
   * @return empty if it can't be shown
   */
  static Optional<Region> of(byte[] jpeg, double width, double height) {
    Image image = new Image(new ByteArrayInputStream(jpeg), width, height, true, true);
    return image.isError() ? Optional.empty() : Optional.of(new WholePicture(image));
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
  }
}
