package org.madoguchi.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * Hints, rules and verdicts in plain words, from {@code photo_<tag>.properties}. Immutable, any
 * thread.
 */
public final class PhotoWords {
  private final Properties words;

  private PhotoWords(Properties words) {
    this.words = words;
  }

  /**
   * In that language, or else in English.
   *
   * @param tag of the language (RFC 5646), such as {@code ja} or {@code zh-Hans}
   */
  public static PhotoWords in(String tag) {
    InputStream own = PhotoWords.class.getResourceAsStream("photo_" + tag + ".properties");
    InputStream found =
        own != null ? own : PhotoWords.class.getResourceAsStream("photo_en.properties");
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(Objects.requireNonNull(found), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("words about photos can't be read", e);
    }
    return new PhotoWords(words);
  }

  /** One short sentence for the person before the camera. */
  public String of(Hint hint) {
    return said("hint." + hint.name());
  }

  /** What the rule is about, in a few words. */
  public String of(PhotoRule rule) {
    return said("rule." + rule.id());
  }

  /** What was found, in a few words. */
  public String of(Verdict verdict) {
    return said("verdict." + verdict.id());
  }

  private String said(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }
}
