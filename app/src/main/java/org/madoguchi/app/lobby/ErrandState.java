package org.madoguchi.app.lobby;

import java.util.Optional;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.sound.LobbySound;

/**
 * A state of an errand ({@link LobbyErrand}). Each errand seals its own below this, as records;
 * what the lobby has to know of them it asks, it lists none.
 */
public non-sealed interface ErrandState extends LobbyState {
  /** Whose it is. */
  ErrandId errand();

  /** Where a call for staff comes from. */
  LobbyCall.Place callPlace();

  /** Whether a card that lies on the reader is to be taken away: it sounds until it is. */
  default boolean cardToTake() {
    return false;
  }

  /** Whether what was done just now was refused: it sounds once. */
  default boolean refused() {
    return false;
  }

  /** What coming to it sounds like, beside the touch that led there; empty: nothing more. */
  default Optional<LobbySound> heard() {
    return refused() ? Optional.of(LobbySound.REFUSED) : Optional.empty();
  }

  /** Whether it is left by taking the card away, which is no touch and sounds like none. */
  default boolean leftByCard() {
    return false;
  }

  /** Whether a card is to be laid down here: one that lies there already is told as well. */
  default boolean awaitsCard() {
    return false;
  }

  /** How long a screen that asks for nothing stays; 0: until it is touched. In seconds. */
  default int readInSeconds() {
    return 0;
  }

  /** Whether a list on it stays where it was leafed to when another choice is made in it. */
  default boolean keepsPage() {
    return false;
  }

  /**
   * What a character of a real keyboard does, where a text is typed that is no PIN.
   *
   * @param character one, as the keyboard's layout has it
   */
  default Optional<LobbyTouch> writing(String character) {
    return Optional.empty();
  }

  /** What taking the last character away does, where a text is typed that is no PIN. */
  default Optional<LobbyTouch> erasing() {
    return Optional.empty();
  }

  /** The same screen, whatever is typed or how far work is: what is drawn anew only once. */
  default ErrandState screen() {
    return this;
  }
}
