package org.madoguchi.app.lobby;

import org.madoguchi.app.ui.TextSize;
import org.madoguchi.app.voice.Voice;
import org.madoguchi.config.Language;
import org.madoguchi.config.ScreenTheme;

/**
 * How a resident wants the screen, and whether to hear it. It ends with the visit. Immutable.
 *
 * @param language of the screen
 * @param size of its letters
 * @param theme its colours
 * @param voice whether and how it is read out
 * @param dark whether nothing is shown, so that nobody else reads it; only with a voice
 */
public record Look(Language language, TextSize size, ScreenTheme theme, Voice voice, boolean dark) {
  /** How every visit begins where nothing else is configured. */
  public static final Look USUAL = of(ScreenTheme.LIGHT);

  public Look {
    dark = dark && voice.on();
  }

  /** One without a voice. */
  public Look(Language language, TextSize size, ScreenTheme theme) {
    this(language, size, theme, Voice.OFF, false);
  }

  /** How every visit begins at a terminal of that theme. */
  public static Look of(ScreenTheme theme) {
    return new Look(Language.JA, TextSize.USUAL, theme);
  }

  /** The same in another language. */
  public Look in(Language other) {
    return new Look(other, size, theme, voice, dark);
  }

  /** The same in letters of another size. */
  public Look sized(TextSize other) {
    return new Look(language, other, theme, voice, dark);
  }

  /** The same in other colours. */
  public Look coloured(ScreenTheme other) {
    return new Look(language, size, other, voice, dark);
  }

  /** The same read out in another way. */
  public Look spoken(Voice other) {
    return new Look(language, size, theme, other, dark);
  }

  /** The same with nothing shown, or all again. */
  public Look darkened(boolean nothingShown) {
    return new Look(language, size, theme, voice, nothingShown);
  }

  /** What of it is seen: a voice that gets louder builds no screen anew. */
  public Look seen() {
    return new Look(language, size, theme);
  }

  /** The same at the usual rate and volume: what a tone says of a change. */
  public Look plainlySpoken() {
    return spoken(new Voice(voice.on(), 0, 0));
  }
}
