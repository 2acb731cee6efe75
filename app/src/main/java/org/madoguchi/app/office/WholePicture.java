package org.madoguchi.app.office;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A picture in whatever proportions it has, whole. JavaFX thread only. */
final class WholePicture {
  private WholePicture() {}

  /**
   * The picture, as large as it goes.
   *
   * @param width px, at most
   * @param height px, at most
   * @return empty if it can't be shown
   */
  static Optional<Region> of(byte[] jpeg, double width, double height) {
    Image image = new Image(new ByteArrayInputStream(jpeg), width, height, true, true);
    if (image.isError()) {
      return Optional.empty();
    }
    StackPane frame = new StackPane(new ImageView(image));
    frame.setMinSize(image.getWidth(), image.getHeight());
    frame.setMaxSize(image.getWidth(), image.getHeight());
    frame.getStyleClass().add("photo-frame");
    frame.setId("picture");
    return Optional.of(frame);
  }
}
