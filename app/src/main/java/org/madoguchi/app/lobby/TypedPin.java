package org.madoguchi.app.lobby;

import org.madoguchi.card.Pin;

/**
 * The PIN or password that is typed at this terminal now.
 *
 * <p>Thread-safe: the session's thread says what may be typed, the screen's types into it.
 */
final class TypedPin {
  private Pin pin = new Pin(0);

  /** The one that is typed now; one without room for digits when none is. */
  synchronized Pin now() {
    return pin;
  }

  /** A new one is about to be typed, of so many digits or letters at most. */
  void begin(int longest) {
    replace(new Pin(longest));
  }

  /** Gives away what was typed; the receiver wipes it. */
  synchronized Pin take() {
    Pin typed = pin;
    pin = new Pin(0);
    return typed;
  }

  /** Wipes it. Idempotent. */
  void wipe() {
    replace(new Pin(0));
  }

  private synchronized void replace(Pin next) {
    pin.close();
    pin = next;
  }
}
