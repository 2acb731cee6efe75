package org.madoguchi.app.technician;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.Pin;

/** Reads PINs and the like from standard input, byte by byte, so that none stays in a buffer. */
final class SecretInput {
  /** Longer than any PIN with its line end. */
  private static final int LONGEST = 64;

  private SecretInput() {}

  /**
   * One line without its end. Too long, or no line: the empty PIN, which no card is ever sent.
   *
   * @throws IOException standard input is broken
   */
  static Pin line(InputStream in) throws IOException {
    byte[] characters = bytes(in);
    if (characters == null) {
      return new Pin(0);
    }
    Pin pin = Pin.copyOf(characters);
    Arrays.fill(characters, (byte) 0);
    return pin;
  }

  /**
   * One line without its end; the caller wipes it. Null: too long, or no line.
   *
   * @throws IOException standard input is broken
   */
  static byte @Nullable [] bytes(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST];
    int length = 0;
    try {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        if (length == LONGEST) {
          return null;
        }
        line[length++] = (byte) next;
      }
      if (length > 0 && line[length - 1] == '\r') {
        length--;
      }
      return Arrays.copyOf(line, length);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
