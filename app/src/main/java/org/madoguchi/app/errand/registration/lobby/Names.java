package org.madoguchi.app.errand.registration.lobby;

import org.madoguchi.card.data.PersonalText;

/** A person's name as it is shown: late, and let go with the screen. */
final class Names {
  /** Up to so many letters stand on one line. */
  private static final int SHORT = 10;

  private Names() {}

  /** It makes no bold, and breaks only if it is long, and between its words. */
  static String shown(PersonalText name) {
    String words = name.reveal().replace("*", "＊").replace('\u3000', ' ');
    return words.length() > SHORT ? words : words.replace(' ', '\u00a0');
  }
}
