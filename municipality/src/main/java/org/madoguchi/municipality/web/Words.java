package org.madoguchi.municipality.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.config.Language;

/**
 * The pages' words in one language. {@code {0}}, {@code {1}} … are filled in as they are.
 * Immutable, any thread.
 */
final class Words {
  private static final Map<Language, Words> ALL =
      Map.of(Language.JA, load(Language.JA), Language.EN, load(Language.EN));

  private final Properties texts;
  private final Language language;

  private Words(Properties texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** The words in that language. */
  static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Words load(Language language) {
    Properties texts = new Properties();
    String file = "pages_" + language.code() + ".properties";
    var stream = Words.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no words: " + file);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("words can't be read: " + file, e);
    }
    return new Words(texts, language);
  }

  Language language() {
    return language;
  }

  /**
   * A text with its placeholders filled in.
   *
   * @throws IllegalStateException if there is no such text
   */
  String get(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key + " in " + language);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The text of a code that others may add to: the code itself where there is no text. */
  String code(String group, String code) {
    String text = texts.getProperty(group + "." + code);
    return text == null ? code : text;
  }

  /** Every key, sorted. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
