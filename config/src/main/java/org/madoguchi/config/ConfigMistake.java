package org.madoguchi.config;

import java.util.Comparator;

/**
 * One mistake in a configuration file, as a technician can find it.
 *
 * @param file the file as it was named, by the command or by the file that includes it
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param code by which a manual tells the cure; empty: the message says all
 * @param message what is wrong, in one sentence
 */
public record ConfigMistake(String file, int line, int column, String code, String message) {
  /** From the top of a file to its end. */
  static final Comparator<ConfigMistake> BY_POSITION =
      Comparator.comparingInt(ConfigMistake::line).thenComparingInt(ConfigMistake::column);

  /** {@code file:line:column: message}, which editors and terminals can jump to. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s%s"
        .formatted(file, line, column, code.isEmpty() ? "" : code + ": ", message);
  }
}
