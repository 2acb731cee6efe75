package org.madoguchi.config;

import java.util.List;

/** The result of reading configuration: the whole of it, or every mistake in it. */
public sealed interface ConfigReading<T> {
  /** Nothing is wrong. */
  record Read<T>(T value) implements ConfigReading<T> {}

  /**
   * Something is wrong; nothing of it may be used.
   *
   * @param mistakes at least one, file by file from top to end
   */
  record Mistakes<T>(List<ConfigMistake> mistakes) implements ConfigReading<T> {
    public Mistakes {
      mistakes = List.copyOf(mistakes);
      if (mistakes.isEmpty()) {
        throw new IllegalArgumentException("no mistake");
      }
    }
  }
}
