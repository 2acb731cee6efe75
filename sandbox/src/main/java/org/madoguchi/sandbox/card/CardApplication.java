package org.madoguchi.sandbox.card;

import java.util.Map;

/**
 * An application of the card.
 *
 * @param aid application identifier in hexadecimal, 10 bytes (card.md 1.1)
 * @param files by EF id, 0001 to 001E: every one has a short EF id
 * @param ownKey EF id of the key that signs when a command names none; 0: there is none
 * @param sessionKeys what comes of handing over a session key
 */
record CardApplication(
    String aid, Map<Integer, CardFile> files, int ownKey, SessionKeys sessionKeys) {

  /** What comes of SET SESSION KEY (card.md 6, secure messaging). */
  enum SessionKeys {
    /** Nothing is set up for it: 66F1. */
    NOT_CONFIGURED,
    /** No PIN that anybody knows opens it: 6982. */
    CLOSED,
    /** Open after the PIN; no session is ever made here, as no program in the field uses one. */
    AFTER_PIN
  }
}
