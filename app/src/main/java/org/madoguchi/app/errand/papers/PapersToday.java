package org.madoguchi.app.errand.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.Language;
import org.madoguchi.config.PaperClass;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;
import org.madoguchi.config.PaperUse;

/**
 * What a municipality accepts on a day at a desk, for one use.
 *
 * @param accepted in the order of the screen
 * @param rule which of them suffice
 * @param day the branch's day
 */
public record PapersToday(List<AcceptedPaper> accepted, PaperRule rule, LocalDate day) {
  public PapersToday {
    accepted = List.copyOf(accepted);
  }

  /**
   * By the municipality's table. The letter with a My Number is asked for only where a line wants
   * it: nobody shows that number for nothing.
   *
   * @param names the program's, in each language
   * @param notHere what can't be shown at a desk: lines that want it are left out where others are
   */
  public static PapersToday of(
      IdentityPapers papers,
      PaperUse use,
      LocalDate day,
      Function<Language, PaperNames> names,
      List<PaperNeed> notHere) {
    PaperRule rule = atDesk(papers.rule(use), notHere);
    boolean letters = rule.anyOf().stream().anyMatch(line -> line.contains(PaperNeed.NOTICE));
    return new PapersToday(
        papers.on(day).stream()
            .filter(row -> letters || row.paperClass() != PaperClass.NOTICE)
            .map(row -> AcceptedPaper.of(row, names))
            .toList(),
        rule,
        day);
  }

  private static PaperRule atDesk(PaperRule rule, List<PaperNeed> notHere) {
    List<List<PaperNeed>> lines =
        rule.anyOf().stream().filter(line -> line.stream().noneMatch(notHere::contains)).toList();
    return lines.isEmpty() ? rule : new PaperRule(lines);
  }
}
