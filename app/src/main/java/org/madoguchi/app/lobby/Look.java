package org.madoguchi.app.lobby;

import org.madoguchi.config.Language;

/**
 * How a resident wants the screen. It ends with the visit. Immutable.
 *
 * @param language of the screen
 * @param largeText whether in larger letters
 */
public record Look(Language language, boolean largeText) {
  /** How every visit begins. */
  public static final Look USUAL = new Look(Language.JA, false);

  Look in(Language other) {
    return new Look(other, largeText);
  }

  Look larger(boolean larger) {
    return new Look(language, larger);
  }
}
