package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperCheck;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.errand.papers.Shown;
import org.madoguchi.config.PaperClass;

/** What the office screen knows about a case's papers. Pure. */
final class CasePapers {
  private CasePapers() {}

  /** Whether what was seen suffices; the branch has the last word. */
  static PaperCheck check(Todo.SeePapers papers, List<PaperSeen> seen) {
    return PaperCheck.of(papers.rule(), shown(papers, seen), papers.day());
  }

  /** Whether that paper counts. */
  static boolean counts(Todo.SeePapers papers, PaperSeen one) {
    return !PaperSeen.classes(shown(papers, List.of(one)), papers.day()).isEmpty();
  }

  private static List<Shown.Paper> shown(Todo.SeePapers papers, List<PaperSeen> seen) {
    return PaperSeen.in(papers.accepted(), seen).orElse(List.of());
  }

  /** What to look for on a paper. Those of class A don't depend on what is written on them. */
  static List<PaperTick> ticks(AcceptedPaper paper) {
    List<PaperTick> ticks = new ArrayList<>();
    if (paper.paperClass() != PaperClass.A) {
      ticks.addAll(List.of(PaperTick.NAME, PaperTick.BIRTH_DATE, PaperTick.ADDRESS));
    }
    if (paper.expires()) {
      ticks.add(PaperTick.NOT_EXPIRED);
    }
    return ticks;
  }
}
