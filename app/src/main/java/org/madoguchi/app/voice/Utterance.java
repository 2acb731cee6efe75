package org.madoguchi.app.voice;

import org.madoguchi.config.Language;

/**
 * One thing that is said. A digit of a PIN never is one: digits go to the card's input alone, and
 * no view carries them.
 *
 * @param text as it is read, without marks; it may name what a resident chose
 * @param language of the text
 * @param kind why it is said
 */
public record Utterance(String text, Language language, Kind kind) {
  /** Why something is said, and whether what is being said ends for it. */
  public enum Kind {
    /** Another screen: what was being said is over. */
    SCREEN,
    /** Where one stands now. */
    STOP,
    /** Something on the same screen is another; it waits its turn. */
    CHANGE,
    /** It can't wait: the visit is about to end. */
    URGENT
  }

  /** Tells nothing of the text: it may be personal, and this gets into logs. */
  @Override
  public String toString() {
    return "Utterance[" + kind + ", " + language + "]";
  }
}
