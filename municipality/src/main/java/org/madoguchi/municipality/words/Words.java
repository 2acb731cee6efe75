package org.madoguchi.municipality.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.config.Language;

/**
 * Officers' words in one language: of the pages, of plans and of figures. {@code {0}}, {@code {1}}
 * … are filled in as they are. Immutable, any thread.
 */
public final class Words {
  private static final Map<Language, Words> ALL =
      Map.of(Language.JA, load(Language.JA), Language.EN, load(Language.EN));

  private final Properties texts;
  private final Language language;

  private Words(Properties texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /** The words in that language. */
  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Words load(Language language) {
    Properties texts = new Properties();
    for (String name : List.of("pages", "plan", "figures")) {
      load(name + "_" + language.code() + ".properties", texts);
    }
    return new Words(texts, language);
  }

  private static void load(String file, Properties texts) {
    var stream = Words.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no words: " + file);
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("words can't be read: " + file, e);
    }
  }

  /** Which one it is. */
  public Language language() {
    return language;
  }

  /**
   * A text with its placeholders filled in.
   *
   * @throws IllegalStateException if there is no such text
   */
  public String get(String key, Object... values) {
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
  public String code(String group, String code) {
    String text = texts.getProperty(group + "." + code);
    return text == null ? code : text;
  }

  /** Every key, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
