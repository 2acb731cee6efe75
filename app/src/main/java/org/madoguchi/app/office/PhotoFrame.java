package org.madoguchi.app.office;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A photo for a card, always as large and in the same proportions. JavaFX thread only. */
final class PhotoFrame {
  /** 35 by 45 mm (errands.md 3.2). */
  static final double WIDTH_BY_HEIGHT = 35.0 / 45;

  private PhotoFrame() {}

  /**
   * The photo, whole.
   *
   * @param height px
   * @return empty if it can't be shown
   */
  static Optional<Region> of(byte[] jpeg, double height) {
    double width = height * WIDTH_BY_HEIGHT;
    Image image = new Image(new ByteArrayInputStream(jpeg), width, height, true, true);
    if (image.isError()) {
      return Optional.empty();
    }
    StackPane frame = new StackPane(new ImageView(image));
    frame.setMinSize(width, height);
    frame.setPrefSize(width, height);
    frame.setMaxSize(width, height);
    frame.getStyleClass().add("photo-frame");
    frame.setId("photo");
    return Optional.of(frame);
  }
}
