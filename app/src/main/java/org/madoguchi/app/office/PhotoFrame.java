package org.madoguchi.app.office;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.ui.PhraseText;

/** A photo for a card, always as large and in the same proportions. JavaFX thread only. */
final class PhotoFrame {
  /** 35 by 45 mm (errands.md 3.2). */
  static final double WIDTH_BY_HEIGHT = 35.0 / 45;

  private PhotoFrame() {}

  /**
   * The photo, whole; if it can't be shown, words that say so.
   *
   * @param height px
   */
  static Region of(byte[] jpeg, double height, DeskWords words) {
    double width = height * WIDTH_BY_HEIGHT;
    Image image = new Image(new ByteArrayInputStream(jpeg), width, height, true, true);
    StackPane frame = new StackPane(image.isError() ? not(words) : view(image));
    frame.setMinSize(width, height);
    frame.setPrefSize(width, height);
    frame.setMaxSize(width, height);
    frame.getStyleClass().add("photo-frame");
    frame.setId("photo");
    return frame;
  }

  private static Node view(Image image) {
    ImageView view = new ImageView(image);
    view.setSmooth(true);
    return view;
  }

  private static Node not(DeskWords words) {
    return new PhraseText(words.get("look.photo.not"), "body");
  }
}
