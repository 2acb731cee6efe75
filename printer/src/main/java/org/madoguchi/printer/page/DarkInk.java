package org.madoguchi.printer.page;

/** Where a page's picture is dark, with quick counts. Thread rule: immutable once made. */
public final class DarkInk {
  /**
   * A line of 0.3 mm between two pixels is this bright at 2 pixels a millimetre; no ground is so
   * dark.
   */
  private static final int DARK = 185;

  private final int width;
  private final int height;

  /** Dark pixels above and left of a corner; rows of {@code width + 1}. */
  private final int[] sums;

  public DarkInk(PagePicture picture) {
    width = picture.width();
    height = picture.height();
    sums = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sums[at(x + 1, y + 1)] =
            sums[at(x, y + 1)]
                + sums[at(x + 1, y)]
                - sums[at(x, y)]
                + (dark(picture.colour(x, y)) ? 1 : 0);
      }
    }
  }

  private static boolean dark(int rgb) {
    return Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff)) < DARK;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public boolean dark(int x, int y) {
    return share(x, y, x + 1, y + 1) > 0;
  }

  /** Part of a rectangle that is dark; what lies outside the page isn't. */
  public double share(int left, int top, int right, int bottom) {
    int l = Math.clamp(left, 0, width);
    int r = Math.clamp(right, 0, width);
    int t = Math.clamp(top, 0, height);
    int b = Math.clamp(bottom, 0, height);
    int all = (right - left) * (bottom - top);
    int dark = sums[at(r, b)] - sums[at(l, b)] - sums[at(r, t)] + sums[at(l, t)];
    return all <= 0 ? 0 : (double) dark / all;
  }

  private int at(int x, int y) {
    return y * (width + 1) + x;
  }
}
