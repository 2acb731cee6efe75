package org.madoguchi.config;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A text that residents read, in each language of the screens. Immutable, any thread.
 *
 * @param texts one for each {@link Language}
 */
public record LocalizedText(Map<Language, String> texts) {

  /**
   * @throws IllegalArgumentException if a language is missing; a file is told of it at reading
   */
  public LocalizedText {
    for (Language language : Language.values()) {
      if (!texts.containsKey(language)) {
        throw new IllegalArgumentException("no text in " + language);
      }
    }
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  /** A text of the program's own, in the languages that it is written in. */
  public LocalizedText(String ja, String en) {
    this(Map.of(Language.JA, ja, Language.EN, en));
  }

  /** The text that a function has for each language. */
  public static LocalizedText of(Function<Language, String> text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text.apply(language));
    }
    return new LocalizedText(texts);
  }

  /** What is no word, such as a code: the same in every language. */
  public static LocalizedText same(String text) {
    return of(_ -> text);
  }

  /** The text in the given language. */
  public String in(Language language) {
    return texts.getOrDefault(language, "");
  }

  /** The text in Japanese, which papers are written in. */
  public String ja() {
    return in(Language.JA);
  }
}
