package org.madoguchi.app.ui;

import java.lang.Character.UnicodeScript;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/**
 * How large the letters of a screen are. All of them grow, those of titles and of the foot less.
 */
public enum TextSize {
  USUAL(100),
  LARGE(150),
  LARGEST(200);

  /** Height of the square in which a kanji of running text stands, mm. */
  private static final double BODY_MM = 10;

  /**
   * The same where all is written in Latin letters, which have fewer strokes and longer words, mm.
   * Their capitals are 6.6 mm high then; ADA 707.7.2 asks for 4.8.
   */
  private static final double LATIN_MM = 9;

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /** Of the usual size. */
  public int percent() {
    return percent;
  }

  /**
   * The size of running text.
   *
   * @param language in which it is written
   * @param pixelsPerMillimetre of the panel, in the pixels of the layout
   * @return px
   */
  public double body(Language language, double pixelsPerMillimetre) {
    boolean latin =
        LanguageProfile.of(language)
            .name()
            .codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    return (latin ? LATIN_MM : BODY_MM) * pixelsPerMillimetre * percent / 100;
  }
}
