package org.madoguchi.app.branch.staff;

/**
 * Someone who works at the branch, as the journal calls them: a number of the configuration, no
 * name.
 *
 * @param text {@code [a-z0-9-]{1,32}}
 */
public record StaffNumber(String text) {
  public StaffNumber {
    if (!text.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException("1 to 32 of a-z, 0-9 and -");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
