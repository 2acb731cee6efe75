package org.madoguchi.card.transport;

/** What of a dialogue is withheld when it is written down. */
public enum Redaction {
  /**
   * PINs, and the content of every file that isn't known to be free and not personal. For cards of
   * people.
   */
  PERSONAL_DATA,
  /** PINs only. For test cards, whose dialogues are to be replayed to the end. */
  PINS
}
