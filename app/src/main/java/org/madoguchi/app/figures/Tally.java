package org.madoguchi.app.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.madoguchi.figures.Figure;
import org.madoguchi.figures.Measure;
import org.madoguchi.figures.TimeClasses;

/** What is counted so far. Not thread-safe. */
final class Tally {
  private static final int LONGEST_KIND = 64;

  private record Key(Measure measure, String municipality, String kind) {}

  private final Map<Key, Long> values = new HashMap<>();

  /** One more. */
  void one(Measure measure, String municipality, String kind) {
    add(measure, municipality, kind, 1);
  }

  /**
   * So many more.
   *
   * @param municipality as the journal has it; what is no code of one is none
   * @param kind a word of the journal
   */
  void add(Measure measure, String municipality, String kind, long value) {
    String code = municipality.matches("[0-9]{5}") ? municipality : "";
    values.merge(new Key(measure, code, word(kind)), value, Long::sum);
  }

  /** One more that took from then to then. */
  void took(Measure measure, String municipality, Instant from, Instant to) {
    one(measure, municipality, TimeClasses.of(Duration.between(from, to).toSeconds()));
  }

  /** All of it but what is 0, sorted. */
  List<Figure> figures() {
    return values.entrySet().stream()
        .filter(e -> e.getValue() != 0)
        .map(
            e ->
                new Figure(
                    e.getKey().measure(),
                    e.getKey().municipality(),
                    e.getKey().kind(),
                    Math.min(e.getValue(), Figure.MOST)))
        .sorted()
        .toList();
  }

  /** A word as files write kinds: small letters, digits and hyphens. */
  private static String word(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.length() > LONGEST_KIND ? plain.substring(0, LONGEST_KIND) : plain;
  }
}
