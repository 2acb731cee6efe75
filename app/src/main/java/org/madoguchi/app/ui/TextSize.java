package org.madoguchi.app.ui;

/** How large the letters of a screen are. */
public enum TextSize {
  USUAL(100),
  LARGER(125);

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /** Of the usual size. */
  public int percent() {
    return percent;
  }
}
