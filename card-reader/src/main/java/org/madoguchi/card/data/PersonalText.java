package org.madoguchi.card.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text about a person. It can't print itself, and {@link #close()} fills it with zeros.
 *
 * <p>Thread-safe.
 */
public final class PersonalText implements AutoCloseable {
  private final byte[] utf8;

  private PersonalText(byte[] utf8) {
    this.utf8 = utf8;
  }

  /**
   * Takes UTF-8 over; the array belongs to this object from now on.
   *
   * @throws MalformedData if it isn't UTF-8
   */
  public static PersonalText of(byte[] utf8) throws MalformedData {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
    } catch (CharacterCodingException e) {
      throw new MalformedData("text is not UTF-8");
    }
    return new PersonalText(utf8);
  }

  /**
   * The text, for a screen or a paper. A {@code String} can't be wiped: show it late and let it go
   * early.
   */
  public synchronized String reveal() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The text in UTF-8, copied. The caller wipes it. */
  public synchronized byte[] bytes() {
    return utf8.clone();
  }

  /** Fills it with zeros, for ever. */
  @Override
  public synchronized void close() {
    Arrays.fill(utf8, (byte) 0);
  }

  /** Never tells a letter, nor how many there are. */
  @Override
  public String toString() {
    return "PersonalText[****]";
  }
}
