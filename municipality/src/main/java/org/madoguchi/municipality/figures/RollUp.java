package org.madoguchi.municipality.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madoguchi.figures.Measure;

/**
 * A month of a place: its sums, how many offices they are from, and the same of each of its parts.
 *
 * @param parts by their codes; of an office none
 */
public record RollUp(
    Place place, YearMonth month, Totals totals, Coverage coverage, List<Part> parts) {
  public RollUp {
    parts = List.copyOf(parts);
  }

  /** A part of it. */
  public record Part(Place place, Totals totals, Coverage coverage) {}

  /**
   * Puts it together. Pure.
   *
   * @param sums of its parts, as far as anything was reported there; of an office its own
   * @param reported ids of all offices whose report counts in that month
   */
  static RollUp of(
      Registry registry,
      Place place,
      YearMonth month,
      Map<Place, Totals> sums,
      Set<String> reported) {
    Totals all = new Totals();
    sums.values().forEach(all::add);
    List<Office> due = registry.due(place, month);
    all.add(duties(due, month));
    if (place.level() == Place.Level.OFFICE) {
      return new RollUp(place, month, all, coverage(due, reported), List.of());
    }
    SortedMap<Place, List<Office>> byPart = new TreeMap<>(Comparator.comparing(Place::code));
    due.forEach(o -> byPart.computeIfAbsent(place.part(o), _ -> new ArrayList<>()).add(o));
    // what was reported before the registry was changed isn't hidden
    sums.keySet().forEach(p -> byPart.computeIfAbsent(p, _ -> new ArrayList<>()));
    List<Part> parts = new ArrayList<>();
    byPart.forEach(
        (part, offices) ->
            parts.add(
                new Part(
                    part,
                    duties(offices, month).add(sums.getOrDefault(part, new Totals())),
                    coverage(offices, reported))));
    return new RollUp(place, month, all, coverage(due, reported), parts);
  }

  private static Totals duties(List<Office> due, YearMonth month) {
    Map<String, Integer> words = new HashMap<>();
    for (Office each : due) {
      each.duties().stream()
          .filter(d -> d.in(month))
          .forEach(d -> words.merge(d.word(), 1, Integer::sum));
    }
    Totals duties = new Totals();
    words.forEach(
        (word, offices) -> duties.add(new Totals.Cell(Measure.ENTRUSTED_OFFICES, word), offices));
    return duties;
  }

  private static Coverage coverage(List<Office> due, Set<String> reported) {
    return new Coverage(due.size(), due.stream().filter(o -> !reported.contains(o.id())).toList());
  }
}
