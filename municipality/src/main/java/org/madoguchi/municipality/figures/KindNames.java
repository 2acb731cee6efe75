package org.madoguchi.municipality.figures;

import java.util.Map;
import java.util.Optional;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.municipality.words.Words;

/**
 * What kinds are called that only their municipalities know, such as a certificate of their own.
 * Immutable, any thread.
 *
 * @param names by kind
 */
public record KindNames(Map<String, LocalizedText> names) {
  /** None. */
  public static final KindNames NONE = new KindNames(Map.of());

  public KindNames {
    names = Map.copyOf(names);
  }

  /** The given name, or the usual one; the kind itself where there is neither. */
  public String of(String kind, Words words) {
    return Optional.ofNullable(names.get(kind))
        .map(name -> name.in(words.language()))
        .orElseGet(() -> words.code("kind", kind));
  }
}
