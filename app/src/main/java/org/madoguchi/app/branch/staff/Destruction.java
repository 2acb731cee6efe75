package org.madoguchi.app.branch.staff;

import java.util.List;

/**
 * What the clerk says was destroyed when pages were voided, and who answers for it.
 *
 * @param sheets sheets in the shredder, counted by hand; 0 if none came out
 * @param badges of those who saw it, as they were scanned
 */
public record Destruction(int sheets, List<Badge> badges) {
  /** Neither paper nor money was destroyed or given back. */
  public static final Destruction NOTHING = new Destruction(0, List.of());

  /** More sheets than any issuance has with all its runs; a larger number is a typing error. */
  static final int MOST_SHEETS = 999;

  public Destruction {
    badges = List.copyOf(badges);
    if (sheets < 0 || sheets > MOST_SHEETS) {
      throw new IllegalArgumentException("0 to " + MOST_SHEETS + " sheets");
    }
  }

  /**
   * The same after the badges were read.
   *
   * @param by those who answer for it, all different
   */
  public record Attested(int sheets, List<StaffNumber> by) {
    /** Nothing was destroyed. */
    public static final Attested NOTHING = new Attested(0, List.of());

    public Attested {
      by = List.copyOf(by);
    }
  }
}
