package org.madoguchi.sandbox.gallery;

import java.util.List;

/**
 * What was measured on one screen; an entry of {@code gallery.json}. Immutable.
 *
 * @param name the state and how it was shown; the picture has it too
 * @param language tag
 * @param text size of the letters, per cent of the usual
 * @param theme its colours
 * @param width px
 * @param height px
 * @param words how many are to be read; without header and foot, which are the same everywhere, and
 *     without the keys of a keyboard
 * @param stops how many things can be done
 * @param controls all that is drawn to be touched, and what can't be had now
 * @param texts every text that is shown
 * @param faults what is cut off, lies over something else or is missing
 */
record MeasuredScreen(
    String name,
    String language,
    String text,
    String theme,
    int width,
    int height,
    int words,
    int stops,
    List<Control> controls,
    List<Words> texts,
    List<String> faults) {
  MeasuredScreen {
    controls = List.copyOf(controls);
    texts = List.copyOf(texts);
    faults = List.copyOf(faults);
  }

  /**
   * @param id as it is touched
   * @param text what is written on it
   * @param widthMm as drawn on this panel
   * @param heightMm as drawn on this panel
   * @param contrast the least of its texts against their ground, 1 to 21; 0 where nothing is
   *     written
   * @param shape of its edge or face against what it stands on, 1 to 21
   * @param speech what is read out
   * @param stop what it is in the list of what can be done
   * @param clipped whether anything of it is cut off
   */
  record Control(
      String id,
      String text,
      double widthMm,
      double heightMm,
      double contrast,
      double shape,
      String speech,
      StopKind stop,
      boolean clipped) {}

  /**
   * @param text without marks
   * @param emMm its smallest letters' size as drawn, mm
   * @param contrast against its ground, 1 to 21
   */
  record Words(String text, double emMm, double contrast) {}

  /** Why something can be touched, or looks as if it could. */
  enum StopKind {
    /** In the list: a choice of the resident's. */
    STOP,
    /** In the list, though it can't be done now. */
    NOT_NOW,
    /** It leafs through a list. */
    LEAFING,
    /** A digit or letter of a PIN, or the key that erases one: in no list, and never spoken. */
    TYPING,
    /** In no list though it should be. */
    NONE
  }
}
