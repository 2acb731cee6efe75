package org.madoguchi.app.sound;

import java.util.function.BooleanSupplier;

/** Where samples become sound. */
@FunctionalInterface
interface Speaker {
  /**
   * Plays for as long as the samples last, or until something newer is to be played. A speaker that
   * isn't there plays nothing.
   *
   * @param samples as {@link Timbre} makes them
   * @param replaced whether something newer waits
   */
  void play(byte[] samples, BooleanSupplier replaced);
}
