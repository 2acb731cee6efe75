package org.madoguchi.card;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A PIN or password while it is typed, until the card has it. It can't print itself, and {@link
 * #close()} fills it with zeros. The digits never become a {@code String} and stand in native
 * memory: on the heap a collection that moves them would leave a copy behind that nobody can wipe.
 *
 * <p>Thread-safe: the screen types while a removed card may wipe.
 */
public final class Pin implements AutoCloseable {
  private final MemorySegment digits;
  private int length;
  private boolean wiped;

  /** An empty PIN with room for {@code capacity} digits (4 for user authentication). */
  public Pin(int capacity) {
    this.digits = Arena.ofAuto().allocate(Math.max(1, capacity)).asSlice(0, capacity);
  }

  /**
   * A PIN of ASCII characters, for passwords too. Letters become upper case, as the card has them
   * (card.md 5).
   *
   * @param ascii neither changed nor kept; the caller wipes it
   */
  public static Pin copyOf(byte[] ascii) {
    Pin pin = new Pin(ascii.length);
    for (int i = 0; i < ascii.length; i++) {
      boolean lower = ascii[i] >= 'a' && ascii[i] <= 'z';
      pin.set(i, lower ? ascii[i] - 'a' + 'A' : ascii[i]);
    }
    pin.length = ascii.length;
    return pin;
  }

  /** Adds a digit, 0 to 9; does nothing when full or wiped. */
  public synchronized void append(int digit) {
    if (digit < 0 || digit > 9) {
      throw new IllegalArgumentException("not a digit");
    }
    if (!wiped && length < digits.byteSize()) {
      set(length++, '0' + digit);
    }
  }

  /** Adds a letter, A to Z; does nothing when full or wiped. */
  public synchronized void append(char letter) {
    if (letter < 'A' || letter > 'Z') {
      throw new IllegalArgumentException("not a letter");
    }
    if (!wiped && length < digits.byteSize()) {
      set(length++, letter);
    }
  }

  /** The same characters in memory of their own: both are to be wiped. */
  public synchronized Pin copy() {
    Pin copy = new Pin(length);
    MemorySegment.copy(digits, 0, copy.digits, 0, length);
    copy.length = length;
    return copy;
  }

  /** Whether the other has the same characters. */
  public boolean sameAs(Pin other) {
    byte[] mine = characters();
    byte[] others = other.characters();
    try {
      return MessageDigest.isEqual(mine, others);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(others, (byte) 0);
    }
  }

  /** Takes the last digit away. */
  public synchronized void erase() {
    if (length > 0) {
      set(--length, 0);
    }
  }

  /** How many digits are there. */
  public synchronized int length() {
    return length;
  }

  /** All digits are there. */
  public synchronized boolean complete() {
    return length == digits.byteSize();
  }

  private void set(int index, int ascii) {
    digits.set(ValueLayout.JAVA_BYTE, index, (byte) ascii);
  }

  /** Copies the ASCII characters into what leaves with them. The caller wipes it. */
  public synchronized void copyTo(byte[] command, int offset) {
    MemorySegment.copy(digits, ValueLayout.JAVA_BYTE, 0, command, offset, length);
  }

  /** The ASCII characters, copied. The caller wipes them. */
  synchronized byte[] characters() {
    return digits.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Fills the digits with zeros, for ever. */
  @Override
  public synchronized void close() {
    digits.fill((byte) 0);
    length = 0;
    wiped = true;
  }

  /** Never tells a digit, nor how many there are. */
  @Override
  public String toString() {
    return "Pin[****]";
  }
}
