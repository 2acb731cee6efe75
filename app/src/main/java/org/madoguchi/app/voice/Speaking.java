package org.madoguchi.app.voice;

import java.io.IOException;
import org.madoguchi.config.Language;

/** Makes speech of texts: a program, or a folder of recordings. Thread-safe. */
interface Speaking {
  /** Whether it can speak that language. */
  boolean has(Language language);

  /**
   * Speaks a text. It may take some tenths of a second.
   *
   * @param rate steps faster than usual, as {@link Voice} has them
   * @throws IOException if it can't; the message tells nothing of the text
   */
  Recording speak(String text, Language language, int rate)
      throws IOException, InterruptedException;
}
