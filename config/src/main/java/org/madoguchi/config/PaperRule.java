package org.madoguchi.config;

import java.util.List;

/**
 * Which papers suffice. Immutable.
 *
 * @param anyOf lines of which any one suffices; a line wants all that stands in it, each from
 *     something else. At least one line, none of them empty
 */
public record PaperRule(List<List<PaperNeed>> anyOf) {
  public PaperRule {
    anyOf = anyOf.stream().map(List::copyOf).toList();
    if (anyOf.isEmpty() || anyOf.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a line that wants nothing would always suffice");
    }
  }
}
