package org.madoguchi.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Words for a key of a given width: where the longest of them is wider, all of them are set
 * smaller, down to {@value #LEAST} of their size. JavaFX thread only.
 */
public final class FitWords extends Region {
  private static final double LEAST = 0.7;

  private final PhraseText words;
  private final Scale scale = new Scale(1, 1, 0, 0);

  public FitWords(PhraseText words) {
    this.words = words;
    words.getTransforms().add(scale);
    getChildren().add(words);
    setMouseTransparent(true);
  }

  private double factor(double width) {
    double longest = words.minWidth(-1);
    return width < 0 || longest <= width ? 1 : Math.max(LEAST, width / longest);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(words.minWidth(-1) * LEAST);
  }

  @Override
  protected double computePrefWidth(double height) {
    return words.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double factor = factor(width);
    return Math.ceil(words.prefHeight(width < 0 ? -1 : Math.ceil(width / factor)) * factor);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double factor = factor(getWidth());
    double room = Math.ceil(getWidth() / factor);
    scale.setX(factor);
    scale.setY(factor);
    words.resizeRelocate(0, 0, room, words.prefHeight(room));
  }
}
