package org.madoguchi.app.branch.staff;

/**
 * What a scanner read from a staff badge: a secret of whoever wears it, so it isn't shown or
 * logged. {@link StaffBadges} says whose it is.
 *
 * @param text as the scanner typed it
 */
public record Badge(String text) {
  @Override
  public String toString() {
    return "Badge[]";
  }
}
