package org.madoguchi.figures;

import java.util.Locale;

/** What a measure's values are. All of them can be added up. */
public enum MeasureUnit {
  /** How often. */
  COUNT,
  /** Pages of documents, or sheets of paper. */
  PAGES,
  /** Yen. */
  YEN,
  /** How often something took so long: the kind is one of {@link TimeClasses}. */
  SECONDS_CLASS;

  /** As files write it: {@code seconds-class}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
