package org.madoguchi.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.config.TomlSection.Element;

/** Reads the table of the lobby terminal. */
final class LobbyReader {
  private static final String READER = "reader";
  private static final String VOICE = "voice";
  private static final String DEVICE = "device";
  private static final String CLIPS = "clips";
  private static final String JAPANESE = "japanese_voice";

  private LobbyReader() {}

  static LobbyConfig read(TomlSection section) {
    LobbyConfig lobby =
        new LobbyConfig(
            section.code("terminal"),
            section.number("pixels_per_millimetre", 1, 20),
            section.seconds("idle_warning_seconds", 5, 600),
            section.seconds("idle_countdown_seconds", 5, 120),
            section.has("compare_name") && section.flag("compare_name"),
            languages(section),
            theme(section),
            voice(section),
            LobbyKeypadReader.read(section),
            scene(section),
            elsewhere(section));
    section.done();
    return lobby;
  }

  private static LobbyVoice voice(TomlSection lobby) {
    if (!lobby.has(VOICE)) {
      return LobbyVoice.FOUND;
    }
    TomlSection section = lobby.section(VOICE);
    LobbyVoice voice =
        new LobbyVoice(
            section.has(DEVICE) ? Optional.of(section.text(DEVICE)) : Optional.empty(),
            section.has(CLIPS) ? Optional.of(section.path(CLIPS)) : Optional.empty(),
            section.has(JAPANESE) ? Optional.of(section.existingFile(JAPANESE)) : Optional.empty());
    section.done();
    return voice;
  }

  /** Files of before had no such key: then it is every language that there are words in. */
  private static List<Language> languages(TomlSection section) {
    if (!section.has("languages")) {
      return LanguageProfile.languages();
    }
    List<Language> languages = new ArrayList<>();
    for (Element element :
        section.elements(
            "languages",
            1,
            Shape.word(LanguageProfile.languages().stream().map(Language::code).toList()))) {
      Optional<LanguageProfile> known =
          element.value() instanceof String tag ? LanguageProfile.of(tag) : Optional.empty();
      if (known.isEmpty()) {
        section.mistake(
            element,
            "languages",
            "has %s; there are words in %s"
                .formatted(element.inWords(), tags(LanguageProfile.languages())));
      } else if (languages.contains(known.get().language())) {
        section.mistake(element, "languages", "names %s twice".formatted(element.inWords()));
      } else {
        languages.add(known.get().language());
      }
    }
    if (!languages.isEmpty() && !languages.getFirst().equals(Language.JA)) {
      section.mistake("languages", "must begin with \"ja\": a screen begins in Japanese");
    }
    return languages;
  }

  private static List<Elsewhere> elsewhere(TomlSection lobby) {
    List<Elsewhere> all = new ArrayList<>();
    Set<ErrandName> named = EnumSet.noneOf(ErrandName.class);
    for (TomlSection section : lobby.sections("elsewhere", 0)) {
      String codes =
          Arrays.stream(ErrandName.values()).map(ErrandName::code).collect(Collectors.joining("|"));
      String code = section.matching("errand", codes, "an errand: " + codes.replace("|", ", "));
      LocalizedText text = section.localized("text");
      ErrandName.of(code)
          .ifPresent(
              errand -> {
                if (named.add(errand)) {
                  all.add(new Elsewhere(errand, text));
                } else {
                  section.mistake("errand", "is there twice: \"%s\"".formatted(code));
                }
              });
      section.done();
    }
    return all;
  }

  private static ScreenTheme theme(TomlSection section) {
    if (!section.has("theme")) {
      return ScreenTheme.LIGHT;
    }
    String code =
        section.matching("theme", "light|contrast|night", "\"light\", \"contrast\" or \"night\"");
    return ScreenTheme.of(code).orElse(ScreenTheme.LIGHT);
  }

  private static CardScene scene(TomlSection lobby) {
    if (!lobby.has(READER)) {
      return CardScene.USUAL;
    }
    TomlSection section = lobby.section(READER);
    CardScene.Place place = CardScene.USUAL.place();
    if (section.has("place")) {
      String code =
          section.matching("place", "below|left|right", "\"below\", \"left\" or \"right\"");
      place = CardScene.Place.of(code).orElse(place);
    }
    boolean moves = section.has("moves") ? section.flag("moves") : CardScene.USUAL.moves();
    section.done();
    return new CardScene(place, moves);
  }

  private static String tags(List<Language> languages) {
    return languages.stream().map(Language::code).collect(Collectors.joining(", "));
  }
}
