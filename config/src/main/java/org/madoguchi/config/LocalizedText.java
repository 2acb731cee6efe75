package org.madoguchi.config;

/**
 * A text that residents read, in each language of the screens.
 *
 * @param ja Japanese, never blank
 * @param en English, never blank
 */
public record LocalizedText(String ja, String en) {

  /** The text in the given language. */
  public String in(Language language) {
    return switch (language) {
      case JA -> ja;
      case EN -> en;
    };
  }
}
