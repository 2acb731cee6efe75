package org.madoguchi.app.lobby.screens;

import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.screen.Icon;
import org.madoguchi.app.screen.Key;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.Plates;
import org.madoguchi.app.screen.Theme;
import org.madoguchi.app.screen.Tone;

/**
 * One try is left. The question comes before the pad, and both answers look alike: a green key here
 * would be pressed out of habit.
 */
final class LastTryScreen {
  private LastTryScreen() {}

  static Content of(LobbyContext c) {
    Key desk = Key.plain("ask-desk", c.words("last.desk"), c.touch(new LobbyTouch.Stop()));
    Key enter = Key.plain("next", c.words("last.enter"), c.touch(new LobbyTouch.Next()));
    Page page = new Page(c, 4, c.words("last.title"), "");
    page.getChildren()
        .add(
            Plates.plate(
                Tone.NOTICE,
                Icon.NOTICE,
                new PhraseText(c.words("last.notice"), "body"),
                new PhraseText(c.words("last.notice.more"), "body")));
    return page.foot(
        new PhraseText(c.words("last.question"), "large", "strong"),
        c.sized(desk, Theme.KEY_HEIGHT + 18),
        c.sized(enter, Theme.KEY_HEIGHT + 18));
  }
}
