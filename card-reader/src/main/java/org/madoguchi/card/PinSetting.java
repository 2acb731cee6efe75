package org.madoguchi.card;

import java.util.Set;

/** The result of setting a PIN that an issuer has unlocked. */
public sealed interface PinSetting {
  /** From now on it is right, with all its tries. */
  record Done() implements PinSetting {}

  /** It can't be taken, so nothing was sent; another one may follow. */
  record NewRefused(Set<PinMistake> mistakes) implements PinSetting {}

  /**
   * The card didn't take it: it isn't unlocked any more, or never was.
   *
   * @param statusWord SW1 and SW2
   */
  record NotTaken(int statusWord) implements PinSetting {}
}
