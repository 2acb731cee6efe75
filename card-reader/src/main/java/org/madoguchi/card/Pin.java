package org.madoguchi.card;

import java.util.Arrays;

/**
 * A PIN or password while it is typed, until the card has it. It can't print itself, and {@link
 * #close()} fills it with zeros: the digits never become a {@code String}, because only a {@code
 * byte[]} filled with zeros leaves nothing on the heap.
 *
 * <p>Thread-safe: the screen types while a removed card may wipe.
 */
public final class Pin implements AutoCloseable {
  private final byte[] digits;
  private int length;
  private boolean wiped;

  /** An empty PIN with room for {@code capacity} digits (4 for user authentication). */
  public Pin(int capacity) {
    this.digits = new byte[capacity];
  }

  /**
   * A PIN of ASCII signs, for passwords too. Letters become upper case, as the card has them
   * (card.md 5).
   *
   * @param ascii neither changed nor kept; the caller wipes it
   */
  public static Pin copyOf(byte[] ascii) {
    Pin pin = new Pin(ascii.length);
    for (int i = 0; i < ascii.length; i++) {
      boolean lower = ascii[i] >= 'a' && ascii[i] <= 'z';
      pin.digits[i] = (byte) (lower ? ascii[i] - 'a' + 'A' : ascii[i]);
    }
    pin.length = ascii.length;
    return pin;
  }

  /** Adds a digit, 0 to 9; does nothing when full or wiped. */
  public synchronized void append(int digit) {
    if (digit < 0 || digit > 9) {
      throw new IllegalArgumentException("not a digit");
    }
    if (!wiped && length < digits.length) {
      digits[length++] = (byte) ('0' + digit);
    }
  }

  /** Takes the last digit away. */
  public synchronized void erase() {
    if (length > 0) {
      digits[--length] = 0;
    }
  }

  /** How many digits are there. */
  public synchronized int length() {
    return length;
  }

  /** All digits are there. */
  public synchronized boolean complete() {
    return length == digits.length;
  }

  /** Copies the ASCII digits into a command. The caller wipes the command. */
  synchronized void copyTo(byte[] command, int offset) {
    System.arraycopy(digits, 0, command, offset, length);
  }

  /** The ASCII signs, copied. The caller wipes them. */
  synchronized byte[] signs() {
    return Arrays.copyOf(digits, length);
  }

  /** Fills the digits with zeros, for ever. */
  @Override
  public synchronized void close() {
    Arrays.fill(digits, (byte) 0);
    length = 0;
    wiped = true;
  }

  /** Never tells a digit, nor how many there are. */
  @Override
  public String toString() {
    return "Pin[****]";
  }
}
