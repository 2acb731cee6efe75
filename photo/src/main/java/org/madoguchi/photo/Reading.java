package org.madoguchi.photo;

/**
 * A measure of one photo.
 *
 * @param value in the measure's unit; {@link Double#NaN} if it couldn't be measured
 */
public record Reading(Measure measure, double value) {
  /** Whether it is within the limits. */
  public boolean right() {
    return measure.right(value);
  }
}
