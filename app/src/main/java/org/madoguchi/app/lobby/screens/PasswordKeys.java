package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * Ten digits and the letters A to Z, always at the same places and in the order that everybody
 * learned: who types once a year doesn't know a keyboard's. As many in a row as the panel's density
 * allows.
 */
final class PasswordKeys {
  private static final int MOST = 10;
  private static final double HEIGHT = 128;

  private PasswordKeys() {}

  /**
   * @param leave leads away
   */
  static Region of(LobbyContext c, Key leave) {
    List<Key> keys = new ArrayList<>();
    for (int digit = 1; digit <= 10; digit++) {
      keys.add(DigitKeys.digit(c, digit % 10));
    }
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      keys.add(letter(c, letter));
    }
    keys.forEach(key -> c.sized(key, HEIGHT));
    Region rows = KeyGrid.of(c, MOST, keys);
    Key erase = c.sized(DigitKeys.erase(c), HEIGHT);
    return Layout.column(
        Theme.GAP, rows, Layout.equalRow(Theme.GAP, c.sized(leave, HEIGHT), erase));
  }

  private static Key letter(LobbyContext c, char letter) {
    String word = String.valueOf(letter);
    PhraseText face = new PhraseText(HPos.CENTER, word, "letter");
    return DigitKeys.pad(
        new Key("letter-" + word, word, Layout.centre(face), () -> c.input().letter(letter)));
  }
}
