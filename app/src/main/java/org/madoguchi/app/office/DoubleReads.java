package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.madoguchi.app.custody.TypedCode;

/**
 * Which texts are the scanner's echo of one scan: many scanners read a code again and again for as
 * long as it lies before them. Not thread-safe: belongs to one thread. Holds a text for no longer
 * than it can be an echo.
 */
final class DoubleReads {
  /** The same text within so long of its last reading isn't another scan. */
  static final Duration ECHO = Duration.ofSeconds(1);

  private final Map<String, Instant> read = new HashMap<>();

  /** Takes a text; whether it is an echo of one that was read just before. */
  boolean echo(String text, Instant at) {
    read.values().removeIf(last -> last.isAfter(at) || !last.plus(ECHO).isAfter(at));
    return read.put(TypedCode.plain(text), at) != null;
  }

  /** A person has acted meanwhile: whatever is scanned now is meant. */
  void forget() {
    read.clear();
  }
}
