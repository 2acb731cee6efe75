package org.madoguchi.card;

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
  UNCHANGED
}
