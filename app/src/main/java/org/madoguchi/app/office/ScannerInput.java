package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Collects what a scanner types: characters in quick succession, then Enter. A pause makes what
 * came before it stray keys, which are forgotten. Not thread-safe: belongs to one thread.
 *
 * <p>A scanner can also read codes that aren't ours, with anything in them: what is collected is
 * never shown or logged, only handed on as one text.
 */
final class ScannerInput {
  /** A scanner pauses for milliseconds between characters, a person for hundreds. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** Our longest code has less than 80; a longer text is cut and so no code of ours. */
  private static final int LONGEST = 200;

  private final StringBuilder collected = new StringBuilder();
  private Instant last = Instant.MIN;

  /**
   * Takes a character.
   *
   * @param at when it came
   * @return the whole text, if this was the Enter that ends it
   */
  Optional<String> take(char character, Instant at) {
    if (last.isBefore(at.minus(PAUSE)) || last.isAfter(at)) {
      collected.setLength(0);
    }
    last = at;
    if (character == '\r' || character == '\n') {
      String text = collected.toString();
      collected.setLength(0);
      return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
    if (!Character.isISOControl(character) && collected.length() < LONGEST) {
      collected.append(character);
    }
    return Optional.empty();
  }
}
