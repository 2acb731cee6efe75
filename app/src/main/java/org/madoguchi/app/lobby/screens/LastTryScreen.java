package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * One try is left. The question comes before the pad, and both answers look alike: a green key here
 * would be pressed out of habit.
 */
public final class LastTryScreen {
  private LastTryScreen() {}

  /**
   * @param page with a title that says which it is
   * @param wrongBefore the last one was wrong
   * @param question whether one knows it
   */
  public static Content of(LobbyContext c, Page page, boolean wrongBefore, String question) {
    List<PhraseText> notices = new ArrayList<>();
    if (wrongBefore) {
      notices.add(new PhraseText(c.words("pin.wrong"), "body"));
    }
    notices.add(new PhraseText(c.words("last.notice"), "body"));
    notices.add(new PhraseText(c.words("last.notice.more"), "body"));
    Key desk = c.plain("ask-desk", c.words("last.desk"));
    Key enter = c.plain("next", c.words("last.enter"));
    return page.foot(
        Plates.plate(Tone.NOTICE, Icon.NOTICE, notices.toArray(PhraseText[]::new)),
        new PhraseText(question, "large", "strong"),
        c.sized(desk, Theme.KEY_HEIGHT + 18),
        c.sized(enter, Theme.KEY_HEIGHT + 18));
  }
}
