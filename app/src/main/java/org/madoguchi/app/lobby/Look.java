package org.madoguchi.app.lobby;

import org.madoguchi.app.ui.TextSize;
import org.madoguchi.config.Language;
import org.madoguchi.config.ScreenTheme;

/**
 * How a resident wants the screen. It ends with the visit. Immutable.
 *
 * @param language of the screen
 * @param size of its letters
 * @param theme its colours
 */
public record Look(Language language, TextSize size, ScreenTheme theme) {
  /** How every visit begins where nothing else is configured. */
  public static final Look USUAL = of(ScreenTheme.LIGHT);

  /** How every visit begins at a terminal of that theme. */
  public static Look of(ScreenTheme theme) {
    return new Look(Language.JA, TextSize.USUAL, theme);
  }

  /** The same in another language. */
  public Look in(Language other) {
    return new Look(other, size, theme);
  }

  /** The same in letters of another size. */
  public Look sized(TextSize other) {
    return new Look(language, other, theme);
  }

  /** The same in other colours. */
  public Look coloured(ScreenTheme other) {
    return new Look(language, size, other);
  }
}
