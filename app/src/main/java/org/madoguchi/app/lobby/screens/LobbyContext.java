package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureWords;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.lobby.LobbyInput;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PagedList;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/**
 * What a screen is built with.
 *
 * @param view what it shows
 * @param texts words in the view's language
 * @param failures words of failures in the view's language
 * @param input where touches go
 * @param smallestKey the smallest edge of a key on this panel, px
 */
record LobbyContext(
    LobbyView view, Texts texts, FailureWords failures, LobbyInput input, double smallestKey) {
  private static final double TOGGLE_HEIGHT = 120;

  String words(String key, Object... values) {
    return texts.get(key, values);
  }

  String words(LocalizedText text) {
    return text.in(view.language());
  }

  /**
   * The Japanese name where another language is shown, so that resident and clerk can point at the
   * same thing; empty where Japanese is shown.
   */
  String beside(LocalizedText text) {
    return view.language() == Language.JA ? "" : text.ja();
  }

  String yen(int yen) {
    return texts.get("yen", String.format(java.util.Locale.ROOT, "%,d", yen));
  }

  String copies(int copies) {
    return texts.get(copies == 1 ? "copies.one" : "copies.count", copies);
  }

  When when() {
    return new When(texts, view.now());
  }

  Runnable touch(LobbyTouch touch) {
    return () -> input.touch(touch);
  }

  /** The green key at the foot of the screen. */
  Key next(String words) {
    Key key = Key.go("next", words, touch(new LobbyTouch.Next()));
    return sized(key, Theme.KEY_HEIGHT + 18);
  }

  /** One of several values; the chosen one says so by tick, weight and colour. */
  Key toggle(String id, String words, boolean chosen, LobbyTouch touch) {
    HBox face =
        new HBox(12, new PhraseText(HPos.CENTER, words, "body", chosen ? "strong" : "body"));
    face.setAlignment(Pos.CENTER);
    if (chosen) {
      face.getChildren().addFirst(Icon.CHECK.at(40));
    }
    return sized(new Key(id, words, face, touch(touch)).chosen(chosen), TOGGLE_HEIGHT);
  }

  /** Rows that are leafed through where they don't all fit. */
  PagedList list(List<? extends Region> rows) {
    return new PagedList(rows, words("page.earlier"), words("page.later"), smallestKey);
  }

  /** Gives a key its usual height, or the smallest that the panel's density allows. */
  Key sized(Key key, double usual) {
    return key.heights(smallestKey, usual);
  }

  /** The offer of a municipality by its code. */
  Optional<MunicipalityOffer> offer(String municipality) {
    return view.offers().stream()
        .filter(o -> o.municipality().code().equals(municipality))
        .findFirst();
  }
}
