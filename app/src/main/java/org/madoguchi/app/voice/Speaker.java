package org.madoguchi.app.voice;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.madoguchi.app.sound.Loudspeaker;

/** Where what is said is heard. */
interface Speaker {
  /** Whether there is such a device now. */
  boolean present();

  /**
   * Plays to its end, or until that is no longer wanted. A device that isn't there plays nothing.
   *
   * @param over asked some fifty times a second
   */
  void play(Recording recording, BooleanSupplier over);

  /**
   * The sound device that a headset is plugged into. Where one is named nothing is said on another:
   * what a resident came for is nobody else's.
   */
  static Speaker headset(Optional<String> name) {
    Loudspeaker device = new Loudspeaker(name);
    return new Speaker() {
      @Override
      public boolean present() {
        return device.there();
      }

      @Override
      public void play(Recording recording, BooleanSupplier over) {
        device.play(recording.samples(), recording.rate(), over);
      }
    };
  }
}
