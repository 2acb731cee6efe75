package org.madoguchi.config;

import java.util.List;
import java.util.Locale;

/**
 * A language, by its tag (RFC 5646): {@code ja}, {@code zh-Hans}, {@code ja-simple} for plain
 * Japanese. What is known of each is a {@link LanguageProfile}. Immutable, any thread.
 *
 * @param code the tag, as it stands in files, journal and configuration
 */
public record Language(String code) {
  public static final Language JA = new Language("ja");
  public static final Language EN = new Language("en");

  /** What staff read, and what every name in a configuration has to be given in. */
  public static final List<Language> OF_STAFF = List.of(JA, EN);

  /**
   * @throws IllegalArgumentException if it isn't such a tag
   */
  public Language {
    if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("no language tag: " + code);
    }
  }

  /** Whether it is Japanese, plain or not: who reads it needs no Japanese name beside another. */
  public boolean japanese() {
    return code.equals("ja") || code.startsWith("ja-");
  }

  /** For dates, numbers and the breaking of lines. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
