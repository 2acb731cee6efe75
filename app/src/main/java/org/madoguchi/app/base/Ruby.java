package org.madoguchi.app.base;

import java.util.regex.Pattern;

/**
 * Readings over kanji in a text: {@code {漢字|かんじ}}. Pure; any thread.
 *
 * <p>A placeholder such as {@code {0}} has no bar and is none.
 */
public final class Ruby {
  private static final Pattern RUN = Pattern.compile("\\{([^{}|]+)\\|([^{}|]+)\\}");

  private Ruby() {}

  /** What is written, without the readings. */
  public static String written(String text) {
    return text.indexOf('|') < 0 ? text : RUN.matcher(text).replaceAll("$1");
  }

  /** What is read out: the readings instead of what they stand over. */
  public static String read(String text) {
    return text.indexOf('|') < 0 ? text : RUN.matcher(text).replaceAll("$2");
  }
}
