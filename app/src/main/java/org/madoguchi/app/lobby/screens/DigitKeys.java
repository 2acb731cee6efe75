package org.madoguchi.app.lobby.screens;

import java.util.function.IntConsumer;
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
    return of(c, leave, c.input()::digit, c.input()::eraseDigit);
  }

  /**
   * The same for a number that is no PIN, without a key that leads away.
   *
   * @param type what a digit does
   * @param erase what taking one away does
   */
  public static Region of(LobbyContext c, IntConsumer type, Runnable erase) {
    return of(c, new Region(), type, erase);
  }

  private static Region of(LobbyContext c, Region leave, IntConsumer type, Runnable erase) {
    return Layout.column(
        Theme.GAP,
        keys(c, digit(1, type), digit(2, type), digit(3, type)),
        keys(c, digit(4, type), digit(5, type), digit(6, type)),
        keys(c, digit(7, type), digit(8, type), digit(9, type)),
        keys(c, leave, digit(0, type), erase(c, erase)));
  }

  /** Types a digit. */
  public static Key digit(LobbyContext c, int digit) {
    return digit(digit, c.input()::digit);
  }

  private static Key digit(int digit, IntConsumer type) {
    return pad(
        Key.plain("digit-" + digit, String.valueOf(digit), "numeral", () -> type.accept(digit)));
  }

  /** Erases one. */
  public static Key erase(LobbyContext c) {
    return erase(c, c.input()::eraseDigit);
  }

  /** The same for a text that is no PIN. */
  public static Key erase(LobbyContext c, Runnable erase) {
    return pad(Key.plain("erase", c.words("pin.erase"), c.onPad(), erase));
  }

  /** A key that keeps the focus would show what was typed last. */
  public static Key pad(Key key) {
    return LobbyContext.unfocused(key).styled("pad-key");
  }

  private static Region keys(LobbyContext c, Region... keys) {
    for (Region part : keys) {
      if (part instanceof Key key) {
        c.sized(pad(key), Theme.KEY_HEIGHT);
      }
    }
    return Layout.equalRow(Theme.GAP, keys);
  }
}
