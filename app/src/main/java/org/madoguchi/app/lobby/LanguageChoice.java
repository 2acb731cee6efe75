package org.madoguchi.app.lobby;

import java.util.List;
import org.madoguchi.config.Language;

/**
 * The languages of a terminal. Immutable.
 *
 * @param languages in the order of the screen
 * @param open whether the resident is about to choose one: the choice lies over the screen
 */
public record LanguageChoice(List<Language> languages, boolean open) {
  public LanguageChoice {
    languages = List.copyOf(languages);
  }

  /** Those of staff, and no choice lies over the screen. */
  public static LanguageChoice ofStaff() {
    return new LanguageChoice(Language.OF_STAFF, false);
  }
}
