package org.madoguchi.photo;

import java.util.List;

/**
 * A rule, and what was found for it.
 *
 * @param readings in the order of {@link Measure}
 */
public record Finding(PhotoRule rule, Verdict verdict, List<Reading> readings) {
  /** Keeps a copy. */
  public Finding {
    readings = List.copyOf(readings);
  }

  static Finding of(PhotoRule rule, List<Reading> measured) {
    List<Reading> own = measured.stream().filter(r -> r.measure().rule() == rule).toList();
    return new Finding(rule, verdict(rule, own), own);
  }

  private static Verdict verdict(PhotoRule rule, List<Reading> readings) {
    if (rule.judge() == Judge.PERSON) {
      return Verdict.ASKS_PERSON;
    }
    if (readings.isEmpty()) {
      return Verdict.NOT_MEASURED;
    }
    boolean right = readings.stream().allMatch(Reading::right);
    return right ? Verdict.RIGHT : Verdict.WARNED;
  }

  /** Resident and clerk are asked, whatever was measured. */
  public boolean asksPerson() {
    return rule.judge().asksPerson();
  }
}
