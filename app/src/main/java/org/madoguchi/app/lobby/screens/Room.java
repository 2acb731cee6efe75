package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The room above a question. It asks for nothing; where enough of it is left, a picture explains
 * there what is asked.
 */
final class Room extends Region {
  /** A picture smaller than this part of itself can't be made out. */
  private static final double LEAST = 0.55;

  Room(Region... picture) {
    getChildren().addAll(picture);
    VBox.setVgrow(this, Priority.ALWAYS);
    setMinHeight(0);
    setPrefHeight(0);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    for (var child : getChildren()) {
      if (child instanceof Region picture) {
        double least =
            Math.max(picture.minHeight(getWidth()), LEAST * picture.prefHeight(getWidth()));
        picture.setVisible(getHeight() >= least);
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }
}
