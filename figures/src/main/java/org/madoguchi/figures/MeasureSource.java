package org.madoguchi.figures;

/** Who can tell a measure. */
public enum MeasureSource {
  /** An office's journal. Only these stand in an office's file. */
  JOURNAL,
  /** The registry of offices. */
  REGISTRY,
  /** What others have published. */
  PUBLISHED
}
