package org.madoguchi.municipality.figures;

import java.util.List;

/**
 * How many of the offices that are to report have done so. One that hasn't is "no report", never 0.
 *
 * @param due how many are to report
 * @param missing those that haven't, by id
 */
public record Coverage(int due, List<Office> missing) {
  public Coverage {
    missing = List.copyOf(missing);
  }

  /** How many have reported. */
  public int reported() {
    return due - missing.size();
  }

  /** Whether nobody has: then there are no sums either. */
  public boolean nothing() {
    return reported() == 0;
  }
}
