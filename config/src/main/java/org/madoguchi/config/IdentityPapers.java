package org.madoguchi.config;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The papers that a municipality accepts, and which of them suffice for what. Immutable, any
 * thread.
 *
 * @param papers its paper table, in the order of the screen. A code may stand in several rows whose
 *     days don't overlap
 * @param rules one for each {@link PaperUse}
 */
public record IdentityPapers(List<IdentityPaper> papers, Map<PaperUse, PaperRule> rules) {
  /**
   * @throws IllegalArgumentException if a use has no rule
   */
  public IdentityPapers {
    papers = List.copyOf(papers);
    EnumMap<PaperUse, PaperRule> each = new EnumMap<>(PaperUse.class);
    each.putAll(rules);
    if (each.size() != PaperUse.values().length) {
      throw new IllegalArgumentException("a use of papers without a rule");
    }
    rules = java.util.Collections.unmodifiableMap(each);
  }

  /** What holds where a municipality's file says nothing: {@code papers.toml} of this module. */
  public static IdentityPapers usual() {
    return UsualPapers.READ;
  }

  /** The rule for that use. */
  public PaperRule rule(PaperUse use) {
    return Objects.requireNonNull(rules.get(use));
  }

  /** The papers that are accepted on that day, in the order of the screen. */
  public List<IdentityPaper> on(LocalDate day) {
    return papers.stream().filter(p -> p.days().holds(day)).toList();
  }
}
