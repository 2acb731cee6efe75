package org.madoguchi.config;

import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a configuration file, as a technician can find it.
 *
 * @param file the file as it was named, by the command or by the file that includes it
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param code by which a manual tells the cure; empty: the message says all
 * @param message what is wrong, in one sentence
 * @param missing the file that isn't there, if that is all that is wrong
 */
public record ConfigMistake(
    String file, int line, int column, String code, String message, @Nullable Missing missing) {
  /** From the top of a file to its end. */
  static final Comparator<ConfigMistake> BY_POSITION =
      Comparator.comparingInt(ConfigMistake::line).thenComparingInt(ConfigMistake::column);

  /**
   * A file that a key names and that somebody has yet to put there.
   *
   * @param key the key's whole name, such as {@code gateway.key_store}
   */
  public record Missing(String key, Path file) {}

  /** Something that is wrong in the file itself. */
  public ConfigMistake(String file, int line, int column, String code, String message) {
    this(file, line, column, code, message, null);
  }

  /** {@code file:line:column: message}, which editors and terminals can jump to. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s%s"
        .formatted(file, line, column, code.isEmpty() ? "" : code + ": ", message);
  }
}
