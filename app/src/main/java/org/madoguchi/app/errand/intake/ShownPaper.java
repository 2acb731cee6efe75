package org.madoguchi.app.errand.intake;

import java.util.Set;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperTick;

/**
 * A paper that a clerk has ticked, with its picture: without one there is none.
 *
 * @param paper the row of the municipality's table that it is
 * @param ticks what was found on it
 * @param picture as the clerk saw it
 */
public record ShownPaper(AcceptedPaper paper, Set<PaperTick> ticks, PaperPicture picture) {
  public ShownPaper {
    ticks = Set.copyOf(ticks);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "ShownPaper[]";
  }
}
