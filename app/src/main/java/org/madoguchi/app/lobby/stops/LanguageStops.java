package org.madoguchi.app.lobby.stops;

import java.util.List;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/** The choice of a language: each by its own name. */
public final class LanguageStops {
  private LanguageStops() {}

  static List<Stop> of(LobbyWords w) {
    StopList stops = new StopList();
    for (Language language : w.view().choice().languages()) {
      LanguageProfile profile = LanguageProfile.of(language);
      String trial = profile.onTrial() ? w.words("languages.trial") : "";
      stops.add(
          id(language),
          w.chosen(w.together(profile.name(), trial), language.equals(w.view().language())),
          new LobbyTouch.ChooseLanguage(language));
    }
    return stops.made();
  }

  /** The stop's id. */
  public static String id(Language language) {
    return "language-" + language.code();
  }
}
