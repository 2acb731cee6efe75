package org.madoguchi.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the known word nearest to a mistyped one. Pure. */
final class NearestWord {
  private NearestWord() {}

  /**
   * The known word with the fewest letters to insert, leave out or change (Levenshtein's distance);
   * of several the first.
   *
   * @param known at least one
   */
  static String to(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(word, k)))
        .orElseThrow(() -> new IllegalArgumentException("no known word"));
  }

  /** Tells the known key of which it is a letter off, or a few of many; else nothing. */
  static String hint(String key, Collection<String> known) {
    int most = Math.max(1, key.length() / 4);
    return known.isEmpty() || distance(key, to(key, known)) > most
        ? ""
        : "the nearest is %s; ".formatted(to(key, known));
  }

  /** How many letters apart they are. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
