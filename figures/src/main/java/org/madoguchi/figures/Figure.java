package org.madoguchi.figures;

import java.util.Comparator;

/**
 * One figure.
 *
 * @param municipality five digits; empty if it is about none
 * @param kind what the measure splits by, {@code [a-z0-9-]{0,64}}
 * @param value 0 to {@link #MOST}, in the measure's unit
 */
public record Figure(Measure measure, String municipality, String kind, long value)
    implements Comparable<Figure> {
  /** A country's year stays far below; the sum of a whole file can't overflow. */
  public static final long MOST = 1_000_000_000_000L;

  private static final Comparator<Figure> ORDER =
      Comparator.comparing((Figure f) -> f.measure().key())
          .thenComparing(Figure::municipality)
          .thenComparing(Figure::kind)
          .thenComparingLong(Figure::value);

  public Figure {
    if (!municipality.matches("([0-9]{5})?")
        || !kind.matches("[a-z0-9-]{0,64}")
        || value < 0
        || value > MOST) {
      throw new IllegalArgumentException("no figure of " + measure.key());
    }
    if (measure.unit() == MeasureUnit.SECONDS_CLASS && !TimeClasses.all().contains(kind)) {
      throw new IllegalArgumentException("no class of seconds: " + measure.key());
    }
  }

  /** By measure's key, municipality and kind. */
  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }

  /** Whether both are about the same. */
  public boolean sameAs(Figure other) {
    return measure == other.measure
        && municipality.equals(other.municipality)
        && kind.equals(other.kind);
  }
}
