package org.madoguchi.config;

import java.util.HashMap;
import java.util.Map;
import org.madoguchi.config.LobbyKeypad.Action;

/** Reads what the keys of a special keypad do. */
final class LobbyKeypadReader {
  private static final String KEYPAD = "keypad";
  private static final String KEY = "F(1[3-9]|2[0-4])";

  private LobbyKeypadReader() {}

  static LobbyKeypad read(TomlSection lobby) {
    if (!lobby.has(KEYPAD)) {
      return LobbyKeypad.NONE;
    }
    TomlSection section = lobby.section(KEYPAD);
    Map<String, Action> keys = new HashMap<>();
    for (Action action : Action.values()) {
      if (section.has(action.key())) {
        String key = section.matching(action.key(), KEY, "\"F13\" to \"F24\"");
        Action other = keys.putIfAbsent(key, action);
        if (other != null) {
          section.mistake(
              action.key(), "is \"%s\", which is %s already".formatted(key, other.key()));
        }
      }
    }
    if (section.has(Action.SWITCH_NEXT.key()) != section.has(Action.SWITCH_CHOOSE.key())) {
      section.mistake("needs switch_next and switch_choose: one alone leads nowhere");
    }
    section.done();
    return new LobbyKeypad(keys);
  }
}
