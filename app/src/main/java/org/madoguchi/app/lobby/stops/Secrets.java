package org.madoguchi.app.lobby.stops;

import org.madoguchi.card.PinReference;

/** Under which keys of the lobby's texts a PIN or the password stands. Pure. */
public final class Secrets {
  private Secrets() {}

  /** Names it: {@code signature}. */
  public static String word(PinReference pin) {
    return switch (pin) {
      case DIGITAL_SIGNATURE -> "signature";
      case TEXT -> "text";
      case RESIDENT_REGISTER -> "register";
      default -> "authentication";
    };
  }

  /** {@code secret.signature}. */
  public static String key(PinReference pin) {
    return "secret." + word(pin);
  }

  /** What to type while it isn't enough. */
  public static String type(PinReference pin) {
    return letters(pin) ? "pad.type.password" : "pin.type";
  }

  /** Whether it is a password, so that letters go to it as well. */
  public static boolean letters(PinReference pin) {
    return pin == PinReference.DIGITAL_SIGNATURE;
  }
}
