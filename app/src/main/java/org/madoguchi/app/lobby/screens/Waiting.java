package org.madoguchi.app.lobby.screens;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.madoguchi.app.ui.Theme;

/**
 * Three squares, one after the other dark: something goes on. It changes twice a second and only
 * while it is on a screen, so that it costs next to nothing.
 */
public final class Waiting extends HBox {
  private static final int SQUARES = 3;
  private int dark;

  public Waiting() {
    super(Theme.GAP);
    setAlignment(Pos.CENTER);
    setMinHeight(80);
    for (int i = 0; i < SQUARES; i++) {
      Region square = new Region();
      square.getStyleClass().add("waiting");
      getChildren().add(square);
    }
    darken(0);
    Timeline clock = new Timeline(new KeyFrame(Duration.millis(500), _ -> darken(dark + 1)));
    clock.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                clock.stop();
              } else {
                clock.play();
              }
            });
  }

  private void darken(int square) {
    getChildren().get(dark).getStyleClass().remove("dark");
    dark = square % SQUARES;
    getChildren().get(dark).getStyleClass().add("dark");
  }
}
