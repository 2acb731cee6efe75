package org.madoguchi.municipality.figures;

import java.util.Locale;
import org.madoguchi.figures.FiguresFault;

/** What becomes of a file that came. */
public sealed interface Taking {
  /** It is here. */
  record Taken(As as) implements Taking {}

  /** It isn't taken. */
  record Refused(FiguresFault why) implements Taking {}

  /** Another office's: each delivers its own. */
  record NotYours() implements Taking {}

  /** How it is here. */
  enum As {
    /** It counts; of a head: it is kept. */
    COUNTED,
    /** It was here already. */
    AGAIN,
    /** It is kept and doesn't count: a person must look. */
    KEPT;

    /** As it is answered. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
