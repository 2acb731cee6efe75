package org.madoguchi.app.ui;

import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A key's face over its whole area. JavaFX's own button skin lays out one line of text and a
 * picture of fixed size, and can't break between phrases.
 */
final class KeySkin extends SkinBase<Key> {
  private final Region face;

  KeySkin(Key key, Region face) {
    super(key);
    this.face = face;
    getChildren().setAll(face);
    key.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    key.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    key.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> key.disarm());
    key.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
  }

  private void press(MouseEvent event) {
    event.consume();
    if (event.getButton() == MouseButton.PRIMARY) {
      getSkinnable().arm();
    }
  }

  private void release(MouseEvent event) {
    event.consume();
    Key key = getSkinnable();
    if (event.getButton() == MouseButton.PRIMARY && key.isArmed()) {
      key.disarm();
      key.fire();
    }
  }

  private void type(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      getSkinnable().fire();
    }
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    face.resizeRelocate(x, y, width, height);
  }

  @Override
  protected double computeMinWidth(double h, double top, double right, double bottom, double left) {
    return Math.max(getSkinnable().smallest(), left + face.minWidth(-1) + right);
  }

  @Override
  protected double computePrefWidth(
      double h, double top, double right, double bottom, double left) {
    return Math.max(getSkinnable().smallest(), left + face.prefWidth(-1) + right);
  }

  @Override
  protected double computeMinHeight(
      double w, double top, double right, double bottom, double left) {
    return Math.max(getSkinnable().smallest(), content(w, top, right, bottom, left));
  }

  @Override
  protected double computePrefHeight(
      double w, double top, double right, double bottom, double left) {
    return Math.max(getSkinnable().usual(), content(w, top, right, bottom, left));
  }

  private double content(double w, double top, double right, double bottom, double left) {
    return top + face.prefHeight(w < 0 ? -1 : w - left - right) + bottom;
  }

  @Override
  protected double computeMaxWidth(double h, double top, double right, double bottom, double left) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMaxHeight(
      double w, double top, double right, double bottom, double left) {
    return Double.MAX_VALUE;
  }
}
