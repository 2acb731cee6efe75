package org.madoguchi.app.errand.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;

/**
 * Whether what a resident has shown suffices by a municipality's rule, and if not, what would.
 * Pure, any thread.
 */
public sealed interface PaperCheck {
  /** A line of the rule has all it wants. */
  record Sufficient() implements PaperCheck {}

  /**
   * No line has.
   *
   * @param additions each of which would suffice and none of which holds another; those that want
   *     least first, and those that want as much in the order of the rule. Never empty
   */
  record Missing(List<List<PaperNeed>> additions) implements PaperCheck {
    public Missing {
      additions = additions.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Holds what was shown against a rule.
   *
   * @param shown in any order. The same code shown twice counts once, if it counts at all
   * @param day the branch's day
   */
  static PaperCheck of(PaperRule rule, Collection<? extends Shown> shown, LocalDate day) {
    Map<PaperNeed, Integer> there = counted(shown, day);
    List<List<PaperNeed>> wanted =
        rule.anyOf().stream()
            .map(line -> lacking(line, there))
            .sorted(Comparator.comparingInt(List::size)) // keeps the rule's order otherwise
            .toList();
    if (wanted.getFirst().isEmpty()) {
      return new Sufficient();
    }
    List<List<PaperNeed>> smallest = new ArrayList<>();
    for (List<PaperNeed> addition : wanted) {
      if (smallest.stream().noneMatch(s -> lacking(s, count(addition)).isEmpty())) {
        smallest.add(addition);
      }
    }
    return new Missing(smallest);
  }

  private static Map<PaperNeed, Integer> counted(Collection<? extends Shown> shown, LocalDate day) {
    Set<Object> once = new HashSet<>();
    List<PaperNeed> there = new ArrayList<>();
    boolean letter = false;
    for (Shown one : shown) {
      switch (one) {
        case Shown.Paper paper -> {
          if (paper.counts(day) && once.add(paper.row().code())) {
            switch (paper.row().paperClass()) {
              case A -> there.add(PaperNeed.A);
              case B -> there.add(PaperNeed.B);
              case NOTICE -> letter = true;
            }
          }
        }
        case Shown.CardPin pin -> {
          if (once.add(pin)) {
            there.add(PaperNeed.PIN);
          }
        }
      }
    }
    if (letter) {
      there.add(PaperNeed.NOTICE); // two of them say no more than one
    }
    return count(there);
  }

  private static Map<PaperNeed, Integer> count(List<PaperNeed> needs) {
    Map<PaperNeed, Integer> count = new EnumMap<>(PaperNeed.class);
    needs.forEach(need -> count.merge(need, 1, Integer::sum));
    return count;
  }

  /** What a line wants beyond what is there, in the order of {@link PaperNeed}. */
  private static List<PaperNeed> lacking(List<PaperNeed> line, Map<PaperNeed, Integer> there) {
    Map<PaperNeed, Integer> left = new EnumMap<>(PaperNeed.class);
    left.putAll(there);
    List<PaperNeed> lacking = new ArrayList<>();
    for (PaperNeed need : line) {
      if (left.merge(need, -1, Integer::sum) < 0) {
        lacking.add(need);
      }
    }
    lacking.sort(Comparator.naturalOrder());
    return lacking;
  }
}
