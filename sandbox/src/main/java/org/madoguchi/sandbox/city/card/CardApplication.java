package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPrivateKey;
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
  sealed interface SessionKeys {
    /** Nothing is set up for it: 66F1. */
    record NotConfigured() implements SessionKeys {}

    /** No PIN that anybody knows opens it: 6982. */
    record Closed() implements SessionKeys {}

    /**
     * Open after a PIN.
     *
     * @param pin its EF id
     * @param key what session keys are encrypted for
     */
    record AfterPin(int pin, RSAPrivateKey key) implements SessionKeys {}
  }
}
