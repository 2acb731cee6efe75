package org.madoguchi.printer.check;

/**
 * What it takes to carry out a drawing once, the forms that it shows included.
 *
 * @param operators that are carried out
 * @param pixels that are drawn
 * @param letters that are written
 * @param depth of forms in it
 */
record Cost(long operators, long pixels, long letters, int depth) {
  static final Cost NONE = new Cost(0, 0, 0, 0);

  /** Both, one after another. */
  Cost and(Cost other) throws Unfit {
    return new Cost(
            operators + other.operators,
            pixels + other.pixels,
            letters + other.letters,
            Math.max(depth, other.depth))
        .bounded();
  }

  /** This one so many times. */
  Cost times(long times) throws Unfit {
    return new Cost(
            saturated(operators, times), saturated(pixels, times), saturated(letters, times), depth)
        .bounded();
  }

  /** As part of another drawing. */
  Cost within() throws Unfit {
    return new Cost(operators, pixels, letters, depth + 1).bounded();
  }

  private Cost bounded() throws Unfit {
    if (operators > Bounds.OPERATORS
        || pixels > Bounds.PIXELS_DRAWN
        || letters > Bounds.LETTERS
        || depth > Bounds.FORMS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    return this;
  }

  private static long saturated(long a, long b) {
    return a == 0 || b <= Long.MAX_VALUE / a ? a * b : Long.MAX_VALUE;
  }
}
