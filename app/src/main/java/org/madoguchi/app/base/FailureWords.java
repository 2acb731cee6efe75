package org.madoguchi.app.base;

import java.util.List;
import java.util.Set;
import org.madoguchi.config.Language;

/**
 * What a failure code says to people, in one language: in words, and what helps. Immutable, any
 * thread.
 */
public final class FailureWords {
  private final Texts texts;

  private FailureWords(Texts texts) {
    this.texts = texts;
  }

  /** Reads {@code failures_ja.properties} or {@code failures_en.properties}. */
  public static FailureWords in(Language language) {
    return new FailureWords(Texts.load(FailureWords.class, "failures", language));
  }

  /**
   * What residents read, in any language that there are words in: those that staff don't read have
   * {@code residents_<tag>.properties}, without the codes that only staff are told of.
   */
  public static FailureWords forResidents(Language language) {
    return Language.OF_STAFF.contains(language)
        ? in(language)
        : new FailureWords(Texts.load(FailureWords.class, "residents", language));
  }

  /** What happened. */
  public String words(FailureCode failure) {
    return texts.get(failure.code() + ".words");
  }

  /** What the reader of the words can do about it. */
  public String cure(FailureCode failure) {
    return texts.get(failure.code() + ".cure");
  }

  /** All of its words and cures. */
  public List<String> all() {
    return texts.keys().stream().map(key -> texts.get(key)).toList();
  }

  /** Every key of the file. */
  Set<String> keys() {
    return texts.keys();
  }
}
