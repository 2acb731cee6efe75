package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The room above a question. A picture explains there what is asked: either one that is shown where
 * enough room is left, or one that asks for as much as it needs.
 */
final class Room extends Region {
  /** A picture smaller than this part of itself can't be made out. */
  private static final double LEAST = 0.52;

  private final boolean asks;

  /** For a picture that takes what is left, or for none. */
  Room(Region... picture) {
    this(false, picture);
  }

  /**
   * @param asks whether it asks for the least room in which its picture can be made out
   */
  Room(boolean asks, Region... picture) {
    this.asks = asks;
    getChildren().addAll(picture);
    VBox.setVgrow(this, Priority.ALWAYS);
    setMouseTransparent(true);
  }

  boolean asks() {
    return asks;
  }

  @Override
  protected double computeMinHeight(double width) {
    double most = 0;
    for (var child : getChildren()) {
      if (asks && child instanceof Region picture) {
        most = Math.max(most, least(picture, width));
      }
    }
    return most;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  private static double least(Region picture, double width) {
    return Math.max(picture.minHeight(width), LEAST * picture.prefHeight(width));
  }

  @Override
  protected void layoutChildren() {
    for (var child : getChildren()) {
      if (child instanceof Region picture) {
        picture.setVisible(getHeight() >= least(picture, getWidth()) - 1);
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }
}
