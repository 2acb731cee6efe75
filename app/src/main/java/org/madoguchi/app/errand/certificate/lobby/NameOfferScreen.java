package org.madoguchi.app.errand.certificate.lobby;

import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/**
 * May the card tell the name as well? Whoever doesn't know that PIN must see at once that it goes
 * on without it: that answer stands first, and both look alike. Only when nothing is left to
 * choose, the key is green.
 */
final class NameOfferScreen {
  private NameOfferScreen() {}

  static Content of(LobbyContext c, CertificateState.NameOffer state) {
    if (state.closed()) {
      Key on = c.go("next", c.words("name.closed.next"));
      return new Page(c, 4, c.words("name.closed.title"), "")
          .foot(
              Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("name.closed.notice")),
              c.sized(on, Theme.KEY_HEIGHT + 18));
    }
    Key no = c.plain("skip", c.words("name.no"));
    Key yes = c.plain("next", c.words("name.yes"));
    Key stop = c.plain("stop", c.words("name.stop"), "body");
    return new Page(c, 4, c.words("name.title"), c.words("name.lead"))
        .foot(
            Plates.plate(
                Tone.SOFT,
                Icon.LOCK,
                new PhraseText(c.words("name.notice"), "body"),
                new PhraseText(c.words("name.notice.more"), "body")),
            new PhraseText(c.words("name.question"), "large", "strong"),
            c.sized(no, Theme.KEY_HEIGHT + 18),
            c.sized(yes, Theme.KEY_HEIGHT + 18),
            c.sized(stop, 104));
  }
}
