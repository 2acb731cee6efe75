package org.madoguchi.app.sound;

/**
 * One tone.
 *
 * @param hertz 0 is a pause
 * @param millis how long
 */
public record Tone(double hertz, int millis) {
  static Tone pause(int millis) {
    return new Tone(0, millis);
  }
}
