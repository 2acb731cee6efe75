package org.madoguchi.app.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.config.Language;

/**
 * The words of a group of screens in one language, from a UTF-8 file {@code
 * <name>_<tag>.properties} beside a class. Immutable, any thread.
 *
 * <p>{@code {0}}, {@code {1}} … are filled in as they are: no other character is special, so that
 * translators may write apostrophes. There is no falling back to another language or to a key's
 * name: a missing text is a bug.
 */
public final class Texts {
  private final String file;
  private final Properties texts;
  private final Language language;

  private Texts(String file, Properties texts, Language language) {
    this.file = file;
    this.texts = texts;
    this.language = language;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if it isn't there
   */
  public static Texts load(Class<?> beside, String name, Language language) {
    String file = name + "_" + language.code() + ".properties";
    var stream = beside.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no texts: " + file);
    }
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("texts can't be read: " + file, e);
    }
    return new Texts(file, texts, language);
  }

  /** These words, and below them those of another file: what isn't here is looked up there. */
  public Texts over(Texts below) {
    Properties both = new Properties();
    both.putAll(below.texts);
    both.putAll(texts);
    return new Texts(file + " over " + below.file, both, language);
  }

  /** The language that these words are in. */
  public Language language() {
    return language;
  }

  /**
   * A text with its placeholders filled in, without readings.
   *
   * @throws IllegalStateException if the file has no such text
   */
  public String get(String key, Object... values) {
    return Ruby.written(withReadings(key, values));
  }

  /**
   * The same with the readings over its kanji ({@link Ruby}), where the file has any.
   *
   * @throws IllegalStateException if the file has no such text
   */
  public String withReadings(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text " + key + " in " + file);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** A text as it is said: without readings and marks for bold or breaks, on one line. */
  public static String plain(String text) {
    return Ruby.written(text).replace("*", "").replace("\u200b", "").replace('\n', ' ');
  }

  /** Every key of the file, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
