package org.madoguchi.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What keys of a special keypad do, by the name of the key: {@code F13} to {@code F24}, which such
 * pads send and ordinary keyboards lack. A number pad needs no entry. Immutable.
 */
public record LobbyKeypad(Map<String, Action> keys) {
  /** One for a terminal without such a pad. */
  public static final LobbyKeypad NONE = new LobbyKeypad(Map.of());

  public LobbyKeypad {
    keys = Map.copyOf(keys);
  }

  /** What a key can do. */
  public enum Action {
    /** To what can be done before this. */
    UP,
    /** To what can be done next. */
    DOWN,
    /** Does where one stands. */
    CHOOSE,
    /** Away from this screen. */
    BACK,
    /** The green key. */
    ON,
    /** All of the screen again; where nothing is said yet, the voice begins. */
    REPEAT,
    /** Where one stands. */
    WHERE,
    /** Ends what is being said. */
    HUSH,
    FASTER,
    SLOWER,
    LOUDER,
    SOFTER,
    /** Nothing is shown any more, or all again. */
    DARK,
    /** Calls a person. */
    STAFF,
    /** Takes away the last of what is typed. */
    ERASE,
    /** Each key only says what it does, until this one is pressed again. */
    PRACTISE,
    /** A headset was plugged in: the voice begins. */
    HEADSET_IN,
    /** It was pulled out: the voice ends. */
    HEADSET_OUT,
    /** First of two switches: to the next thing that can be done, digits of a PIN among them. */
    SWITCH_NEXT,
    /** Second of two switches: does it. */
    SWITCH_CHOOSE;

    /** Such as {@code headset_in}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What that key does, if it is one of the pad's. */
  public Optional<Action> of(String key) {
    return Optional.ofNullable(keys.get(key));
  }
}
