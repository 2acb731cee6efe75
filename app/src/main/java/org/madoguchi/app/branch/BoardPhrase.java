package org.madoguchi.app.branch;

import java.util.Locale;

/** What the office says on a writing board by a key, in the resident's language. */
public enum BoardPhrase {
  YES,
  NO,
  WAIT,
  /** It couldn't be read. */
  WRITE_AGAIN,
  SHOW_CARD,
  SHOW_PAPERS,
  TO_THE_DESK;

  /** Its name in files of words. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
