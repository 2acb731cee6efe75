package org.madoguchi.photo;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Hints, rules and verdicts in plain words: {@code photo_ja.properties} and {@code
 * photo_en.properties}.
 */
public final class PhotoWords {
  private final ResourceBundle words;

  private PhotoWords(ResourceBundle words) {
    this.words = words;
  }

  /** Japanese, or else English. */
  public static PhotoWords in(Locale language) {
    Locale known = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    return new PhotoWords(
        ResourceBundle.getBundle("org.madoguchi.photo.photo", known, PhotoWords.class.getModule()));
  }

  /** One short sentence for the person before the camera. */
  public String of(Hint hint) {
    return words.getString("hint." + hint.name());
  }

  /** What the rule is about, in a few words. */
  public String of(PhotoRule rule) {
    return words.getString("rule." + rule.id());
  }

  /** What was found, in a few words. */
  public String of(Verdict verdict) {
    return words.getString("verdict." + verdict.id());
  }
}
