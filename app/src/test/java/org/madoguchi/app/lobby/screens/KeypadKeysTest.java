package org.madoguchi.app.lobby.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.config.LobbyKeypad;
import org.madoguchi.config.LobbyKeypad.Action;

class KeypadKeysTest {
  private final KeypadKeys keys =
      new KeypadKeys(new LobbyKeypad(Map.of("F13", Action.UP, "F20", Action.ERASE)));

  @ParameterizedTest
  @CsvSource({
    "NUMPAD8,KP_UP",
    "NUMPAD4,KP_LEFT",
    "NUMPAD9,PAGE_UP",
    "NUMPAD5,CLEAR",
    "NUMPAD1,END"
  })
  void aKeyDoesTheSameWithoutNumLock(KeyCode with, KeyCode without) {
    assertEquals(keys.of(with, false), keys.of(without, false));
    assertEquals(true, keys.of(with, false).isPresent());
  }

  @Test
  void whereDigitsAreTypedADigitIsADigit() {
    for (int digit = 0; digit <= 9; digit++) {
      assertEquals(Optional.empty(), keys.of(KeyCode.valueOf("NUMPAD" + digit), true));
      assertEquals(Optional.empty(), keys.of(KeyCode.valueOf("DIGIT" + digit), false));
    }
    assertEquals(Optional.of(Action.ERASE), keys.of(KeyCode.MULTIPLY, true));
    assertEquals(Optional.of(Action.DOWN), keys.of(KeyCode.DIVIDE, true));
  }

  @Test
  void aSpecialKeypadsKeysDoTheSameEverywhere() {
    assertEquals(Optional.of(Action.UP), keys.of(KeyCode.F13, true));
    assertEquals(Optional.of(Action.ERASE), keys.of(KeyCode.F20, false));
    assertEquals(Optional.empty(), keys.of(KeyCode.F14, false));
  }
}
