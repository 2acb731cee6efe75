package org.madoguchi.printer.check;

import org.jspecify.annotations.Nullable;

/**
 * What of the graphics state (ISO 32000-1 8.4.1) matters for the bounds.
 *
 * @param font that is written with; null before the first is chosen
 * @param dashes length of one dash and its gap; 0 for a line without
 */
record PenState(@Nullable FontInUse font, double dashes) {
  static final PenState FIRST = new PenState(null, 0);

  PenState writing(FontInUse with) {
    return new PenState(with, dashes);
  }

  PenState dashed(double period) {
    return new PenState(font, period);
  }
}
