package org.madoguchi.app.errand.support.lobby;

import org.madoguchi.app.lobby.ErrandTouch;

/** What is touched on screens of the errand {@code support} beside keys that say a word. */
public sealed interface SupportTouch extends ErrandTouch {
  /**
   * A letter or digit, as it is on its key.
   *
   * @param text one character
   */
  record Type(String text) implements SupportTouch {
    /** Without it: what somebody types is told by nobody. */
    @Override
    public String toString() {
      return "Type[]";
    }
  }

  /** The last one is taken away. */
  record Erase() implements SupportTouch {}

  /** The last kana is made small, or voiced, or what it was. */
  record Alter(Kana.Mark mark) implements SupportTouch {}

  /**
   * The usual end of an address for mail.
   *
   * @param domain without the sign before it
   */
  record Domain(String domain) implements SupportTouch {}

  /** Other letters. */
  record Letters(Script script) implements SupportTouch {}

  /** Years are counted so. */
  record Era(CalendarEra era) implements SupportTouch {}

  /**
   * The month, or the day in it.
   *
   * @param number from 1
   */
  record Numeral(int number) implements SupportTouch {
    /** Without it. */
    @Override
    public String toString() {
      return "Numeral[]";
    }
  }

  /** Which letters a keyboard has. */
  enum Script {
    KANA,
    LATIN
  }
}
