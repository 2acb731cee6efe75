package org.madoguchi.app.lobby.screens;

import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Theme;

/** Ten digits, always at the same places, a key that erases one, and a key that leads away. */
public final class DigitKeys {
  private DigitKeys() {}

  /**
   * @param leave leads away from the pad
   */
  public static Region of(LobbyContext c, Key leave) {
    return Layout.column(
        Theme.GAP,
        keys(c, digit(c, 1), digit(c, 2), digit(c, 3)),
        keys(c, digit(c, 4), digit(c, 5), digit(c, 6)),
        keys(c, digit(c, 7), digit(c, 8), digit(c, 9)),
        keys(c, leave, digit(c, 0), erase(c)));
  }

  /** Types a digit. */
  public static Key digit(LobbyContext c, int digit) {
    return pad(
        Key.plain(
            "digit-" + digit, String.valueOf(digit), "numeral", () -> c.input().digit(digit)));
  }

  /** Erases one. */
  public static Key erase(LobbyContext c) {
    return pad(Key.plain("erase", c.words("pin.erase"), "body", () -> c.input().eraseDigit()));
  }

  /** A key that keeps the focus would show what was typed last. */
  public static Key pad(Key key) {
    return LobbyContext.unfocused(key).styled("pad-key");
  }

  private static Region keys(LobbyContext c, Key... keys) {
    for (Key key : keys) {
      c.sized(pad(key), Theme.KEY_HEIGHT);
    }
    return Layout.equalRow(Theme.GAP, keys);
  }
}
