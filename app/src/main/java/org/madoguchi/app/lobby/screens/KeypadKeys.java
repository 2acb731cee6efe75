package org.madoguchi.app.lobby.screens;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.LobbyKeypad;
import org.madoguchi.config.LobbyKeypad.Action;

/**
 * What the keys of a number pad do, as they lie under a finger: the middle one, which has a dot,
 * chooses; those around it move. Where a PIN or a number is typed, its digits are digits. The same
 * keys are known by the names that they have without NumLock. Pure.
 *
 * @param special what a special keypad's keys do
 */
record KeypadKeys(LobbyKeypad special) {
  /**
   * What a key does; empty if it is none of a pad's, or types a digit.
   *
   * @param typing whether something is typed on this screen
   */
  Optional<Action> of(KeyCode code, boolean typing) {
    Optional<Action> own = special.of(code.name());
    if (own.isPresent()) {
      return own;
    }
    return Optional.ofNullable(typing ? whereTyped(code) : usual(code));
  }

  private static @Nullable Action whereTyped(KeyCode code) {
    return switch (code) {
      case DIVIDE -> Action.DOWN;
      case MULTIPLY -> Action.ERASE;
      case DECIMAL -> Action.WHERE;
      case SUBTRACT -> Action.SOFTER;
      case ADD -> Action.LOUDER;
      default -> null;
    };
  }

  private static @Nullable Action usual(KeyCode code) {
    return switch (code) {
      case NUMPAD8, KP_UP -> Action.UP;
      case NUMPAD2, KP_DOWN -> Action.DOWN;
      case NUMPAD5, CLEAR, BEGIN -> Action.CHOOSE;
      case NUMPAD4, KP_LEFT -> Action.BACK;
      case NUMPAD6, KP_RIGHT -> Action.ON;
      case NUMPAD0, INSERT -> Action.REPEAT;
      case DECIMAL, DELETE -> Action.WHERE;
      case NUMPAD3, PAGE_DOWN -> Action.HUSH;
      case NUMPAD1, END -> Action.PRACTISE;
      case NUMPAD7, HOME -> Action.DARK;
      case NUMPAD9, PAGE_UP -> Action.STAFF;
      case DIVIDE -> Action.SLOWER;
      case MULTIPLY -> Action.FASTER;
      case SUBTRACT -> Action.SOFTER;
      case ADD -> Action.LOUDER;
      default -> null;
    };
  }
}
