package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Collects what a scanner types: characters in quick succession, then Enter, Tab or nothing,
 * however it was set up. Not thread-safe: belongs to one thread.
 *
 * <p>A scanner can also read codes that aren't ours, with anything in them: what is collected is
 * never shown or logged, only handed on as one text.
 */
final class ScannerInput {
  /** A scanner pauses for milliseconds between characters, a person for hundreds. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** Our longest code has less than 80; a longer text is cut and so no code of ours. */
  private static final int LONGEST = 200;

  /** Fewer characters that nothing ends are stray keys, such as a sleeve on the keyboard. */
  private static final int SHORTEST = 3;

  private final StringBuilder collected = new StringBuilder();
  private Instant last = Instant.MIN;

  /**
   * Takes a character.
   *
   * @param at when it came
   * @return a whole text, if this character or the pause before it ends one
   */
  Optional<String> take(char character, Instant at) {
    Optional<String> before = paused(at);
    last = at;
    if (character == '\r' || character == '\n' || character == '\t') {
      return before.isPresent() ? before : ended(1);
    }
    if (!Character.isISOControl(character) && collected.length() < LONGEST) {
      collected.append(character);
    }
    return before;
  }

  /** The text that a pause has ended by now: not every scanner ends with a key. */
  Optional<String> paused(Instant now) {
    return last.isBefore(now.minus(PAUSE)) || last.isAfter(now)
        ? ended(SHORTEST)
        : Optional.empty();
  }

  /** Whether something was typed that nothing has ended yet. */
  boolean collecting() {
    return !collected.isEmpty();
  }

  private Optional<String> ended(int least) {
    String text = collected.toString();
    collected.setLength(0);
    return text.strip().length() < least ? Optional.empty() : Optional.of(text);
  }
}
