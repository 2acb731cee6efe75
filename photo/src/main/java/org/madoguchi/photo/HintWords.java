package org.madoguchi.photo;

import java.util.Locale;
import java.util.ResourceBundle;

/** What a person is told, in words: {@code hints_ja.properties} and {@code hints_en.properties}. */
public final class HintWords {
  private final ResourceBundle words;

  private HintWords(ResourceBundle words) {
    this.words = words;
  }

  /** Japanese, or else English. */
  public static HintWords in(Locale language) {
    Locale known = language.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    return new HintWords(
        ResourceBundle.getBundle("org.madoguchi.photo.hints", known, HintWords.class.getModule()));
  }

  /** One short sentence. */
  public String of(Hint hint) {
    return words.getString(hint.name());
  }
}
