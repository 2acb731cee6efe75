package org.madoguchi.app.errand.support.lobby;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.photo.Pixels;

/**
 * What the camera sees, as in a mirror, in a frame of a photo's shape. It looks only while it is on
 * a screen. JavaFX thread only, but for the pictures that come.
 */
public final class LivePicture extends Region {
  /** Width ÷ height of the frame: a photo's. */
  private static final double SHAPE = 35.0 / 45;

  private static final double LEAST = 360;
  private static final double WANTED = 860;

  /**
   * The oval in which a head belongs, as parts of the frame: 34 of 45 mm high, 4 mm below the edge.
   */
  private static final double HEAD_HEIGHT = 34.0 / 45;

  private static final double HEAD_TOP = 4.0 / 45;
  private static final double HEAD_WIDTH = 0.72 * HEAD_HEIGHT * 45 / 35;

  private static final int BYTES = 4;

  private final ImageView view = new ImageView();
  private final Rectangle ground = new Rectangle();
  private final Ellipse head = new Ellipse();
  private final boolean person;
  private final AtomicReference<@Nullable Pixels> newest = new AtomicReference<>();
  private @Nullable WritableImage image;
  private @Nullable Subscription looking;

  /**
   * @param person whether a head belongs into it, and where
   */
  public LivePicture(Viewfinder finder, boolean person) {
    this.person = person;
    ground.getStyleClass().add("live-ground");
    head.getStyleClass().add("live-head");
    head.setVisible(person);
    view.setScaleX(-1);
    getChildren().addAll(ground, view, head);
    setMinHeight(LEAST);
    setPrefHeight(WANTED);
    setMouseTransparent(true);
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (looking != null) {
                looking.close();
                looking = null;
              }
              if (scene != null) {
                looking = finder.look(this::comes);
              }
            });
  }

  /** Any thread; pictures that come faster than they are drawn are left out. */
  private void comes(Pixels picture) {
    if (newest.getAndSet(picture) == null) {
      Platform.runLater(this::draw);
    }
  }

  private void draw() {
    Pixels picture = newest.getAndSet(null);
    if (picture == null || looking == null) {
      return;
    }
    WritableImage drawn = image;
    if (drawn == null
        || drawn.getWidth() != picture.width()
        || drawn.getHeight() != picture.height()) {
      drawn = new WritableImage(picture.width(), picture.height());
      image = drawn;
      view.setImage(drawn);
      view.setViewport(frame(picture.width(), picture.height()));
    }
    paint(picture, drawn);
  }

  /** The part in the middle that has the frame's shape. */
  private static Rectangle2D frame(double width, double height) {
    double wide = Math.min(width, height * SHAPE);
    double high = wide / SHAPE;
    return new Rectangle2D((width - wide) / 2, (height - high) / 2, wide, high);
  }

  /** Puts a picture's pixels into an image of its size. */
  static void paint(Pixels picture, WritableImage into) {
    byte[] bgr = picture.bgr();
    byte[] bgra = new byte[BYTES * picture.width() * picture.height()];
    for (int from = 0, to = 0; from < bgr.length; from += 3, to += BYTES) {
      bgra[to] = bgr[from];
      bgra[to + 1] = bgr[from + 1];
      bgra[to + 2] = bgr[from + 2];
      bgra[to + 3] = (byte) 0xff;
    }
    into.getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getByteBgraPreInstance(),
            bgra,
            0,
            BYTES * picture.width());
  }

  @Override
  protected void layoutChildren() {
    double high = Math.min(getHeight(), getWidth() / SHAPE);
    double wide = high * SHAPE;
    double x = (getWidth() - wide) / 2;
    double y = (getHeight() - high) / 2;
    ground.setWidth(wide);
    ground.setHeight(high);
    ground.relocate(x, y);
    view.setFitWidth(wide);
    view.setFitHeight(high);
    view.relocate(x, y);
    if (person) {
      head.setCenterX(x + wide / 2);
      head.setCenterY(y + high * (HEAD_TOP + HEAD_HEIGHT / 2));
      head.setRadiusX(wide * HEAD_WIDTH / 2);
      head.setRadiusY(high * HEAD_HEIGHT / 2);
    }
  }
}
