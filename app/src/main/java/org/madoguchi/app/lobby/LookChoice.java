package org.madoguchi.app.lobby;

import java.util.List;
import org.madoguchi.config.Language;

/**
 * What of its look a resident can choose, or try out. Immutable.
 *
 * @param languages in the order of the screen
 * @param asked what is about to be chosen: the choice lies over the screen
 */
public record LookChoice(List<Language> languages, Asked asked) {
  /** What is asked. */
  public enum Asked {
    NOTHING,
    LANGUAGE,
    /** Size of the letters and colours. */
    DISPLAY,
    /** Nothing: nobody has been here for a while. */
    RESTING,
    /** The keys of a keypad only say what they do. */
    PRACTICE,
    /** Why staff were called. */
    REASON,
    /** Nothing: the writing board. */
    BOARD;

    /** Its key was touched: it opens, or closes again. */
    Asked touched(Asked key) {
      return this == key ? NOTHING : key;
    }
  }

  public LookChoice {
    languages = List.copyOf(languages);
  }

  /** The languages of staff, and no choice lies over the screen. */
  public static LookChoice ofStaff() {
    return new LookChoice(Language.OF_STAFF, Asked.NOTHING);
  }

  /** Whether the keys of a keypad only say what they do. */
  public boolean practising() {
    return asked == Asked.PRACTICE;
  }

  /** Whether nobody has been here for a while. */
  public boolean resting() {
    return asked == Asked.RESTING;
  }

  /** Whether any choice lies over the screen. */
  public boolean open() {
    return asked != Asked.NOTHING;
  }
}
