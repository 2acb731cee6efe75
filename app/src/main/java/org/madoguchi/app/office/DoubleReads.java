package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.madoguchi.app.custody.TypedCode;

/**
 * Recognises repeated reads: many scanners read a code again and again while it lies in front of
 * them. Not thread-safe: belongs to one thread. Keeps a text no longer than it can be a repetition.
 */
final class DoubleReads {
  /** The same text within this time of its last reading isn't another scan. */
  static final Duration ECHO = Duration.ofSeconds(1);

  private final Map<String, Instant> read = new HashMap<>();

  /** Takes a text and tells whether it repeats the one read just before. */
  boolean echo(String text, Instant at) {
    read.values().removeIf(last -> last.isAfter(at) || !last.plus(ECHO).isAfter(at));
    return read.put(TypedCode.plain(text), at) != null;
  }

  /** A person has acted in between: the next scan is intentional. */
  void forget() {
    read.clear();
  }
}
