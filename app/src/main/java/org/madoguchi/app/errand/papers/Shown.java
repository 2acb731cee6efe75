package org.madoguchi.app.errand.papers;

import java.time.LocalDate;
import java.util.Set;
import org.madoguchi.config.IdentityPaper;
import org.madoguchi.config.PaperClass;

/** Something by which a resident has shown who they are. Immutable; no number or date of it. */
public sealed interface Shown {
  /**
   * A paper that a clerk has looked at.
   *
   * @param row the row of the municipality's table that it is
   * @param ticks what was found on it
   */
  record Paper(IdentityPaper row, Set<PaperTick> ticks) implements Shown {
    public Paper {
      ticks = Set.copyOf(ticks);
    }

    /**
     * Whether it counts as its class on that day: accepted then, not expired, and if it is of class
     * B, or the letter with the My Number, with name and birth date or name and address on it
     * (errands.md 4.2).
     */
    boolean counts(LocalDate day) {
      return row.days().holds(day)
          && (!row.expires() || ticks.contains(PaperTick.NOT_EXPIRED))
          && (row.paperClass() == PaperClass.A || namesItsHolder());
    }

    private boolean namesItsHolder() {
      return ticks.contains(PaperTick.NAME)
          && (ticks.contains(PaperTick.BIRTH_DATE) || ticks.contains(PaperTick.ADDRESS));
    }
  }

  /** The card has found a PIN right, in this visit. */
  record CardPin() implements Shown {}
}
