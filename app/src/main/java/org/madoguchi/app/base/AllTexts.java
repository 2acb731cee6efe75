package org.madoguchi.app.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.config.Language;

/**
 * The words of a group of screens in every language that they are shown in: files {@code
 * <name>_<tag>.properties} beside a class, each read when it is first asked for. Any thread.
 */
public final class AllTexts {
  private final Class<?> beside;
  private final String name;
  private final Map<Language, Texts> read = new ConcurrentHashMap<>();

  public AllTexts(Class<?> beside, String name) {
    this.beside = beside;
    this.name = name;
  }

  /**
   * The words in that language.
   *
   * @throws IllegalStateException if there are none
   */
  public Texts in(Language language) {
    return read.computeIfAbsent(language, l -> Texts.load(beside, name, l));
  }
}
