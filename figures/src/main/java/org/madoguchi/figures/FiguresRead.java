package org.madoguchi.figures;

/** What reading a file of figures comes to. */
public sealed interface FiguresRead {
  /** The figures. */
  record Read(MonthFigures figures) implements FiguresRead {}

  /** None. */
  record Not(FiguresFault why) implements FiguresRead {}
}
