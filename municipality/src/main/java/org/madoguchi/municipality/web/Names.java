package org.madoguchi.municipality.web;

import java.util.HashMap;
import java.util.Map;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.MunicipalityOfficeConfig;

/** Names of post offices and officers, as the settings have them. Immutable; any thread. */
final class Names {
  private final Map<String, LocalizedText> branches = new HashMap<>();
  private final Map<String, LocalizedText> officers = new HashMap<>();

  Names(MunicipalityOfficeConfig config) {
    config.branches().forEach(b -> branches.put(b.id(), b.name()));
    config.officers().forEach(o -> officers.put(o.id(), o.name()));
  }

  /** A post office's; its id if the settings don't know it any more. */
  String branch(String id, Language language) {
    return branches.getOrDefault(id, LocalizedText.same(id)).in(language);
  }

  /** An officer's; the id if the settings don't know it any more. */
  String officer(String id, Language language) {
    return officers.getOrDefault(id, LocalizedText.same(id)).in(language);
  }
}
