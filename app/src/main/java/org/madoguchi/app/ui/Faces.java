package org.madoguchi.app.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import org.madoguchi.config.Language;
import org.madoguchi.config.LanguageProfile;

/**
 * Which family of letters each language is set in. None falls back on the Japanese one: its
 * Vietnamese letters come from another face, and Thai or Devanagari it has none. Immutable, any
 * thread.
 */
public final class Faces {
  private final Map<Language, String> families = new HashMap<>();

  private Faces(Collection<String> installed) {
    for (LanguageProfile profile : LanguageProfile.all()) {
      Optional<String> best = profile.faces().stream().filter(installed::contains).findFirst();
      best.ifPresent(family -> families.put(profile.language(), family));
    }
  }

  /** Those of this machine. The first call takes some tens of milliseconds. */
  public static Faces ofSystem() {
    return among(Font.getFamilies());
  }

  /** The best of these for each language. */
  static Faces among(Collection<String> installed) {
    return new Faces(installed);
  }

  /** The family for that language; empty if the machine has none. */
  public Optional<String> of(Language language) {
    return Optional.ofNullable(families.get(language));
  }

  /** Those of the languages that this machine has letters for. */
  public List<Language> shown(List<Language> languages) {
    return languages.stream().filter(families::containsKey).toList();
  }
}
