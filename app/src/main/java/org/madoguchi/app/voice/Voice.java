package org.madoguchi.app.voice;

/**
 * How a resident wants to be spoken to. It ends with the visit: the next one begins at the usual
 * volume. Immutable.
 *
 * @param on whether at all
 * @param rate steps faster than usual, {@value #LEAST} to {@value #MOST}
 * @param volume steps louder than usual, {@value #LEAST} to {@value #MOST}
 */
public record Voice(boolean on, int rate, int volume) {
  public static final int LEAST = -3;
  public static final int MOST = 3;

  /** How every visit begins. */
  public static final Voice OFF = new Voice(false, 0, 0);

  public Voice {
    rate = Math.clamp(rate, LEAST, MOST);
    volume = Math.clamp(volume, LEAST, MOST);
  }

  /** On, or off and back at the usual rate and volume. */
  public Voice turned(boolean toOn) {
    return toOn ? new Voice(true, rate, volume) : OFF;
  }

  /** So many steps faster; as fast as can be at most. */
  public Voice faster(int steps) {
    return new Voice(on, rate + steps, volume);
  }

  /** So many steps louder; as loud as can be at most. */
  public Voice louder(int steps) {
    return new Voice(on, rate, volume + steps);
  }
}
