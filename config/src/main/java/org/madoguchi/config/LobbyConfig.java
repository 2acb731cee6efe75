package org.madoguchi.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The lobby terminal.
 *
 * @param terminal name of this terminal in requests and journal, {@code [a-z0-9-]{1,32}}
 * @param pixelsPerMillimetre pixel density of the panel, 1 to 20; keys are laid out at least 20 mm
 *     square with it
 * @param idleWarning how long nobody touches before the warning comes, 5 s to 10 min
 * @param idleCountdown how long the warning counts down before the session ends, 5 s to 2 min
 * @param compareName whether residents may let the card tell name and birth date, to be compared
 *     with the finished certificate
 * @param languages that residents can choose among, in the order of the screen; Japanese is the
 *     first
 * @param theme colours in which a visit begins
 * @param voice what the terminal speaks with
 * @param keypad what keys without a meaning of their own do
 * @param scene how it is shown where a card belongs
 * @param elsewhere where to go while something can't be had here, at most one for each errand
 */
public record LobbyConfig(
    String terminal,
    double pixelsPerMillimetre,
    Duration idleWarning,
    Duration idleCountdown,
    boolean compareName,
    List<Language> languages,
    ScreenTheme theme,
    LobbyVoice voice,
    LobbyKeypad keypad,
    CardScene scene,
    List<Elsewhere> elsewhere) {
  public LobbyConfig {
    languages = List.copyOf(languages);
    elsewhere = List.copyOf(elsewhere);
  }

  /** One with all languages that there are words in. */
  public LobbyConfig(
      String terminal,
      double pixelsPerMillimetre,
      Duration idleWarning,
      Duration idleCountdown,
      boolean compareName) {
    this(
        terminal,
        pixelsPerMillimetre,
        idleWarning,
        idleCountdown,
        compareName,
        LanguageProfile.languages(),
        ScreenTheme.LIGHT,
        LobbyVoice.FOUND,
        LobbyKeypad.NONE,
        CardScene.USUAL,
        List.of());
  }

  /** The same with a keypad. */
  public LobbyConfig with(LobbyKeypad other) {
    return new LobbyConfig(
        terminal,
        pixelsPerMillimetre,
        idleWarning,
        idleCountdown,
        compareName,
        languages,
        theme,
        voice,
        other,
        scene,
        elsewhere);
  }

  /** The same, and where to go for what can't be had here. */
  public LobbyConfig or(List<Elsewhere> others) {
    return new LobbyConfig(
        terminal,
        pixelsPerMillimetre,
        idleWarning,
        idleCountdown,
        compareName,
        languages,
        theme,
        voice,
        keypad,
        scene,
        others);
  }

  /** Where to go for that errand while it can't be had here; empty: nobody has said so. */
  public Optional<LocalizedText> elsewhere(String errand) {
    return elsewhere.stream()
        .filter(e -> e.errand().code().equals(errand))
        .map(Elsewhere::text)
        .findFirst();
  }

  /** The same with these languages. */
  public LobbyConfig in(List<Language> others) {
    return new LobbyConfig(
        terminal,
        pixelsPerMillimetre,
        idleWarning,
        idleCountdown,
        compareName,
        others,
        theme,
        voice,
        keypad,
        scene,
        elsewhere);
  }
}
