package org.madoguchi.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A text that residents read, in several languages. Immutable, any thread.
 *
 * @param texts by language; those of staff are never missing
 */
public record LocalizedText(Map<Language, String> texts) {

  /**
   * @throws IllegalArgumentException if a language of staff is missing; a file is told of it at
   *     reading
   */
  public LocalizedText {
    for (Language language : Language.OF_STAFF) {
      if (!texts.containsKey(language)) {
        throw new IllegalArgumentException("no text in " + language);
      }
    }
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A text of the program's own, in the languages of staff. */
  public LocalizedText(String ja, String en) {
    this(Map.of(Language.JA, ja, Language.EN, en));
  }

  /** The text that a function has for each language of staff. */
  public static LocalizedText of(Function<Language, String> text) {
    return of(Language.OF_STAFF, text);
  }

  /** The text that a function has for each of these, those of staff among them. */
  public static LocalizedText of(Collection<Language> languages, Function<Language, String> text) {
    Map<Language, String> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      texts.put(language, text.apply(language));
    }
    return new LocalizedText(texts);
  }

  /** What is no word, such as a code: the same in every language. */
  public static LocalizedText same(String text) {
    return of(_ -> text);
  }

  /**
   * The text in that language; where there is none, in English, or in Japanese for plain Japanese.
   */
  public String in(Language language) {
    String text = texts.get(language);
    return text != null ? text : there(language.japanese() ? Language.JA : Language.EN);
  }

  /** The text in Japanese, which papers are written in. */
  public String ja() {
    return there(Language.JA);
  }

  private String there(Language ofStaff) {
    return Objects.requireNonNull(texts.get(ofStaff));
  }
}
