package org.madoguchi.card;

import java.util.Arrays;
import java.util.Set;

/** Why a PIN isn't sent to the card. */
public enum PinMistake {
  /** Too short or too long, or wiped. */
  LENGTH,
  /** Something other than digits, or than letters and digits. */
  CHARACTERS,
  /** A password for signatures needs a letter. */
  NO_LETTER,
  /** A password for signatures needs a digit. */
  NO_DIGIT,
  /** The new one holds the holder's birth date. */
  BIRTH_DATE,
  /** The new one holds the security code that is printed on the card. */
  SECURITY_CODE,
  /** The new one is one sign repeated. */
  REPEATED,
  /** The new one is the old one. */
  UNCHANGED;

  /**
   * Why a new PIN can't be taken, before it is sent anywhere.
   *
   * @param fresh stays as it is
   * @param printed what it must not hold
   */
  public static Set<PinMistake> ofNew(PinReference reference, Pin fresh, PrintedFacts printed) {
    byte[] characters = fresh.characters();
    try {
      return PinRules.mistakesOfNew(reference, new byte[0], characters, printed);
    } finally {
      Arrays.fill(characters, (byte) 0);
    }
  }
}
