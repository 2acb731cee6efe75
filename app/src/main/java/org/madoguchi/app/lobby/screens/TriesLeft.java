package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.RetryCount;

/** How often a PIN may still be entered, and what comes after that: before anybody types it. */
public final class TriesLeft {
  private TriesLeft() {}

  /**
   * @param wrongBefore the last one was wrong
   */
  public static Region of(LobbyContext c, RetryCount left, boolean wrongBefore) {
    boolean last = left.lastTry();
    String tries = last ? c.words("pin.tries.last") : c.words("pin.tries", left.left());
    String words = wrongBefore ? c.words("pin.wrong") + "\n" + tries : tries;
    return last || wrongBefore
        ? Plates.notice(Tone.NOTICE, Icon.NOTICE, words)
        : Plates.notice(Tone.SOFT, Icon.LOCK, words);
  }
}
