package org.madoguchi.sandbox.gallery;

import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.config.Language;
import org.madoguchi.config.ScreenTheme;

/**
 * A screen of the gallery before it is drawn.
 *
 * @param name unique for a language and a size of text
 */
record Shown(String name, LobbyView view) {
  Language language() {
    return view.language();
  }

  /** How large its letters are, per cent of the usual. */
  String text() {
    return String.valueOf(view.look().size().percent());
  }

  /** Its colours. */
  ScreenTheme theme() {
    return view.look().theme();
  }

  /** The same on a further page of its list, from 1. */
  Shown onPage(int page) {
    return page == 0 ? this : new Shown(name + "-page" + (page + 1), view);
  }
}
