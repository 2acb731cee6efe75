package org.madoguchi.figures;

/**
 * Why figures aren't believed, or aren't made: a code. Its words and its cure stand in {@code
 * figures_*.properties} and in {@code docs/figures.md}. F10 and on are the issuing plan's.
 */
public enum FiguresFault {
  /** The signature doesn't hold, or isn't that office's. */
  F01,
  /** A head of the journal that was countersigned says otherwise. */
  F02,
  /** A second, different file of the same office and month. */
  F03,
  /** No office of the registry. */
  F04,
  /** No figures: unreadable, too big, or not in the one form. */
  F05,
  /** The month isn't over. */
  F06,
  /** The journal says otherwise. */
  F07,
  /** A measure that this program doesn't know. */
  F08,
  /** The journal doesn't hold. */
  F09
}
